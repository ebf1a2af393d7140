package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class GraphMlProfilesTest {

    private static String write(GraphMlProfile profile) throws IOException {
        StringBuilder out = new StringBuilder();
        new GraphMlExporter(profile).write(SampleGraphs.annotated(), out);
        return out.toString();
    }

    @Test
    void givesNeo4jLabelsAndRelationshipTypes() throws IOException {
        String file = write(GraphMlProfile.NEO4J);
        assertTrue(file.contains("<node id=\"c_api_uring\" labels=\":Concept\">"));
        assertTrue(file.contains("target=\"c_software_postgres\" label=\"CO_OCCURS\">"));
    }

    @Test
    void plainHasNoLookAndNoPrefixes() throws IOException {
        String file = write(GraphMlProfile.PLAIN);
        assertFalse(file.contains("attr.name=\"r\"") || file.contains("attr.name=\"v_") || file.contains("key=\"x\""));
        assertTrue(file.contains("attr.name=\"episodes\""));
    }

    @Test
    void namesAreUniqueWithinNodesAndEdges() throws IOException {
        for (GraphMlProfile profile : GraphMlProfile.values()) {
            for (String domain : List.of("node", "edge")) {
                List<String> names = write(profile).lines()
                    .filter(line -> line.contains("<key ") && line.contains("for=\"" + domain + "\""))
                    .map(line -> line.split("\"")[5]).toList();
                assertEquals(names.stream().distinct().toList(), names, profile + " " + domain);
            }
        }
    }
}
