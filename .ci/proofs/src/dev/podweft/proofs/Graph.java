package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a file holds, whatever its format: nodes and edges in a form that can be compared. */
final class Graph {

    final Map<String, String> nodes = new TreeMap<>();
    final Map<String, Integer> edges = new TreeMap<>();
    final Map<String, String> looks = new TreeMap<>();

    /** Returns the folders to look at. */
    static Stream<Path> folders() {
        return Stream.of(System.getProperty("proofs.folders").split(":")).map(Path::of);
    }

    /** Returns what {@code podweft.json} of a folder says, less the characters that XML cannot hold. */
    static Graph expected(Path folder) throws IOException {
        JsonNode json = new ObjectMapper().readTree(folder.resolve("podweft.json").toFile());
        Graph graph = new Graph();
        for (JsonNode node : json.get("nodes")) {
            String label = node.get("label").asText().replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "");
            graph.node(node.get("id").asText(), label, node.get("type").asText());
            if (node.has("x")) {
                graph.look(node.get("id").asText(), node.get("x").asDouble(), -node.get("y").asDouble(),
                    node.get("size").asDouble(), Integer.parseInt(node.get("color").asText().substring(1), 16));
            }
        }
        for (JsonNode link : json.get("links")) {
            graph.edge(link.get("source").asText(), link.get("target").asText(), link.get("key").asText(),
                link.get("weight").asDouble());
        }
        assertTrue(graph.nodes.size() > 20 && graph.edges.size() > 100 && graph.looks.size() > 20, graph.toString());
        return graph;
    }

    void node(String id, String label, String type) {
        assertEquals(null, nodes.put(id, label + " / " + type), "twice: " + id);
    }

    void edge(String source, String target, String type, double weight) {
        boolean sorted = source.compareTo(target) < 0;
        edges.merge((sorted ? source + " " + target : target + " " + source) + " " + type + " "
            + String.format(Locale.ROOT, "%.6f", weight), 1, Integer::sum);
    }

    /** Takes a look; {@code y} grows upwards. */
    void look(String id, double x, double y, double size, int rgb) {
        looks.put(id, String.format(Locale.ROOT, "%.2f %.2f %.2f %06x", x + 0.0, y + 0.0, size, rgb));
    }

    void holdsNodesAndEdgesOf(Graph expected) {
        assertEquals(expected.nodes, nodes);
        assertEquals(expected.edges, edges);
    }

    void looksLike(Graph expected) {
        assertEquals(expected.looks, looks);
    }

    @Override
    public String toString() {
        return nodes.size() + " nodes, " + edges.size() + " edges, " + looks.size() + " looks";
    }

    static List<String> names(String... names) {
        return List.of(names);
    }
}
