package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class Neo4jNodesExporterTest extends ExporterContractTest {

    private static final String TYPES = "string|long|double|boolean|date";

    @Override
    Exporter exporter() {
        return Neo4jCsvExporter.nodes();
    }

    @Override
    Found read(String file) {
        List<List<String>> rows = Csv.read(file);
        List<String> labels = rows.stream().skip(1).map(row -> row.get(2)).toList();
        return new Found(labels.size(), -1, labels);
    }

    @Override
    String expected(String label) {
        return label.replace('\n', ' ');
    }

    @Test
    void everyColumnHasAType() throws Exception {
        for (String column : Csv.read(write(SampleGraphs.annotated())).get(0)) {
            assertTrue(column.matches("id:ID|:LABEL|[a-z_]+:(" + TYPES + ")"), column);
        }
    }

    @Test
    void everyRowIsALine() throws Exception {
        assertEquals(HARD.size() + 1, write(hard()).lines().count());
    }
}
