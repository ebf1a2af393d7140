package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a show never joined: pairs of its strong topics that the field relates, because one is built on the other or
 * both stand under one heading, and that no episode mentions together. Ideas for the next episode. Immutable, and safe
 * to share.
 */
public final class GapsQuery {

    /** A topic is strong that episodes are about, in sum, as much as one that has it in its title. */
    private static final double STRONG = 0.5;

    /** A heading over more than this many strong topics relates none of them closely. */
    private static final int CROWD = 12;

    private static final double BUILT_ON = 1.5;

    /** One topic stands in at most so many gaps, so that the others are seen. */
    private static final int OFTEN = 2;

    private final KnowledgeGraph graph;

    public GapsQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
    }

    /** Returns at most {@code limit} gaps, the strongest first. */
    public List<Gap> of(int limit) {
        Map<String, Gap> gaps = gaps(strong());
        Map<Node, Integer> named = new HashMap<>();
        return gaps.values().stream().sorted(Comparator.comparingDouble((Gap gap) -> -gap.strength())
            .thenComparing(gap -> gap.first().node().id()).thenComparing(gap -> gap.second().node().id()))
            .filter(gap -> seldom(gap, named)).limit(limit).toList();
    }

    private Map<String, Gap> gaps(Map<String, Double> strong) {
        Map<String, Gap> gaps = new TreeMap<>();
        Map<String, List<String>> under = new TreeMap<>();
        for (Edge.Known edge : graph.edges(Edge.Known.class)) {
            if (edge.relation() == Edge.Relation.USES && strong.containsKey(edge.source())
                    && strong.containsKey(edge.target())) {
                put(gaps, strong, new Pair(edge.source(), edge.target(), Why.BUILT_ON, edge.target()));
            } else if (edge.relation() == Edge.Relation.BROADER && strong.containsKey(edge.source())
                    && !broad(edge.target())) {
                under.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add(edge.source());
            }
        }
        under.forEach((heading, topics) -> {
            for (int i = 0; i < topics.size() && topics.size() <= CROWD; i++) {
                for (int k = i + 1; k < topics.size(); k++) {
                    put(gaps, strong, new Pair(topics.get(i), topics.get(k), Why.ONE_HEADING, heading));
                }
            }
        });
        return gaps;
    }

    /** Returns whether neither topic was named as often as it may be, and counts it. */
    private static boolean seldom(Gap gap, Map<Node, Integer> named) {
        boolean seldom = named.getOrDefault(gap.first().node(), 0) < OFTEN
            && named.getOrDefault(gap.second().node(), 0) < OFTEN;
        if (seldom) {
            named.merge(gap.first().node(), 1, Integer::sum);
            named.merge(gap.second().node(), 1, Integer::sum);
        }
        return seldom;
    }

    private boolean broad(String id) {
        return graph.node(id).orElseThrow() instanceof Node.Topic topic && topic.concept().is(Concept.Trait.BROAD);
    }

    /** Returns the sum of salience of each strong topic. */
    private Map<String, Double> strong() {
        Map<String, Double> strong = new HashMap<>();
        for (Node.Topic topic : graph.nodes(Node.Topic.class)) {
            double sum = graph.edgesOf(topic.id(), Edge.Mentions.class).mapToDouble(Edge.Mentions::weight).sum();
            if (sum >= STRONG && !topic.concept().is(Concept.Trait.BROAD)) {
                strong.put(topic.id(), sum);
            }
        }
        return strong;
    }

    private record Pair(String one, String other, Why why, String through) {
    }

    private void put(Map<String, Gap> gaps, Map<String, Double> strong, Pair pair) {
        if (!pair.one().equals(pair.other()) && !joined(pair.one(), pair.other())) {
            boolean turned = pair.one().compareTo(pair.other()) > 0;
            String first = turned ? pair.other() : pair.one();
            String second = turned ? pair.one() : pair.other();
            double strength = Math.sqrt(strong.get(first) * strong.get(second))
                * (pair.why() == Why.BUILT_ON ? BUILT_ON : 1);
            gaps.merge(first + " " + second, new Gap(side(first), side(second), pair.why(),
                graph.node(pair.through()).orElseThrow(), strength), (a, b) -> a.strength() >= b.strength() ? a : b);
        }
    }

    private boolean joined(String one, String other) {
        Set<String> episodes = new HashSet<>();
        graph.edgesOf(one, Edge.Mentions.class).forEach(edge -> episodes.add(edge.source()));
        return graph.edgesOf(other, Edge.Mentions.class).anyMatch(edge -> episodes.contains(edge.source()));
    }

    private Side side(String topic) {
        List<Appearance> appearances = Appearance.of(graph, topic);
        return new Side(graph.node(topic).orElseThrow(), appearances.size(), appearances.stream()
            .max(Comparator.comparingDouble(Appearance::weight)).orElseThrow());
    }

    /** Why the field relates two topics. */
    public enum Why {
        /** One is built on the other. */
        BUILT_ON,
        /** Both are of one kind. */
        ONE_HEADING
    }

    /**
     * Two topics that no episode joined.
     *
     * @param through what the one is built on, or the heading over both
     * @param strength the more both are spoken of, the more; comparable within one graph
     */
    public record Gap(Side first, Side second, Why why, Node through, double strength) {
    }

    /** One of the two: in how many episodes, and where most. */
    public record Side(Node node, int episodes, Appearance most) {
    }
}
