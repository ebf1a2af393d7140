package dev.podweft.proofs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.dot.DOTImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens GraphML, which is held to the schema of GraphML 1.0, and DOT with the importers of JGraphT. */
class JGraphTProof {

    private final Map<String, Map<String, String>> nodes = new HashMap<>();
    private final Map<DefaultWeightedEdge, Map<String, String>> edges = new HashMap<>();

    static Stream<Path> folders() {
        return Graph.folders();
    }

    private Graph read(Path file, GraphImporter<String, DefaultWeightedEdge> importer, String nodeType,
            String edgeType) {
        WeightedPseudograph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        importer.importGraph(graph, file.toFile());
        Graph found = new Graph();
        graph.vertexSet().forEach(
            node -> found.node(node, nodes.get(node).get("label"), nodes.get(node).get(nodeType)));
        graph.edgeSet().forEach(edge -> found.edge(graph.getEdgeSource(edge), graph.getEdgeTarget(edge),
            edges.get(edge).get(edgeType), Double.parseDouble(edges.get(edge).get("weight"))));
        return found;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void opensValidGraphMl(Path folder) throws IOException {
        for (String name : List.of("podweft.graphml", "plain.graphml")) {
            nodes.clear();
            edges.clear();
            GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
            importer.setSchemaValidation(true);
            importer.setVertexFactory(id -> id);
            listen(importer);
            boolean plain = name.startsWith("plain");
            read(folder.resolve(name), importer, plain ? "type" : "labelV", plain ? "type" : "labelE")
                .holdsNodesAndEdgesOf(Graph.expected(folder));
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void opensDot(Path folder) throws IOException {
        DOTImporter<String, DefaultWeightedEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        listen(importer);
        Graph expected = Graph.expected(folder);
        expected.nodes.replaceAll((id, label) -> label.replaceAll("\\s+", " ").replace("\\", "\\\\"));
        Graph found = read(folder.resolve("podweft.dot"), importer, "type", "type");
        found.nodes.replaceAll((id, label) -> label.replaceAll("\\s+", " "));
        found.holdsNodesAndEdgesOf(expected);
    }

    private void listen(GraphMLImporter<String, DefaultWeightedEdge> importer) {
        importer.addVertexAttributeConsumer((key, value) ->
            nodes.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((key, value) ->
            edges.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
    }

    private void listen(DOTImporter<String, DefaultWeightedEdge> importer) {
        importer.addVertexAttributeConsumer((key, value) ->
            nodes.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
        importer.addEdgeAttributeConsumer((key, value) ->
            edges.computeIfAbsent(key.getFirst(), id -> new HashMap<>()).put(key.getSecond(), value.getValue()));
    }
}
