package dev.podweft.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code podweft completion}: a script that lets Bash and Zsh complete commands and options. */
@Command(name = "completion", description = "Write a script that lets Bash and Zsh complete commands and options.",
    footerHeading = "%nExample:%n", footer = "  . <(podweft completion)")
final class CompletionCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Spec
    private CommandSpec spec;

    private final Output out;

    CompletionCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        out.write(AutoComplete.bash("podweft", spec.root().commandLine()));
        out.write('\n');
        return Failure.DONE;
    }
}
