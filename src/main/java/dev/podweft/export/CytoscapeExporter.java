package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import java.io.IOException;

/**
 * Writes {@code podweft.cyjs}: elements for Cytoscape.js and for Cytoscape's import of networks, with places and a
 * style that draws colours, sizes and weights. {@code cytoscape(JSON.parse(file))} shows the map.
 */
public final class CytoscapeExporter implements Exporter {

    private static final int DEEP = 2;

    @Override
    public String fileName() {
        return "podweft.cyjs";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        JsonFields json = JsonFields.to(out, DEEP);
        json.start();
        json.text("format_version", "1.0");
        json.text("generated_by", "podweft");
        json.text("target_cytoscapejs_version", "~3.0");
        json.start("data");
        json.text("name", "podweft");
        json.texts("communities", annotated.communities());
        json.end();
        json.start("elements");
        json.allObjects("nodes", NodeColumns.Item.of(annotated), item -> node(json, item));
        json.allObjects("edges", EdgeColumns.Item.of(annotated.graph()), item -> edge(json, item));
        json.end();
        json.start("layout");
        json.text("name", "preset");
        json.end();
        style(json);
        json.end();
        json.close();
    }

    private static void node(JsonFields json, NodeColumns.Item item) throws IOException {
        json.start("data");
        json.text("id", item.node().id());
        json.text("name", item.node().label());
        json.text("label", item.node().label());
        json.text("type", item.node().type());
        for (Column<NodeColumns.Item> column : NodeColumns.ALL) {
            json.column(column, item);
        }
        if (item.facts().isPresent()) {
            json.decimal("size", item.facts().get().size());
            json.text("color", Column.colour(item.facts().get().rgb()));
        }
        json.end();
        if (item.facts().isPresent()) {
            Facts facts = item.facts().get();
            json.start("position");
            json.decimal("x", facts.x());
            json.decimal("y", facts.y());
            json.end();
        }
    }

    private static void edge(JsonFields json, EdgeColumns.Item item) throws IOException {
        json.start("data");
        json.text("id", item.id());
        json.text("source", item.edge().source());
        json.text("target", item.edge().target());
        json.text("type", item.edge().type());
        json.flag("directed", EdgeColumns.directed(item.edge()));
        json.decimal("weight", item.edge().weight());
        for (Column<EdgeColumns.Item> column : EdgeColumns.ALL) {
            json.column(column, item);
        }
        json.end();
    }

    /** Looks are asked only of elements that have them: Cytoscape.js warns of others. */
    private static void style(JsonFields json) throws IOException {
        json.list("style");
        rule(json, "node", "label", "data(label)", "font-size", "10");
        rule(json, "node[size]", "width", "data(size)", "height", "data(size)");
        rule(json, "node[color]", "background-color", "data(color)");
        rule(json, "edge", "width", "mapData(weight, 0, 1, 0.5, 4)", "line-color", "#bbbbbb", "curve-style", "bezier");
        rule(json, "edge[?directed]", "target-arrow-shape", "triangle", "target-arrow-color", "#bbbbbb");
        json.endList();
    }

    private static void rule(JsonFields json, String selector, String... style) throws IOException {
        json.start();
        json.text("selector", selector);
        json.start("style");
        for (int i = 0; i < style.length; i += 2) {
            json.text(style[i], style[i + 1]);
        }
        json.end();
        json.end();
    }
}
