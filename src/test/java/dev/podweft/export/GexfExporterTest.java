package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class GexfExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new GexfExporter();
    }

    String namespace() {
        return "http://www.gexf.net/1.2draft";
    }

    /** Returns what stands in a file where an episode is of the first day of 2025. */
    String spell() {
        return "<spell start=\"2025-01-01\" end=\"2025-01-01\"/>";
    }

    @Override
    Found read(String file) throws Exception {
        Document document = Xml.parse(file);
        List<String> labels = elements(document, "node").stream().map(node -> node.getAttribute("label")).toList();
        return new Found(labels.size(), elements(document, "edge").size(), labels);
    }

    private List<Element> elements(Document document, String name) {
        return Xml.elements(document, name.startsWith("viz:") ? namespace() + "/viz" : namespace(),
            name.replace("viz:", ""));
    }

    @Test
    void everyNodeHasColourPlaceAndSize() throws Exception {
        AnnotatedGraph graph = SampleGraphs.annotated();
        Document document = Xml.parse(write(graph));
        for (String name : List.of("viz:color", "viz:position", "viz:size")) {
            assertEquals(graph.graph().nodes().size(), elements(document, name).size(), name);
        }
    }

    @Test
    void everyReferenceIsDeclaredAndEveryTitleUnique() throws Exception {
        Document document = Xml.parse(write(SampleGraphs.annotated()));
        Set<String> declared = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Element attribute : elements(document, "attribute")) {
            declared.add(attribute.getAttribute("id"));
            assertTrue(titles.add(attribute.getAttribute("title").toLowerCase(Locale.ROOT)));
        }
        elements(document, "attvalue").forEach(v -> assertTrue(declared.contains(v.getAttribute("for"))));
        Set<String> ids = new HashSet<>();
        elements(document, "node").forEach(node -> assertTrue(ids.add(node.getAttribute("id"))));
        elements(document, "edge").forEach(edge -> assertTrue(
            ids.contains(edge.getAttribute("source")) && ids.contains(edge.getAttribute("target"))));
    }

    @Test
    void givesDaysToWhatIsSpokenOf() throws Exception {
        String file = write(SampleGraphs.annotated());
        int concept = file.indexOf("<node id=\"c_software_postgres\"");
        assertTrue(file.indexOf(spell(), concept) < file.indexOf("</node>", concept), file);
        assertEquals(1, file.substring(concept, file.indexOf("</node>", concept)).split("<spell ").length - 1);
    }

    @Test
    void opensInJGraphT() throws Exception {
        AnnotatedGraph annotated = SampleGraphs.annotated();
        Graph<String, DefaultWeightedEdge> graph = new WeightedPseudograph<>(DefaultWeightedEdge.class);
        SimpleGEXFImporter<String, DefaultWeightedEdge> importer = new SimpleGEXFImporter<>();
        importer.setSchemaValidation(false);
        importer.setVertexFactory(id -> id);
        importer.importGraph(graph, new StringReader(write(annotated)));
        assertEquals(annotated.graph().nodes().size(), graph.vertexSet().size());
        assertEquals(annotated.graph().edges().size(), graph.edgeSet().size());
    }
}
