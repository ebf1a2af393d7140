package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Why the graph says what it says: of an episode, of a concept, or of two nodes. Immutable, and safe to share. */
public final class ExplainQuery {

    private final KnowledgeGraph graph;
    private final RelatedQuery related;
    private final PathQuery paths;
    private final Quotes quotes;

    public ExplainQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
        this.related = new RelatedQuery(graph);
        this.paths = new PathQuery(graph);
        this.quotes = new Quotes(this.graph);
    }

    /** Returns what {@code episode} was found to mention, the most salient first, with all the words. */
    public List<Mentioned> mentions(Node.Episode episode) {
        return graph.edgesOf(episode.id(), Edge.Mentions.class)
            .map(edge -> new Mentioned(graph.node(edge.target()).orElseThrow(), Appearance.of(graph, edge)))
            .sorted(Comparator.comparingDouble((Mentioned mentioned) -> -mentioned.appearance().weight())
                .thenComparing(mentioned -> mentioned.node().label())
                .thenComparing(mentioned -> mentioned.node().id()))
            .toList();
    }

    /** Returns every episode that mentions {@code concept}, the newest first, with all the words. */
    public List<Appearance> evidence(Node concept) {
        return Appearance.of(graph, concept.id());
    }

    /** Returns everything that links {@code from} and {@code to}. */
    public Connection between(Node from, Node to) {
        List<Edge> direct = graph.edgesOf(from.id()).stream()
            .filter(edge -> edge.source().equals(to.id()) || edge.target().equals(to.id())).toList();
        List<Direct> links = direct.stream()
            .map(edge -> new Direct(edge, reasons(edge, from), quotes.of(edge))).toList();
        return new Connection(from, to, links, shared(from, to), paths.between(from, to));
    }

    private List<RelatedQuery.Reason> reasons(Edge edge, Node from) {
        return edge instanceof Edge.Related likeness
            ? related.reasons(likeness, likeness.source().equals(from.id())) : List.of();
    }

    private List<Shared> shared(Node from, Node to) {
        Map<String, Edge.Mentions> left = new HashMap<>();
        mentions(from).forEach(edge -> left.put(other(edge, from), edge));
        return mentions(to)
            .filter(edge -> left.containsKey(other(edge, to)))
            .map(edge -> shared(graph.node(other(edge, to)).orElseThrow(), left.get(other(edge, to)), edge))
            .sorted(Comparator.comparingDouble((Shared shared) -> -shared.strength())
                .thenComparing(shared -> shared.node().id()))
            .toList();
    }

    private Shared shared(Node node, Edge.Mentions left, Edge.Mentions right) {
        return new Shared(node, Math.sqrt(left.weight() * right.weight()), quotes.best(left), quotes.best(right));
    }

    private Stream<Edge.Mentions> mentions(Node node) {
        return graph.edgesOf(node.id(), Edge.Mentions.class);
    }

    private static String other(Edge edge, Node node) {
        return edge.source().equals(node.id()) ? edge.target() : edge.source();
    }

    /** Something an episode mentions. */
    public record Mentioned(Node node, Appearance appearance) {
    }

    /** An edge between the two nodes; {@code reasons} of episodes that are alike, {@code quotes} of all others. */
    public record Direct(Edge edge, List<RelatedQuery.Reason> reasons, List<Quote> quotes) {
    }

    /**
     * A concept that both episodes mention, or an episode that mentions both concepts.
     *
     * @param strength the geometric mean of the two mentions' weights, from 0 to 1
     */
    public record Shared(Node node, double strength, Quote first, Quote second) {
    }

    /** Everything that links two nodes: edges between them, what they share, and the cheapest path. */
    public record Connection(
            Node from, Node to, List<Direct> direct, List<Shared> shared, Optional<PathQuery.Path> path) {
        public Connection {
            direct = List.copyOf(direct);
            shared = List.copyOf(shared);
        }
    }
}
