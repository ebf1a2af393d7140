package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code podweft.graphml}: GraphML valid against its 1.0 schema, for NetworkX, igraph, Gephi, Cytoscape,
 * JGraphT and TinkerPop; with {@link GraphMlProfile#NEO4J}, what APOC asks for beyond the schema.
 *
 * <p>The graph is undirected, so that neighbours are found from both ends; where the direction of an edge says
 * something the source comes first, and {@code e_from} names it for readers that lose the order. {@code labelV} and
 * {@code labelE} are the types (as TinkerPop wants them); {@code x}, {@code y} (upwards), {@code size}, {@code r},
 * {@code g}, {@code b} are the look (as Gephi reads them). Lists are one text each, members between bars, with a count
 * beside it; all of it is in {@code podweft.json}.
 */
public final class GraphMlExporter implements Exporter {

    static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private static final List<String> PLACE = List.of("x", "y", "size");

    private static final List<String> COLOUR = List.of("r", "g", "b");

    private static final int BYTE = 0xff;

    private final GraphMlProfile profile;

    /** Writes what most programs read. */
    public GraphMlExporter() {
        this(GraphMlProfile.MOST);
    }

    public GraphMlExporter(GraphMlProfile profile) {
        this.profile = profile;
    }

    @Override
    public String fileName() {
        return "podweft.graphml";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        XmlWriter xml = new XmlWriter(out).start("graphml", "xmlns", NAMESPACE,
            "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation", NAMESPACE + " " + NAMESPACE + "/1.0/graphml.xsd");
        keys(xml);
        xml.start("graph", "id", "podweft", "edgedefault", "undirected");
        for (NodeColumns.Item item : NodeColumns.Item.of(annotated)) {
            node(xml, item);
        }
        for (EdgeColumns.Item item : EdgeColumns.Item.of(annotated.graph())) {
            edge(xml, item);
        }
        xml.end().end();
    }

    private void keys(XmlWriter xml) throws IOException {
        key(xml, "labelV", profile == GraphMlProfile.PLAIN ? "type" : "labelV", "node", Column.Type.STRING);
        key(xml, "label", "label", "node", Column.Type.STRING);
        for (String name : profile == GraphMlProfile.PLAIN ? List.<String>of() : PLACE) {
            key(xml, name, name, "node", Column.Type.DOUBLE);
        }
        for (String name : profile == GraphMlProfile.PLAIN ? List.<String>of() : COLOUR) {
            key(xml, name, name, "node", Column.Type.INT);
        }
        for (Column<?> column : NodeColumns.ALL) {
            key(xml, "v_" + column.name(), profile.prefix("v_") + column.name(), "node", column.type());
        }
        key(xml, "labelE", profile == GraphMlProfile.PLAIN ? "type" : "labelE", "edge", Column.Type.STRING);
        key(xml, "e_label", "label", "edge", Column.Type.STRING);
        key(xml, "weight", "weight", "edge", Column.Type.DOUBLE);
        for (Column<?> column : EdgeColumns.ALL) {
            key(xml, "e_" + column.name(), profile.prefix("e_") + column.name(), "edge", column.type());
        }
    }

    static void key(XmlWriter xml, String id, String name, String domain, Column.Type type) throws IOException {
        xml.empty("key", "id", id, "for", domain, "attr.name", name, "attr.type", type.graphMl());
    }

    private void node(XmlWriter xml, NodeColumns.Item item) throws IOException {
        if (profile == GraphMlProfile.NEO4J) {
            xml.start("node", "id", item.node().id(), "labels", ":" + NeoNames.label(item.node().type()));
        } else {
            xml.start("node", "id", item.node().id());
        }
        data(xml, "labelV", item.node().type());
        data(xml, "label", item.node().label());
        if (item.facts().isPresent() && profile != GraphMlProfile.PLAIN) {
            look(xml, item.facts().get());
        }
        columns(xml, "v_", NodeColumns.ALL, item);
        xml.end();
    }

    private static void look(XmlWriter xml, Facts facts) throws IOException {
        data(xml, "x", Decimals.print(facts.x()));
        data(xml, "y", Decimals.print(-facts.y()));
        data(xml, "size", Decimals.print(facts.size()));
        data(xml, "r", String.valueOf(facts.rgb() >> 16 & BYTE));
        data(xml, "g", String.valueOf(facts.rgb() >> 8 & BYTE));
        data(xml, "b", String.valueOf(facts.rgb() & BYTE));
    }

    private void edge(XmlWriter xml, EdgeColumns.Item item) throws IOException {
        String type = item.edge().type();
        if (profile == GraphMlProfile.NEO4J) {
            xml.start("edge", "id", item.id(), "source", item.edge().source(), "target", item.edge().target(),
                "label", NeoNames.relationship(type));
        } else {
            xml.start("edge", "id", item.id(), "source", item.edge().source(), "target", item.edge().target());
        }
        data(xml, "labelE", type);
        data(xml, "e_label", profile == GraphMlProfile.NEO4J ? NeoNames.relationship(type) : type);
        data(xml, "weight", Decimals.print(item.edge().weight()));
        columns(xml, "e_", EdgeColumns.ALL, item);
        xml.end();
    }

    static <T> void columns(XmlWriter xml, String prefix, List<Column<T>> columns, T item) throws IOException {
        for (Column<T> column : columns) {
            Optional<String> value = column.print(item);
            if (value.isPresent()) {
                data(xml, prefix + column.name(), value.get());
            }
        }
    }

    static void data(XmlWriter xml, String key, String value) throws IOException {
        xml.text("data", value, "key", key);
    }
}
