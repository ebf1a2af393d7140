package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The cheapest chain of links between two nodes, each with the words it came from.
 *
 * <p>Goes through mentions, co-occurrence and known relations in either direction. A strong link is cheap; passing
 * through what many episodes mention, or through a heading such as "database", is dear, since it explains little.
 * Dijkstra's algorithm; of two chains that cost the same, the one through smaller ids. Immutable, and safe to share.
 */
public final class PathQuery {

    private static final double HEADING = 2;
    private static final double THROUGH_EPISODE = 1;

    private final KnowledgeGraph graph;
    private final Quotes quotes;

    public PathQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
        this.quotes = new Quotes(this.graph);
    }

    /** Returns the cheapest path, or none where no chain of links joins the two; empty of steps where they are one. */
    public Optional<Path> between(Node from, Node to) {
        Map<String, Edge> cameBy = new HashMap<>();
        Set<String> settled = new HashSet<>();
        Map<String, Double> costs = new HashMap<>(Map.of(from.id(), 0.0));
        PriorityQueue<Open> open = new PriorityQueue<>(Open.CHEAPEST_FIRST);
        open.add(new Open(from.id(), 0));
        while (!open.isEmpty()) {
            Open here = open.remove();
            if (here.id().equals(to.id())) {
                return Optional.of(new Path(here.cost(), steps(from, to, cameBy)));
            }
            if (!settled.add(here.id())) {
                continue;
            }
            double base = here.cost() + (here.id().equals(from.id()) ? 0 : passing(here.id()));
            for (Edge edge : graph.edgesOf(here.id())) {
                double cost = base + cost(edge);
                String next = other(edge, here.id());
                if (!settled.contains(next) && cost < costs.getOrDefault(next, Double.POSITIVE_INFINITY)) {
                    costs.put(next, cost);
                    cameBy.put(next, edge);
                    open.add(new Open(next, cost));
                }
            }
        }
        return Optional.empty();
    }

    private List<Step> steps(Node from, Node to, Map<String, Edge> cameBy) {
        LinkedList<Step> steps = new LinkedList<>();
        Node here = to;
        while (!here.id().equals(from.id())) {
            Edge edge = cameBy.get(here.id());
            Node before = graph.node(other(edge, here.id())).orElseThrow();
            steps.addFirst(new Step(before, here, edge, quotes.of(edge)));
            here = before;
        }
        return steps;
    }

    /** What a link costs: a sure and strong one about 1; two links through an episode beat a bare co-occurrence. */
    private static double cost(Edge edge) {
        if (edge instanceof Edge.Mentions mentions) {
            return 2 - Math.min(1, mentions.weight());
        }
        if (edge instanceof Edge.CoOccurs coOccurs) {
            return 5 - Math.min(1, coOccurs.weight());
        }
        boolean through = edge instanceof Edge.Known known && known.relation() != Edge.Relation.IN_SHOW;
        return through ? 1.5 : Double.POSITIVE_INFINITY;
    }

    private double passing(String id) {
        Node node = graph.node(id).orElseThrow();
        if (node instanceof Node.Episode) {
            return THROUGH_EPISODE;
        }
        long links = graph.edgesOf(id).stream().filter(edge -> !(edge instanceof Edge.CoOccurs)).count();
        boolean heading = Names.concept(node).filter(concept -> concept.is(Concept.Trait.BROAD)).isPresent();
        return Math.log1p(links) + (heading ? HEADING : 0);
    }

    private static String other(Edge edge, String id) {
        return edge.source().equals(id) ? edge.target() : edge.source();
    }

    private record Open(String id, double cost) {
        private static final Comparator<Open> CHEAPEST_FIRST =
            Comparator.comparingDouble(Open::cost).thenComparing(Open::id);
    }

    /** A chain of links; {@code cost} is the less, the better it explains. */
    public record Path(double cost, List<Step> steps) {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /** One link of a path, taken from {@code from} to {@code to} whichever way the edge points. */
    public record Step(Node from, Node to, Edge edge, List<Quote> quotes) {
        public Step {
            quotes = List.copyOf(quotes);
        }
    }
}
