package dev.podweft.cli;

import dev.podweft.vocabulary.Vocabulary;
import dev.podweft.vocabulary.VocabularyCheck;
import dev.podweft.vocabulary.VocabularyCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code podweft vocabulary}: compiles and checks the files that the vocabulary is made from. */
@Command(name = "vocabulary", description = "Compile or check the files that the vocabulary is made from.",
    synopsisSubcommandLabel = "COMMAND", footerHeading = "%nExample:%n", footer = "  podweft vocabulary check")
final class VocabularyCommand implements Runnable {

    private static final String FOLDER = "src/main/vocabulary";

    @Mixin
    private Standard standard;

    @Spec
    private CommandSpec spec;

    private final Doors doors;
    private final Screen screen;

    VocabularyCommand(Doors doors, Screen screen) {
        this.doors = doors;
        this.screen = screen;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command? One of compile, check");
    }

    @Command(name = "compile", description = "Compile the files, and give ids to what is new.",
        footerHeading = "%nExample:%n", footer = "  podweft vocabulary compile -o /tmp/compiled")
    int compile(@Mixin Standard options,
            @Parameters(paramLabel = "FOLDER", arity = "0..1", defaultValue = FOLDER,
                description = "Folder of the files (default: ${DEFAULT-VALUE}).") Path folder,
            @Option(names = {"-o", "--output"}, paramLabel = "DIR",
                defaultValue = "target/classes/dev/podweft/vocabulary",
                description = "Folder to write to (default: ${DEFAULT-VALUE}).") Path target) throws IOException {
        Vocabulary vocabulary;
        try (Progress progress = doors.progress(options)) {
            progress.at("compiling");
            vocabulary = VocabularyCompiler.write(existing(folder), target);
        }
        if (!options.quiet()) {
            screen.line(target + ": " + Nodes.count(vocabulary.size(), "concept") + ", "
                + Nodes.count(vocabulary.formCount(), "form"));
        }
        return Failure.DONE;
    }

    @Command(name = "check", description = "Look for contradictions in the hand-made files.",
        footerHeading = "%nExample:%n", footer = "  podweft vocabulary check")
    int check(@Mixin Standard options,
            @Parameters(paramLabel = "FOLDER", arity = "0..1", defaultValue = FOLDER,
                description = "Folder of the files (default: ${DEFAULT-VALUE}).") Path folder) throws IOException {
        List<String> findings;
        try (Progress progress = doors.progress(options)) {
            progress.at("checking");
            findings = new VocabularyCheck(existing(folder)).findings();
        }
        for (String finding : findings) {
            screen.line(finding);
        }
        if (!findings.isEmpty()) {
            throw Failure.error(Nodes.count(findings.size(), "contradiction") + " in " + folder);
        }
        if (!options.quiet()) {
            screen.line(folder + ": no contradictions");
        }
        return Failure.DONE;
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder.resolve("seed"))) {
            throw Failure.error(folder + " has no folder seed; name the folder that holds seed and sources");
        }
        return folder;
    }
}
