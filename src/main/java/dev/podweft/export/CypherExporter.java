package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.List;

/**
 * Writes {@code podweft.cypher}: a script that puts the graph into a Neo4j database, with {@code cypher-shell} or the
 * browser; run again, it changes what is there already rather than doubling it. Statements take a few hundred nodes
 * or edges of one type each, and end with a semicolon at the end of a line.
 */
public final class CypherExporter implements Exporter {

    private static final int BATCH = 500;

    @Override
    public String fileName() {
        return "podweft.cypher";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        out.append("CREATE CONSTRAINT podweft_id IF NOT EXISTS FOR (n:Podweft) REQUIRE n.id IS UNIQUE;\n");
        Batch batch = new Batch(out);
        for (NodeColumns.Item item : NodeColumns.Item.of(annotated)) {
            node(item, batch.next(ending(item.node())));
        }
        batch.finish();
        for (String type : annotated.graph().edges().stream().map(Edge::type).distinct().sorted().toList()) {
            for (EdgeColumns.Item item : EdgeColumns.Item.of(annotated.graph())) {
                if (item.edge().type().equals(type)) {
                    edge(item, batch.next(ending(item.edge())));
                }
            }
            batch.finish();
        }
    }

    private static String ending(Node node) {
        return "MERGE (n:Podweft {id: row.id}) SET n:" + NeoNames.label(node.type()) + " SET n += row";
    }

    private static String ending(Edge edge) {
        return "MATCH (a:Podweft {id: row.a}), (b:Podweft {id: row.b}) MERGE (a)-[e:"
            + NeoNames.relationship(edge.type()) + "]->(b) SET e += row.e";
    }

    private static void node(NodeColumns.Item item, Appendable out) throws IOException {
        Node node = item.node();
        out.append("{id: ").append(Cypher.text(node.id())).append(", name: ").append(Cypher.text(node.label()));
        columns(NodeColumns.ALL, item, ", ", out);
        if (item.facts().isPresent()) {
            Facts facts = item.facts().get();
            out.append(", x: ").append(Cypher.number(facts.x())).append(", y: ").append(Cypher.number(-facts.y()))
                .append(", size: ").append(Cypher.number(facts.size()))
                .append(", color: ").append(Cypher.text(Column.colour(facts.rgb())));
        }
        out.append('}');
    }

    private static void edge(EdgeColumns.Item item, Appendable out) throws IOException {
        out.append("{a: ").append(Cypher.text(item.edge().source())).append(", b: ")
            .append(Cypher.text(item.edge().target())).append(", e: {weight: ")
            .append(Cypher.number(item.edge().weight()));
        columns(EdgeColumns.ALL, item, ", ", out);
        out.append("}}");
    }

    private static <T> void columns(List<Column<T>> columns, T item, String before, Appendable out)
            throws IOException {
        for (Column<T> column : columns) {
            if (column.value().apply(item).isPresent()) {
                out.append(before).append(column.name()).append(": ").append(Cypher.value(column, item));
            }
        }
    }

    /** Statements of the same kind, gathered to a list each. */
    private static final class Batch {

        private final Appendable out;
        private String ending = "";
        private int rows;

        Batch(Appendable out) {
            this.out = out;
        }

        /** Goes on to the next row of a statement that ends with {@code words}. */
        Appendable next(String words) throws IOException {
            if (rows == BATCH || !words.equals(ending)) {
                finish();
            }
            ending = words;
            return out.append(rows++ == 0 ? "UNWIND [\n" : ",\n");
        }

        void finish() throws IOException {
            if (rows > 0) {
                out.append("\n] AS row ").append(ending).append(";\n");
            }
            rows = 0;
        }
    }
}
