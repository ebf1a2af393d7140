package dev.podweft.cli;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options of every command that asks a graph something. Filled by the parser. */
final class GraphOptions {

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--json", description = "Answer as JSON, one object a line.")
    private boolean json;

    boolean json() {
        return json;
    }

    Path folder() {
        return folder;
    }

    AnnotatedGraph open() throws IOException {
        return open(folder);
    }

    /** Returns the graph in {@code folder}, which a build must have written. */
    static AnnotatedGraph open(Path folder) throws IOException {
        requireGraph(folder);
        return Podweft.open(folder);
    }

    /** Refuses a folder that no build has written. */
    static void requireGraph(Path folder) {
        if (!Files.exists(folder.resolve(Podweft.GRAPH_FILE))) {
            throw Failure.error("no graph in " + folder + ": run podweft build first, or name its folder with --graph");
        }
    }
}
