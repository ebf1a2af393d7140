package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.graph.AnnotatedGraph;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VosViewerExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new VosViewerExporter();
    }

    @Override
    long nodes(AnnotatedGraph graph) {
        return VosViewerExporter.topics(graph).size();
    }

    @Override
    long edges(AnnotatedGraph graph) {
        return VosViewerExporter.links(graph).size();
    }

    @Override
    Found read(String file) throws Exception {
        JsonNode network = new ObjectMapper().readTree(file).get("network");
        List<String> labels = new ArrayList<>();
        network.get("items").forEach(item -> labels.add(item.get("label").asText()));
        return new Found(labels.size(), network.get("links").size(), labels);
    }

    @Test
    void linksConceptsByTheEpisodesTheyShare() throws Exception {
        JsonNode network = new ObjectMapper().readTree(write(SampleGraphs.annotated())).get("network");
        JsonNode link = network.at("/links/0");
        assertEquals("MySQL", network.get("items").get(link.get("source_id").asInt() - 1).get("label").asText());
        assertEquals("PostgreSQL", network.get("items").get(link.get("target_id").asInt() - 1).get("label").asText());
        assertEquals(1, link.get("strength").asInt());
    }

    @Test
    void tellsEpisodesAndMeanYear() throws Exception {
        for (JsonNode item : new ObjectMapper().readTree(write(SampleGraphs.annotated())).at("/network/items")) {
            if (item.get("label").asText().equals("PostgreSQL")) {
                assertEquals("{\"Episodes\":2,\"Links\":1,\"Total link strength\":1}", item.get("weights").toString());
                assertEquals(2025, item.at("/scores/Mean year").asDouble());
            }
        }
    }
}
