package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Writes {@code podweft.gexf}: GEXF 1.3 for Gephi and its kin, with colours, sizes, the places of the topic map, and
 * for the timeline the days on which each node and edge is spoken of.
 *
 * <p>The {@code kind} of an edge lets Gephi keep apart two edges between the same nodes. The graph is undirected as in
 * {@link GraphMlExporter}, and {@code y} grows upwards.
 */
public final class GexfExporter implements Exporter {

    private static final int BYTE = 0xff;

    private final GexfProfile profile;

    /** Writes what most programs read. */
    public GexfExporter() {
        this(GexfProfile.MOST);
    }

    public GexfExporter(GexfProfile profile) {
        this.profile = profile;
    }

    @Override
    public String fileName() {
        return "podweft.gexf";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        List<NodeColumns.Item> nodes = NodeColumns.Item.of(annotated);
        List<EdgeColumns.Item> edges = EdgeColumns.Item.of(annotated.graph());
        Timeline timeline = new Timeline(annotated.graph());
        XmlWriter xml = new XmlWriter(out).start("gexf", "xmlns", profile.namespace(),
            "xmlns:viz", profile.namespace() + "/viz", "version", "1.3");
        xml.start("meta").text("creator", "Podweft").end();
        graph(xml);
        attributes(xml, "node", "v_", NodeColumns.ALL);
        attributes(xml, "edge", "e_", EdgeColumns.ALL);
        xml.start("nodes", "count", String.valueOf(nodes.size()));
        for (NodeColumns.Item item : nodes) {
            node(xml, item, timeline.of(item.node()));
        }
        xml.end().start("edges", "count", String.valueOf(edges.size()));
        for (EdgeColumns.Item item : edges) {
            edge(xml, item, timeline.of(item.edge()));
        }
        xml.end().end().end();
    }

    private void graph(XmlWriter xml) throws IOException {
        switch (profile) {
            case MOST -> xml.start("graph", "mode", "dynamic", "defaultedgetype", "undirected", "timeformat", "date");
            case CURRENT -> xml.start("graph", "mode", "dynamic", "defaultedgetype", "undirected", "timeformat", "date",
                "timerepresentation", "timestamp");
        }
    }

    private static <T> void attributes(XmlWriter xml, String kind, String prefix, List<Column<T>> columns)
            throws IOException {
        xml.start("attributes", "class", kind, "mode", "static");
        attribute(xml, prefix + "type", Column.Type.STRING);
        for (Column<T> column : columns) {
            attribute(xml, prefix + column.name(), column.type());
        }
        xml.end();
    }

    private static void attribute(XmlWriter xml, String name, Column.Type type) throws IOException {
        xml.empty("attribute", "id", name, "title", name, "type", type.gexf());
    }

    private void node(XmlWriter xml, NodeColumns.Item item, SortedSet<LocalDate> days) throws IOException {
        xml.start("node", "id", item.node().id(), "label", item.node().label());
        values(xml, item.node().type(), "v_", NodeColumns.ALL, item);
        spells(xml, days);
        if (item.facts().isPresent()) {
            Facts facts = item.facts().get();
            xml.empty("viz:color", "r", String.valueOf(facts.rgb() >> 16 & BYTE),
                "g", String.valueOf(facts.rgb() >> 8 & BYTE), "b", String.valueOf(facts.rgb() & BYTE));
            xml.empty("viz:position", "x", Decimals.print(facts.x()), "y", Decimals.print(-facts.y()), "z", "0");
            xml.empty("viz:size", "value", Decimals.print(facts.size()));
        }
        xml.end();
    }

    private void edge(XmlWriter xml, EdgeColumns.Item item, SortedSet<LocalDate> days) throws IOException {
        xml.start("edge", "id", item.id(), "source", item.edge().source(), "target", item.edge().target(),
            "kind", item.edge().type(), "label", item.edge().type(), "weight", Decimals.print(item.edge().weight()));
        values(xml, item.edge().type(), "e_", EdgeColumns.ALL, item);
        spells(xml, days);
        xml.end();
    }

    private void spells(XmlWriter xml, SortedSet<LocalDate> days) throws IOException {
        if (days.isEmpty()) {
            return;
        }
        xml.start("spells");
        for (LocalDate day : days) {
            switch (profile) {
                case MOST -> xml.empty("spell", "start", day.toString(), "end", day.toString());
                case CURRENT -> xml.empty("spell", "timestamp", day.toString());
            }
        }
        xml.end();
    }

    private static <T> void values(XmlWriter xml, String type, String prefix, List<Column<T>> columns, T item)
            throws IOException {
        xml.start("attvalues");
        xml.empty("attvalue", "for", prefix + "type", "value", type);
        for (Column<T> column : columns) {
            Optional<String> value = column.print(item);
            if (value.isPresent()) {
                xml.empty("attvalue", "for", prefix + column.name(), "value", value.get());
            }
        }
        xml.end();
    }
}
