package dev.podweft.export;

class Gexf13ExporterTest extends GexfExporterTest {

    @Override
    Exporter exporter() {
        return new GexfExporter(GexfProfile.CURRENT);
    }

    @Override
    String namespace() {
        return "http://gexf.net/1.3";
    }

    @Override
    String spell() {
        return "<spell timestamp=\"2025-01-01\"/>";
    }
}
