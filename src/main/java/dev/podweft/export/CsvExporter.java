package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes {@code nodes.csv} or {@code edges.csv} as RFC 4180 has it, but with {@code \n} at the end of lines: a header,
 * a comma between fields, quotes where a field holds a comma, quote, line end or space at either end.
 *
 * <p>Fields are what the graph holds, also where a spreadsheet would take one for a formula (a title that starts with
 * {@code =} or {@code +}): import the columns as text. What a node's {@code type} is, {@code kind} is of an edge, since
 * Gephi takes {@code type} of an edge for its direction.
 */
public final class CsvExporter implements Exporter {

    /** Which of the two tables. */
    private enum Table {
        NODES, EDGES
    }

    private final Table table;

    private CsvExporter(Table table) {
        this.table = table;
    }

    /** Returns the exporter of {@code nodes.csv}. */
    public static CsvExporter nodes() {
        return new CsvExporter(Table.NODES);
    }

    /** Returns the exporter of {@code edges.csv}. */
    public static CsvExporter edges() {
        return new CsvExporter(Table.EDGES);
    }

    @Override
    public String fileName() {
        return table.name().toLowerCase(Locale.ROOT) + ".csv";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        switch (table) {
            case NODES -> nodes(annotated, out);
            case EDGES -> edges(annotated, out);
        }
    }

    private static void nodes(AnnotatedGraph annotated, Appendable out) throws IOException {
        line(header(List.of("id", "label", "type"), NodeColumns.ALL, List.of("x", "y", "size", "color")), out);
        for (NodeColumns.Item item : NodeColumns.Item.of(annotated)) {
            List<String> fields = new ArrayList<>(List.of(item.node().id(), item.node().label(), item.node().type()));
            NodeColumns.ALL.forEach(column -> fields.add(column.print(item).orElse("")));
            fields.addAll(item.facts().map(CsvExporter::look).orElse(List.of("", "", "", "")));
            line(fields, out);
        }
    }

    private static List<String> look(Facts facts) {
        return List.of(Decimals.print(facts.x()), Decimals.print(facts.y()), Decimals.print(facts.size()),
            Column.colour(facts.rgb()));
    }

    private static void edges(AnnotatedGraph annotated, Appendable out) throws IOException {
        line(header(List.of("source", "target", "kind", "weight"), EdgeColumns.ALL, List.of()), out);
        for (EdgeColumns.Item item : EdgeColumns.Item.of(annotated.graph())) {
            List<String> fields = new ArrayList<>(List.of(item.edge().source(), item.edge().target(),
                item.edge().type(), Decimals.print(item.edge().weight())));
            EdgeColumns.ALL.forEach(column -> fields.add(column.print(item).orElse("")));
            line(fields, out);
        }
    }

    private static <T> List<String> header(List<String> first, List<Column<T>> columns, List<String> last) {
        List<String> names = new ArrayList<>(first);
        columns.forEach(column -> names.add(column.name()));
        names.addAll(last);
        return names;
    }

    /** Writes one row. */
    static void line(List<String> fields, Appendable out) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(quote(Characters.xml(fields.get(i))));
        }
        out.append('\n');
    }

    private static String quote(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
            && field.strip().length() == field.length();
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
