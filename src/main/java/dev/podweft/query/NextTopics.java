package dev.podweft.query;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.query.RelatedQuery.Next;
import dev.podweft.query.RelatedQuery.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an episode goes on to: the topic it is most about that the one asked for does not mention, by salience and
 * rarity, and more where it is known to belong to what both share. Immutable.
 */
final class NextTopics {

    /** A topic that is only named in passing is nothing to go on to. */
    private static final double SALIENT = 0.25;

    /** How much more a topic counts that is known to belong to what both share. */
    private static final double BELONGING = 1.5;

    private final KnowledgeGraph graph;
    private final int episodes;

    NextTopics(KnowledgeGraph graph) {
        this.graph = graph;
        this.episodes = graph.nodes(Node.Episode.class).size();
    }

    Optional<Next> after(String asked, Node.Episode neighbour, List<Reason> reasons) {
        Set<String> known = graph.edgesOf(asked, Edge.Mentions.class).map(Edge::target).collect(Collectors.toSet());
        Set<String> shared = reasons.stream().map(reason -> reason.concept().id()).collect(Collectors.toSet());
        known.addAll(shared);
        return graph.edgesOf(neighbour.id(), Edge.Mentions.class)
            .filter(edge -> edge.weight() >= SALIENT && !known.contains(edge.target()) && isTopic(edge.target()))
            .min(Comparator.comparingDouble((Edge.Mentions edge) -> -worth(edge, shared)).thenComparing(Edge::target))
            .map(edge -> new Next(graph.node(edge.target()).orElseThrow(), second(edge)));
    }

    private double worth(Edge.Mentions edge, Set<String> shared) {
        long named = graph.edgesOf(edge.target(), Edge.Mentions.class).count();
        return edge.weight() * Math.log1p((double) episodes / named) * (belongs(edge.target(), shared) ? BELONGING : 1);
    }

    private boolean isTopic(String id) {
        return graph.node(id).orElseThrow() instanceof Node.Topic topic && !topic.concept().is(Concept.Trait.BROAD);
    }

    private boolean belongs(String topic, Set<String> shared) {
        return graph.edgesOf(topic, Edge.Known.class)
            .anyMatch(edge -> shared.contains(edge.source()) || shared.contains(edge.target()));
    }

    private static OptionalInt second(Edge.Mentions edge) {
        return edge.evidence().stream().map(Evidence::second).filter(OptionalInt::isPresent)
            .mapToInt(OptionalInt::getAsInt).min();
    }
}
