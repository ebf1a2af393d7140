package dev.podweft.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

class JsonGraphExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new JsonGraphExporter();
    }

    @Override
    Found read(String file) throws Exception {
        JsonNode root = new ObjectMapper().readTree(file);
        List<String> labels = new ArrayList<>();
        root.get("nodes").forEach(node -> labels.add(node.get("label").asText()));
        return new Found(labels.size(), root.get("links").size(), labels);
    }
}
