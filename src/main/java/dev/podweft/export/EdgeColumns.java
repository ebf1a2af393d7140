package dev.podweft.export;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The properties of edges beside their ends, type and weight, in the order of all files. */
final class EdgeColumns {

    static final List<Column<Item>> ALL = List.of(
        of("from", Column.Type.STRING, item -> directed(item.edge()) ? Optional.of(item.edge().source()) : none()),
        of("count", Column.Type.INT, item -> count(item.edge())),
        of("second", Column.Type.INT, item -> second(item.edge())),
        of("evidence", Column.Type.STRING, item -> item.edge() instanceof Edge.Mentions mentions
            ? Column.join(mentions.evidence().stream().map(Evidence::context).distinct().toList()) : none()),
        of("through", Column.Type.STRING, item -> item.edge() instanceof Edge.Related related
            ? Column.join(related.contributions().stream().map(item::print).toList()) : none()));

    private static final int MINUTE = 60;

    private EdgeColumns() {
    }

    /** An edge of a graph. */
    record Item(Edge edge, KnowledgeGraph graph) {

        static List<Item> of(KnowledgeGraph graph) {
            return graph.edges().stream().map(edge -> new Item(edge, graph)).toList();
        }

        /** Returns a name that no other edge has. */
        String id() {
            return edge.source() + ":" + edge.type() + ":" + edge.target();
        }

        private String print(Edge.Contribution contribution) {
            return graph.node(contribution.node()).map(Node::label).orElse(contribution.node()) + " "
                + Decimals.print(contribution.share());
        }
    }

    /** Returns whether the direction of an edge says something. */
    static boolean directed(Edge edge) {
        return !(edge instanceof Edge.CoOccurs || edge instanceof Edge.Related);
    }

    /** Returns a number of seconds as a clock shows it: {@code 1:02:03} or {@code 2:03}. */
    static String clock(int second) {
        String tail = two(second % MINUTE);
        int minutes = second / MINUTE;
        return minutes < MINUTE ? minutes + ":" + tail : minutes / MINUTE + ":" + two(minutes % MINUTE) + ":" + tail;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static Column<Item> of(String name, Column.Type type, Function<Item, Optional<?>> value) {
        return new Column<>(name, type, value);
    }

    private static Optional<?> none() {
        return Optional.empty();
    }

    private static Optional<Integer> count(Edge edge) {
        if (edge instanceof Edge.Mentions mentions) {
            return Optional.of(mentions.evidence().size());
        } else if (edge instanceof Edge.CoOccurs together) {
            return Optional.of(together.count());
        }
        return edge instanceof Edge.Related related ? Optional.of(related.contributions().size()) : Optional.empty();
    }

    private static Optional<Integer> second(Edge edge) {
        return edge instanceof Edge.Mentions mentions
            ? mentions.evidence().stream().map(Evidence::second).filter(second -> second.isPresent())
                .map(second -> second.getAsInt()).min(Integer::compare)
            : Optional.empty();
    }
}
