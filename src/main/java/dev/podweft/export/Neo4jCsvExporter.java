package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code neo4j-nodes.csv} or {@code neo4j-relationships.csv} for {@code neo4j-admin database import full}: the
 * header gives every column its type. Each row is one line, so that the import needs no option: line ends in texts are
 * spaces.
 */
public final class Neo4jCsvExporter implements Exporter {

    /** Which of the two tables. */
    private enum Table {
        NODES, RELATIONSHIPS
    }

    private final Table table;

    private Neo4jCsvExporter(Table table) {
        this.table = table;
    }

    /** Returns the exporter of {@code neo4j-nodes.csv}. */
    public static Neo4jCsvExporter nodes() {
        return new Neo4jCsvExporter(Table.NODES);
    }

    /** Returns the exporter of {@code neo4j-relationships.csv}. */
    public static Neo4jCsvExporter relationships() {
        return new Neo4jCsvExporter(Table.RELATIONSHIPS);
    }

    @Override
    public String fileName() {
        return table == Table.NODES ? "neo4j-nodes.csv" : "neo4j-relationships.csv";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        switch (table) {
            case NODES -> nodes(annotated, out);
            case RELATIONSHIPS -> relationships(annotated, out);
        }
    }

    private static void nodes(AnnotatedGraph annotated, Appendable out) throws IOException {
        line(header(List.of("id:ID", ":LABEL", "name:string"), NodeColumns.ALL,
            List.of("x:double", "y:double", "size:double", "color:string")), out);
        for (NodeColumns.Item item : NodeColumns.Item.of(annotated)) {
            List<String> fields = new ArrayList<>(List.of(item.node().id(),
                "Podweft;" + NeoNames.label(item.node().type()), item.node().label()));
            NodeColumns.ALL.forEach(column -> fields.add(column.print(item).orElse("")));
            fields.addAll(item.facts().map(Neo4jCsvExporter::look).orElse(List.of("", "", "", "")));
            line(fields, out);
        }
    }

    private static List<String> look(Facts facts) {
        return List.of(Decimals.print(facts.x()), Decimals.print(Decimals.round(-facts.y())),
            Decimals.print(facts.size()), Column.colour(facts.rgb()));
    }

    private static void relationships(AnnotatedGraph annotated, Appendable out) throws IOException {
        line(header(List.of(":START_ID", ":END_ID", ":TYPE", "weight:double"), EdgeColumns.ALL, List.of()), out);
        for (EdgeColumns.Item item : EdgeColumns.Item.of(annotated.graph())) {
            List<String> fields = new ArrayList<>(List.of(item.edge().source(), item.edge().target(),
                NeoNames.relationship(item.edge().type()), Decimals.print(item.edge().weight())));
            EdgeColumns.ALL.forEach(column -> fields.add(column.print(item).orElse("")));
            line(fields, out);
        }
    }

    private static <T> List<String> header(List<String> first, List<Column<T>> columns, List<String> last) {
        List<String> names = new ArrayList<>(first);
        columns.forEach(column -> names.add(column.name() + ":" + (column.isDate() ? "date" : switch (column.type()) {
            case STRING -> "string";
            case INT -> "long";
            case DOUBLE -> "double";
            case BOOLEAN -> "boolean";
        })));
        names.addAll(last);
        return names;
    }

    private static void line(List<String> fields, Appendable out) throws IOException {
        CsvExporter.line(fields.stream().map(field -> field.replaceAll("\\s*[\\r\\n]+\\s*", " ")).toList(), out);
    }
}
