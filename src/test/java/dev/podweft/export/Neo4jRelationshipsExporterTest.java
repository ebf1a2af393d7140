package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class Neo4jRelationshipsExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return Neo4jCsvExporter.relationships();
    }

    @Override
    Found read(String file) {
        return new Found(-1, Csv.read(file).size() - 1, List.of());
    }

    @Test
    void writesTypesAsNeo4jDoes() throws Exception {
        assertEquals("[BROADER, CO_OCCURS, HAS_VERSION, IN_SHOW, MENTIONS, RELATED, USES]",
            Csv.read(write(SampleGraphs.annotated())).stream().skip(1).map(row -> row.get(2))
                .collect(Collectors.toCollection(TreeSet::new)).toString());
    }
}
