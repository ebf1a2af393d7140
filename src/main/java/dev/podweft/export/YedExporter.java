package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Writes {@code podweft.graphml} for yEd: every node a shape with its place, size, colour and label, every edge a line
 * whose width is its weight, in yWorks' own elements, without which yEd stacks the nodes and shows no label. Addresses
 * and values are there as well.
 */
public final class YedExporter implements Exporter {

    private static final String YWORKS = "http://www.yworks.com/xml/graphml";

    private static final double USUAL_SIZE = 10;

    private static final double THINNEST = 0.5;

    private static final double WIDER = 3;

    private static final int GREY = 0xcccccc;

    /** The values of nodes but those that yEd has a place of its own for. */
    private static final List<Column<NodeColumns.Item>> COLUMNS = NodeColumns.ALL.stream()
        .filter(column -> !column.name().equals("url") && !column.name().equals("description")).toList();

    @Override
    public String fileName() {
        return "podweft.graphml";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        XmlWriter xml = new XmlWriter(out).start("graphml", "xmlns", GraphMlExporter.NAMESPACE,
            "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance", "xmlns:y", YWORKS,
            "xsi:schemaLocation", GraphMlExporter.NAMESPACE
                + " http://www.yworks.com/xml/schema/graphml/1.1/ygraphml.xsd");
        keys(xml);
        xml.start("graph", "id", "podweft", "edgedefault", "directed");
        for (NodeColumns.Item item : NodeColumns.Item.of(annotated)) {
            node(xml, item);
        }
        for (EdgeColumns.Item item : EdgeColumns.Item.of(annotated.graph())) {
            edge(xml, item);
        }
        xml.end().end();
    }

    private static void keys(XmlWriter xml) throws IOException {
        xml.empty("key", "id", "nodegraphics", "for", "node", "yfiles.type", "nodegraphics");
        xml.empty("key", "id", "edgegraphics", "for", "edge", "yfiles.type", "edgegraphics");
        GraphMlExporter.key(xml, "url", "url", "node", Column.Type.STRING);
        GraphMlExporter.key(xml, "description", "description", "node", Column.Type.STRING);
        GraphMlExporter.key(xml, "type", "type", "node", Column.Type.STRING);
        for (Column<?> column : COLUMNS) {
            GraphMlExporter.key(xml, "v_" + column.name(), "v_" + column.name(), "node", column.type());
        }
        GraphMlExporter.key(xml, "e_type", "type", "edge", Column.Type.STRING);
        GraphMlExporter.key(xml, "weight", "weight", "edge", Column.Type.DOUBLE);
        for (Column<?> column : EdgeColumns.ALL) {
            GraphMlExporter.key(xml, "e_" + column.name(), "e_" + column.name(), "edge", column.type());
        }
    }

    private static void node(XmlWriter xml, NodeColumns.Item item) throws IOException {
        Node node = item.node();
        xml.start("node", "id", node.id()).start("data", "key", "nodegraphics").start("y:ShapeNode");
        geometry(xml, item.facts());
        xml.empty("y:Fill", "color", Column.colour(item.facts().map(Facts::rgb).orElse(GREY)), "transparent", "false");
        xml.empty("y:BorderStyle", "color", "#444444", "type", "line", "width", "1.0");
        xml.text("y:NodeLabel", node.label(), "alignment", "center", "autoSizePolicy", "content",
            "fontFamily", "Dialog", "fontSize", "12", "modelName", "sides", "modelPosition", "s",
            "textColor", "#000000", "visible", "true");
        xml.empty("y:Shape", "type", shape(node)).end().end();
        Optional<String> url = NodeColumns.url(node);
        if (url.isPresent()) {
            GraphMlExporter.data(xml, "url", url.get());
        }
        if (node instanceof Node.Episode episode) {
            GraphMlExporter.data(xml, "description", episode.description());
        }
        GraphMlExporter.data(xml, "type", node.type());
        GraphMlExporter.columns(xml, "v_", COLUMNS, item);
        xml.end();
    }

    /** The place of a shape is its upper left corner; {@code y} grows downwards, as on the map. */
    private static void geometry(XmlWriter xml, Optional<Facts> facts) throws IOException {
        double size = facts.map(Facts::size).filter(known -> known > 0).orElse(USUAL_SIZE);
        String side = Decimals.print(size);
        String x = Decimals.print(Decimals.round(facts.map(Facts::x).orElse(0.0) - size / 2));
        String y = Decimals.print(Decimals.round(facts.map(Facts::y).orElse(0.0) - size / 2));
        xml.empty("y:Geometry", "height", side, "width", side, "x", x, "y", y);
    }

    private static String shape(Node node) {
        return switch (node.type()) {
            case "episode" -> "roundrectangle";
            case "show" -> "rectangle";
            case "version" -> "diamond";
            default -> "ellipse";
        };
    }

    private static void edge(XmlWriter xml, EdgeColumns.Item item) throws IOException {
        Edge edge = item.edge();
        xml.start("edge", "id", item.id(), "source", edge.source(), "target", edge.target());
        xml.start("data", "key", "edgegraphics").start("y:PolyLineEdge");
        xml.empty("y:LineStyle", "color", "#888888", "type", EdgeColumns.directed(edge) ? "line" : "dashed",
            "width", Decimals.print(Decimals.round(THINNEST + WIDER * Math.min(1, edge.weight()))));
        xml.empty("y:Arrows", "source", "none", "target", EdgeColumns.directed(edge) ? "standard" : "none");
        xml.text("y:EdgeLabel", edge.type(), "visible", "false");
        xml.empty("y:BendStyle", "smoothed", "false").end().end();
        GraphMlExporter.data(xml, "e_type", edge.type());
        GraphMlExporter.data(xml, "weight", Decimals.print(edge.weight()));
        GraphMlExporter.columns(xml, "e_", EdgeColumns.ALL, item);
        xml.end();
    }
}
