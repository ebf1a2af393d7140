package dev.podweft.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import java.util.ArrayList;
import java.util.List;

class JsonLdExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return new JsonLdExporter();
    }

    @Override
    long edges(AnnotatedGraph graph) {
        return graph.graph().edges().stream().filter(edge -> !(edge instanceof Edge.Known)).count();
    }

    @Override
    Found read(String file) throws Exception {
        List<String> labels = new ArrayList<>();
        long edges = 0;
        for (JsonNode subject : new ObjectMapper().readTree(file).get("@graph")) {
            edges += subject.get("@type").toString().contains("rdf:Statement") ? 1 : 0;
            if (subject.get("@id").asText().matches("urn:podweft:[a-z]_[^/]*")) {
                labels.add(subject.path("skos:prefLabel").path(0).path("@value")
                    .asText(subject.path("schema:name").path(0).path("@value").asText()));
            }
        }
        return new Found(labels.size(), edges, labels);
    }
}
