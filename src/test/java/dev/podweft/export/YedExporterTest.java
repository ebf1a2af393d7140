package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class YedExporterTest extends ExporterContractTest {

    private static final String YWORKS = "http://www.yworks.com/xml/graphml";

    @Override
    Exporter exporter() {
        return new YedExporter();
    }

    @Override
    Found read(String file) throws Exception {
        Document document = Xml.parse(file);
        List<String> labels =
            Xml.elements(document, YWORKS, "NodeLabel").stream().map(Element::getTextContent).toList();
        return new Found(Xml.elements(document, YWORKS, "ShapeNode").size(),
            Xml.elements(document, YWORKS, "PolyLineEdge").size(), labels);
    }

    @Test
    void everyShapeHasTheElementsInTheOrderOfYed() throws Exception {
        for (Element shape : Xml.elements(Xml.parse(write(SampleGraphs.annotated())), YWORKS, "ShapeNode")) {
            assertEquals(List.of("Geometry", "Fill", "BorderStyle", "NodeLabel", "Shape"), Xml.children(shape));
        }
    }

    @Test
    void placesTheMiddleOfAShapeWhereTheMapHasIt() throws Exception {
        String file = write(SampleGraphs.annotated());
        assertTrue(file.contains("<y:Geometry height=\"9\" width=\"9\" x=\"5.623457\" y=\"-4.833333\"/>"), file);
    }

    @Test
    void onlyDirectedEdgesHaveAnArrow() throws Exception {
        Document document = Xml.parse(write(SampleGraphs.annotated()));
        List<String> arrows = Xml.elements(document, YWORKS, "Arrows").stream()
            .map(arrow -> arrow.getAttribute("target")).toList();
        assertEquals(2, arrows.stream().filter("none"::equals).count());
        assertTrue(arrows.contains("standard"));
    }
}
