package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.tinkerpop.gremlin.structure.Edge;
import org.apache.tinkerpop.gremlin.structure.Vertex;
import org.apache.tinkerpop.gremlin.structure.io.graphml.GraphMLReader;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Opens GraphML with TinkerPop's reader, strictly, and walks through it. */
class TinkerPopProof {

    static Stream<Path> folders() {
        return Graph.folders();
    }

    private static TinkerGraph open(Path file) throws IOException {
        TinkerGraph graph = TinkerGraph.open();
        try (InputStream in = Files.newInputStream(file)) {
            GraphMLReader.build().strict(true).create().readGraph(in, graph);
        }
        return graph;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void opensGraphMlWithLabelsAndNumbers(Path folder) throws IOException {
        Graph found = new Graph();
        try (TinkerGraph graph = open(folder.resolve("podweft.graphml"))) {
            graph.vertices().forEachRemaining(vertex -> {
                found.node(vertex.id().toString(), vertex.value("label"), vertex.label());
                int rgb = vertex.<Integer>value("r") << 16 | vertex.<Integer>value("g") << 8
                    | vertex.<Integer>value("b");
                found.look(vertex.id().toString(), vertex.<Double>value("x"), vertex.<Double>value("y"),
                    vertex.<Double>value("size"), rgb);
            });
            graph.edges().forEachRemaining(edge -> found.edge(edge.outVertex().id().toString(),
                edge.inVertex().id().toString(), edge.label(), edge.<Double>value("weight")));
        }
        found.holdsNodesAndEdgesOf(Graph.expected(folder));
        found.looksLike(Graph.expected(folder));
    }

    @ParameterizedTest
    @MethodSource("folders")
    void walksFromConceptsToEpisodes(Path folder) throws IOException {
        try (TinkerGraph graph = open(folder.resolve("podweft.graphml"))) {
            Vertex concept = graph.traversal().V().has("label", "io_uring").next();
            assertEquals(concept.<Integer>value("v_episodes").longValue(),
                graph.traversal().V(concept).in("mentions").hasLabel("episode").count().next());
            Edge mention = graph.traversal().V(concept).inE("mentions").next();
            assertEquals(mention.outVertex().id(), mention.value("e_from"));
        }
    }
}
