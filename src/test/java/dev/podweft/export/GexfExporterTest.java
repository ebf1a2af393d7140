package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class GexfExporterTest extends ExporterContractTest {

    private static final String GEXF = "http://www.gexf.net/1.2draft";

    @Override
    Exporter exporter() {
        return new GexfExporter();
    }

    @Override
    Found read(String file) throws Exception {
        Document document = parse(file);
        List<String> labels = elements(document, "node").stream().map(node -> node.getAttribute("label")).toList();
        return new Found(labels.size(), elements(document, "edge").size(), labels);
    }

    private static Document parse(String file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(file)));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList list = document.getElementsByTagNameNS(name.startsWith("viz:") ? GEXF + "/viz" : GEXF,
            name.replace("viz:", ""));
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < list.getLength(); i++) {
            elements.add((Element) list.item(i));
        }
        return elements;
    }

    @Test
    void everyNodeHasColourPlaceAndSize() throws Exception {
        AnnotatedGraph graph = SampleGraphs.annotated();
        Document document = parse(write(graph));
        for (String name : List.of("viz:color", "viz:position", "viz:size")) {
            assertEquals(graph.graph().nodes().size(), elements(document, name).size(), name);
        }
    }

    @Test
    void everyReferenceIsDeclaredAndEveryTitleUnique() throws Exception {
        Document document = parse(write(SampleGraphs.annotated()));
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
