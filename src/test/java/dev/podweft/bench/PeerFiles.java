package dev.podweft.bench;

import dev.podweft.analyze.TopicNetwork;
import dev.podweft.export.GraphMlExporter;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes one graph for all benchmarks, {@code podweft.json}, and what peers in other languages are measured on:
 * {@code ties.tsv}, the network of topics with its weights, {@code clusters.tsv}, the communities that programs in Java
 * find in it (who, topic, community), and {@code podweft.graphml}.
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
        writeNetwork(TopicNetwork.of(graph.graph()), folder);
    }

    private static void writeNetwork(TopicNetwork network, Path folder) throws IOException {
        Clusterings clusterings = new Clusterings(network);
        try (Writer out = Files.newBufferedWriter(folder.resolve("ties.tsv"))) {
            for (Clusterings.Tie tie : clusterings.ties()) {
                out.write(network.id(tie.source()) + "\t" + network.id(tie.target()) + "\t" + tie.weight() + "\n");
            }
        }
        try (Writer out = Files.newBufferedWriter(folder.resolve("clusters.tsv"))) {
            for (Map.Entry<String, List<Set<Integer>>> found : new TreeMap<>(clusterings.all()).entrySet()) {
                for (int cluster = 0; cluster < found.getValue().size(); cluster++) {
                    for (int topic : found.getValue().get(cluster)) {
                        out.write(found.getKey() + "\t" + network.id(topic) + "\t" + cluster + "\n");
                    }
                }
            }
        }
    }
}
