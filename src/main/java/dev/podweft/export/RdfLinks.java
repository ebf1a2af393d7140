package dev.podweft.export;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells edges that have a weight as statements ({@code rdf:Statement}) with it, and the evidence of mentions as PROV
 * has it: a quotation derived from a line of a source.
 */
final class RdfLinks {

    private final RdfNames names;
    private final RdfSink sink;

    RdfLinks(RdfNames names, RdfSink sink) {
        this.names = names;
        this.sink = sink;
    }

    void write(Edge edge) throws IOException {
        if (edge instanceof Edge.Mentions mentions) {
            mentions(mentions);
        } else if (edge instanceof Edge.CoOccurs together) {
            statement(edge, "pw:coOccursWith");
            RdfGraph.whole(sink, "pw:count", together.count());
            sink.end();
        } else if (edge instanceof Edge.Related related) {
            statement(edge, "pw:relatedTo");
            for (Edge.Contribution part : related.contributions()) {
                sink.link("pw:through", names.node(part.node()));
            }
            sink.end();
        }
    }

    private void mentions(Edge.Mentions edge) throws IOException {
        statement(edge, "schema:mentions");
        for (int i = 0; i < edge.evidence().size(); i++) {
            sink.link("prov:wasDerivedFrom", quotation(edge, i));
        }
        sink.end();
        for (int i = 0; i < edge.evidence().size(); i++) {
            evidence(edge, i);
        }
    }

    private void statement(Edge edge, String property) throws IOException {
        sink.subject(iri(edge), "prov:Entity", "rdf:Statement");
        sink.link("rdf:subject", names.node(edge.source()));
        String[] name = property.split(":");
        sink.link("rdf:predicate", RdfNames.PREFIXES.get(name[0]) + name[1]);
        sink.link("rdf:object", names.node(edge.target()));
        RdfGraph.decimal(sink, "pw:weight", edge.weight());
    }

    private String iri(Edge edge) {
        return names.node(edge.source(), edge.type(), edge.target());
    }

    private String quotation(Edge.Mentions edge, int number) {
        return names.node(edge.source(), edge.type(), edge.target(), number + 1);
    }

    private void evidence(Edge.Mentions edge, int number) throws IOException {
        Evidence evidence = edge.evidence().get(number);
        sink.subject(quotation(edge, number), "prov:Entity", "schema:Quotation");
        RdfGraph.text(sink, "prov:value", evidence.text());
        RdfGraph.text(sink, "schema:text", evidence.context());
        RdfGraph.whole(sink, "pw:start", evidence.start());
        RdfGraph.whole(sink, "pw:end", evidence.end());
        if (evidence.second().isPresent()) {
            RdfGraph.whole(sink, "schema:startOffset", evidence.second().getAsInt());
        }
        RdfGraph.decimal(sink, "pw:score", evidence.score());
        RdfGraph.text(sink, "pw:reason", evidence.reason());
        sink.link("prov:wasDerivedFrom", names.node("source", evidence.source()));
        sink.end();
    }

    /** Tells every line of a source that an episode or its evidence comes from. */
    void sources(KnowledgeGraph graph) throws IOException {
        Set<SourceLocation> lines = new TreeSet<>();
        graph.nodes(Node.Episode.class).forEach(episode -> lines.addAll(episode.sources()));
        graph.edges(Edge.Mentions.class).forEach(
            edge -> edge.evidence().forEach(evidence -> lines.add(evidence.source())));
        for (SourceLocation line : lines) {
            sink.subject(names.node("source", line), "prov:Entity");
            RdfGraph.text(sink, "rdfs:label", line.toString());
            RdfGraph.text(sink, "pw:file", line.file());
            RdfGraph.whole(sink, "pw:line", line.line());
            sink.end();
        }
    }
}
