package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CytoscapeExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new CytoscapeExporter();
    }

    @Override
    Found read(String file) throws Exception {
        JsonNode elements = new ObjectMapper().readTree(file).get("elements");
        List<String> labels = new ArrayList<>();
        elements.get("nodes").forEach(node -> labels.add(node.at("/data/label").asText()));
        return new Found(labels.size(), elements.get("edges").size(), labels);
    }

    @Test
    void keepsNumbersNumbers() throws Exception {
        JsonNode node = new ObjectMapper().readTree(write(SampleGraphs.annotated())).at("/elements/nodes/0");
        assertEquals("0", node.at("/position/x").toString());
        assertEquals("8", node.at("/data/size").toString());
        assertEquals("\"#0a0b00\"", node.at("/data/color").toString());
    }

    @Test
    void writesOneElementALine() throws Exception {
        long lines = write(SampleGraphs.annotated()).lines().filter(line -> line.startsWith("{\"data\":{\"id\"")).count();
        assertEquals(nodes(SampleGraphs.annotated()) + edges(SampleGraphs.annotated()), lines);
    }
}
