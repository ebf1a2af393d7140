package dev.podweft.cli;

import dev.podweft.web.Assistant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft mcp}: answers an assistant over input and output, by the Model Context Protocol. */
@Command(name = "mcp", description = "Answer an assistant by the Model Context Protocol, over input and output.",
    footerHeading = "%nExample, in an assistant's settings:%n",
    footer = "  {\"command\": \"podweft\", \"args\": [\"mcp\", \"--graph\", \"/path/to/graphs\"]}")
final class McpCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}); a new build is taken up by itself.")
    private Path folder;

    private final Doors doors;
    private final Output out;

    McpCommand(Doors doors, Output out) {
        this.doors = doors;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        GraphOptions.requireGraph(folder);
        Assistant.open(folder, doors.messages()::error).converse(doors.surroundings().in(), out);
        return Failure.DONE;
    }
}
