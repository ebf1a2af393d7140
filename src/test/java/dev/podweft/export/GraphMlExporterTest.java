package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;

class GraphMlExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new GraphMlExporter();
    }

    @Override
    Found read(String file) {
        Map<String, String> labels = new TreeMap<>();
        Graph<String, DefaultWeightedEdge> graph = load(file, labels);
        return new Found(graph.vertexSet().size(), graph.edgeSet().size(), labels.values().stream().toList());
    }

    /** Reads with JGraphT, which validates against the schema of GraphML 1.0. */
    private static Graph<String, DefaultWeightedEdge> load(String file, Map<String, String> labels) {
        Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setSchemaValidation(true);
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(file));
        return graph;
    }

    @Test
    void keepsWeights() throws Exception {
        Graph<String, DefaultWeightedEdge> graph = load(write(SampleGraphs.annotated()), new TreeMap<>());
        assertEquals(0.25,
            graph.getAllEdges("c_software_mysql", "c_software_postgres").stream().mapToDouble(graph::getEdgeWeight)
                .min().orElseThrow());
    }

    @Test
    void declaresEveryKeyItUses() throws Exception {
        String file = write(SampleGraphs.annotated());
        file.lines().filter(line -> line.contains("<data key=")).map(line -> line.split("\"")[1]).distinct()
            .forEach(key -> assertTrue(file.contains("<key id=\"" + key + "\""), key));
    }
}
