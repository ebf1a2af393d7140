package dev.podweft.bench;

import dev.podweft.export.GraphMlExporter;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes one graph for all benchmarks, {@code podweft.json}, and what peers in other languages are measured on:
 * {@code ties.tsv}, the co-occurrences of topics with their weights, and {@code podweft.graphml}.
 */
public final class PeerFiles {

    private static final int SIZE = 300;

    private PeerFiles() {
    }

    public static void main(String... arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        AnnotatedGraph graph = Woven.graph(SIZE);
        try (Writer out = Files.newBufferedWriter(folder.resolve("podweft.json"))) {
            new JsonGraphExporter().write(graph, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("podweft.graphml"))) {
            new GraphMlExporter().write(graph, out);
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("ties.tsv"))) {
            for (Edge.CoOccurs edge : graph.graph().edges(Edge.CoOccurs.class)) {
                out.write(edge.source() + "\t" + edge.target() + "\t" + edge.weight() + "\n");
            }
        }
    }
}
