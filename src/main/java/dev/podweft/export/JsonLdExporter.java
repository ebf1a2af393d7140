package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code podweft.jsonld}: the graph as RDF, in JSON-LD 1.1 whose context stands in the file; the same triples as
 * {@link TurtleExporter}, one subject a line.
 */
public final class JsonLdExporter implements Exporter {

    private final String base;

    /** Writes IRIs under {@code urn:podweft:}. */
    public JsonLdExporter() {
        this(RdfNames.USUAL_BASE);
    }

    /** Writes IRIs that start with {@code base}. */
    public JsonLdExporter(String base) {
        this.base = base;
    }

    @Override
    public String fileName() {
        return "podweft.jsonld";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        JsonFields json = JsonFields.to(out);
        json.start();
        json.start("@context");
        for (Map.Entry<String, String> prefix : RdfNames.PREFIXES.entrySet()) {
            json.text(prefix.getKey(), prefix.getValue());
        }
        json.end();
        json.list("@graph");
        new RdfGraph(base).write(annotated, new JsonLd(json));
        json.endList();
        json.end();
        json.close();
    }

    /** Gathers what is said of one subject, and writes it at its end. */
    private static final class JsonLd implements RdfSink {

        private final JsonFields json;
        private final Map<String, List<Value>> values = new LinkedHashMap<>();

        JsonLd(JsonFields json) {
            this.json = json;
        }

        /** A value: an IRI where the type is {@code @id}, else a literal of that type. */
        private record Value(String text, String type) {
        }

        @Override
        public void subject(String iri, String... types) throws IOException {
            json.start();
            json.text("@id", iri);
            json.texts("@type", List.of(types));
        }

        @Override
        public void link(String property, String iri) {
            values.computeIfAbsent(property, key -> new ArrayList<>()).add(new Value(iri, "@id"));
        }

        @Override
        public void value(String property, String value, String datatype) {
            values.computeIfAbsent(property, key -> new ArrayList<>()).add(new Value(value, datatype));
        }

        @Override
        public void end() throws IOException {
            for (Map.Entry<String, List<Value>> entry : values.entrySet()) {
                json.allObjects(entry.getKey(), entry.getValue(), this::write);
            }
            values.clear();
            json.end();
        }

        private void write(Value value) throws IOException {
            if (value.type().equals("@id")) {
                json.text("@id", value.text());
                return;
            }
            json.text("@value", value.text());
            if (!value.type().isEmpty()) {
                json.text("@type", value.type());
            }
        }
    }
}
