package dev.podweft.export;

import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.dot.DOTImporter;

class DotExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new DotExporter();
    }

    @Override
    Found read(String file) {
        Map<String, String> labels = new TreeMap<>();
        Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        DOTImporter<String, DefaultWeightedEdge> importer = new DOTImporter<>();
        importer.setVertexFactory(id -> id);
        importer.addVertexAttributeConsumer((key, value) -> {
            if (key.getSecond().equals("label")) {
                labels.put(key.getFirst(), value.getValue());
            }
        });
        importer.importGraph(graph, new StringReader(file));
        return new Found(graph.vertexSet().size(), graph.edgeSet().size(), labels.values().stream().toList());
    }

    /** The doubled backslash stays in the attribute: Graphviz makes one of it only when it draws the label. */
    @Override
    String expected(String label) {
        return label.replace('\n', ' ').replace("\\", "\\\\");
    }
}
