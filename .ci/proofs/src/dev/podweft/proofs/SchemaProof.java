package dev.podweft.proofs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the JSON files to the schemas in the documentation. */
class SchemaProof {

    private static final Path SCHEMAS = Path.of(System.getProperty("proofs.docs"), "schema");

    private static final Map<String, String> FILES = Map.of("podweft.json", "podweft.schema.json",
        "podweft.cyjs", "cytoscape.schema.json", "podweft-vosviewer.json", "vosviewer.schema.json");

    static Stream<Path> folders() {
        return Graph.folders();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void keepTheirSchemas(Path folder) throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(SCHEMAS.resolve(file.getValue())));
            JsonNode json = new ObjectMapper().readTree(folder.resolve(file.getKey()).toFile());
            assertEquals(Set.of(), schema.validate(json), file.getKey());
            ((ObjectNode) json).remove(Set.of("nodes", "elements", "network"));
            Set<ValidationMessage> faults = schema.validate(json);
            assertFalse(faults.isEmpty(), "a schema that holds nothing: " + file.getValue());
        }
    }
}
