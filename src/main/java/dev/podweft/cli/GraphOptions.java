package dev.podweft.cli;

import dev.podweft.LargeCorpus;
import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Options of every command that asks a graph something. Filled by the parser. */
final class GraphOptions {

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--json", description = "Answer as JSON, one object a line.")
    private boolean json;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    boolean json() {
        return json;
    }

    Path folder() {
        return folder;
    }

    /** Returns the graph; of a large corpus, that it is a part is said on the error stream. */
    AnnotatedGraph open() throws IOException {
        AnnotatedGraph graph = open(folder);
        if (LargeCorpus.isIn(folder)) {
            command.commandLine().getErr().println("podweft: " + folder + " is a large corpus; this answers from the "
                + graph.graph().nodes(Node.Episode.class).size() + " episodes of its graph files. related, search and "
                + "concept know all of it.");
        }
        return graph;
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
