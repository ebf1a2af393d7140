package dev.podweft.export;

class PlainGraphMlExporterTest extends GraphMlExporterTest {

    @Override
    Exporter exporter() {
        return new GraphMlExporter(GraphMlProfile.PLAIN);
    }
}
