package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Writes {@code podweft.ttl}: the graph as RDF, in Turtle; the same triples as {@link JsonLdExporter}. */
public final class TurtleExporter implements Exporter {

    private final String base;

    /** Writes IRIs under {@code urn:podweft:}. */
    public TurtleExporter() {
        this(RdfNames.USUAL_BASE);
    }

    /** Writes IRIs that start with {@code base}. */
    public TurtleExporter(String base) {
        this.base = base;
    }

    @Override
    public String fileName() {
        return "podweft.ttl";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        for (Map.Entry<String, String> prefix : RdfNames.PREFIXES.entrySet()) {
            out.append("@prefix ").append(prefix.getKey()).append(": <").append(prefix.getValue()).append("> .\n");
        }
        new RdfGraph(base).write(annotated, new Turtle(out));
    }

    /** Writes each subject as a paragraph. */
    private record Turtle(Appendable out) implements RdfSink {

        @Override
        public void subject(String iri, String... types) throws IOException {
            out.append("\n<").append(iri).append("> a ").append(String.join(", ", List.of(types)));
        }

        @Override
        public void link(String property, String iri) throws IOException {
            out.append(" ;\n  ").append(property).append(" <").append(iri).append('>');
        }

        @Override
        public void value(String property, String value, String datatype) throws IOException {
            out.append(" ;\n  ").append(property).append(' ');
            switch (datatype) {
                case "xsd:integer", "xsd:decimal" -> out.append(value);
                case "" -> quote(value);
                default -> {
                    quote(value);
                    out.append("^^").append(datatype);
                }
            }
        }

        private void quote(String text) throws IOException {
            out.append('"').append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
                .replace("\r", "\\r")).append('"');
        }

        @Override
        public void end() throws IOException {
            out.append(" .\n");
        }
    }
}
