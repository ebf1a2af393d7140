package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class EdgesCsvExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return CsvExporter.edges();
    }

    @Override
    Found read(String file) {
        return new Found(-1, Csv.read(file).size() - 1, List.of());
    }

    @Test
    void namesTheSharedConceptAndItsShare() throws Exception {
        List<List<String>> rows = Csv.read(write(SampleGraphs.annotated()));
        int through = rows.get(0).indexOf("through");
        assertEquals(List.of("io_uring 0.2"), rows.stream().map(row -> row.get(through))
            .filter(text -> !text.isEmpty() && !text.equals("through")).toList());
    }
}
