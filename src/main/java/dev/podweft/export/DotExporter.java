package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.Optional;

/**
 * Writes {@code podweft.dot} for Graphviz: labels, types, weights, colours, addresses, and the places of the topic map
 * in points, which {@code neato -n} takes as they are. The graph is undirected; edges with a direction ask for an
 * arrow.
 */
public final class DotExporter implements Exporter {

    private static final double POINTS_AN_INCH = 72;

    @Override
    public String fileName() {
        return "podweft.dot";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        out.append("graph podweft {\n");
        out.append("  node [shape=ellipse, style=filled, fillcolor=\"#dddddd\", fontname=\"sans-serif\"]\n");
        for (Node node : annotated.graph().nodes()) {
            node(node, annotated.factsOf(node.id()), out);
        }
        for (Edge edge : annotated.graph().edges()) {
            edge(edge, out);
        }
        out.append("}\n");
    }

    private static void node(Node node, Optional<Facts> facts, Appendable out) throws IOException {
        out.append("  ").append(quote(node.id())).append(" [label=").append(quote(node.label()));
        out.append(", type=").append(quote(node.type()));
        Optional<String> url = NodeColumns.url(node);
        if (url.isPresent()) {
            out.append(", URL=").append(quote(url.get()));
        }
        if (facts.isPresent()) {
            Facts known = facts.get();
            out.append(", community=").append(quote(String.valueOf(known.community())));
            out.append(", fillcolor=").append(quote(Column.colour(known.rgb())));
            out.append(", pos=").append(quote(Decimals.print(known.x()) + "," + Decimals.print(-known.y())));
            double width = Decimals.round(known.size() / POINTS_AN_INCH);
            out.append(", width=").append(quote(Decimals.print(width)));
        }
        out.append("]\n");
    }

    private static void edge(Edge edge, Appendable out) throws IOException {
        out.append("  ").append(quote(edge.source())).append(" -- ").append(quote(edge.target()));
        out.append(" [type=").append(quote(edge.type()));
        out.append(", weight=").append(quote(Decimals.print(edge.weight())));
        out.append(EdgeColumns.directed(edge) ? ", dir=\"forward\"]\n" : "]\n");
    }

    /** Returns a quoted string in one line; a backslash is doubled, since Graphviz reads {@code \N} as a name. */
    private static String quote(String text) {
        return '"' + Characters.xml(text).replaceAll("\\s+", " ").replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
