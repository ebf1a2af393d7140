package dev.podweft.export;

import java.util.List;

class NodesCsvExporterTest extends ExporterContractTest {

    @Override
    Exporter exporter() {
        return CsvExporter.nodes();
    }

    @Override
    Found read(String file) {
        List<List<String>> rows = Csv.read(file);
        int label = rows.get(0).indexOf("label");
        return new Found(rows.size() - 1, -1, rows.stream().skip(1).map(row -> row.get(label)).toList());
    }
}
