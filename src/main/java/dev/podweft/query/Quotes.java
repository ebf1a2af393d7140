package dev.podweft.query;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the words that an edge came from. Immutable. */
final class Quotes {

    private final KnowledgeGraph graph;

    Quotes(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** Returns the best words for {@code edge}: one quote of a mention, two of a co-occurrence, else none. */
    List<Quote> of(Edge edge) {
        if (edge instanceof Edge.Mentions mentions) {
            return List.of(best(mentions));
        }
        return edge instanceof Edge.CoOccurs coOccurs ? together(coOccurs) : List.of();
    }

    /** Both mentions in the episode that is most about the two. */
    private List<Quote> together(Edge.CoOccurs edge) {
        Map<String, Edge.Mentions> left = new HashMap<>();
        mentionsOf(edge.source()).forEach(mention -> left.put(mention.source(), mention));
        return mentionsOf(edge.target())
            .filter(right -> left.containsKey(right.source()))
            .max(Comparator.comparingDouble((Edge.Mentions right) -> right.weight() * left.get(right.source()).weight())
                .thenComparing(Edge.Mentions::source, Comparator.reverseOrder()))
            .map(right -> List.of(best(left.get(right.source())), best(right)))
            .orElse(List.of());
    }

    Stream<Edge.Mentions> mentionsOf(String id) {
        return graph.edgesOf(id, Edge.Mentions.class).filter(edge -> edge.target().equals(id));
    }

    /** The surest words, those of a chapter before others, since they tell the minute. */
    Quote best(Edge.Mentions edge) {
        Evidence evidence = edge.evidence().stream()
            .max(Comparator.comparing((Evidence item) -> item.second().isPresent())
                .thenComparingDouble(Evidence::score)
                .thenComparing(Evidence::context, Comparator.reverseOrder()))
            .orElseThrow();
        return new Quote((Node.Episode) graph.node(edge.source()).orElseThrow(),
            graph.node(edge.target()).orElseThrow(), evidence);
    }
}
