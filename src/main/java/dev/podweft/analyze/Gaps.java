package dev.podweft.analyze;

import dev.podweft.graph.Decimals;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Strong topics that no episode discusses together, although others lead from one to the other: what a show might speak
 * of next. A gap weighs as many episodes as chance alone would have given the pair, times the companions they share.
 * Each topic has a part in two gaps at most; broad headings in none. Quadratic in the number of topics looked at, which
 * are the 80 in most episodes.
 */
public final class Gaps implements Analysis<List<Gaps.Gap>> {

    private static final int STRONG = 80;

    private static final int FEWEST = 2;

    private static final int MOST = 12;

    private static final int EACH = 2;

    /**
     * Two topics never discussed together.
     *
     * @param first node id of one
     * @param second node id of the other
     * @param weight how much it stands out
     * @param shared node ids of topics discussed with both, in order
     */
    public record Gap(String first, String second, double weight, List<String> shared) {
        public Gap {
            weight = Decimals.round(weight);
            shared = List.copyOf(shared);
        }
    }

    @Override
    public List<Gap> of(KnowledgeGraph graph) {
        List<Node.Topic> strong = graph.nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() >= FEWEST && !topic.concept().is(Concept.Trait.BROAD))
            .sorted(Comparator.comparingInt(Node.Topic::episodes).reversed().thenComparing(Node.Topic::id))
            .limit(STRONG).toList();
        int episodes = Math.max(1, graph.nodes(Node.Episode.class).size());
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < strong.size(); i++) {
            for (int j = 0; j < i; j++) {
                gap(graph, strong.get(j), strong.get(i), episodes).filter(gap -> gap.weight() > 0).ifPresent(gaps::add);
            }
        }
        gaps.sort(Comparator.comparingDouble(Gap::weight).reversed().thenComparing(Gap::first)
            .thenComparing(Gap::second));
        return few(gaps);
    }

    private static Optional<Gap> gap(KnowledgeGraph graph, Node.Topic a, Node.Topic b, int episodes) {
        Set<String> both = sources(graph, a.id());
        both.retainAll(sources(graph, b.id()));
        boolean known = graph.edgesOf(a.id(), Edge.Known.class)
            .anyMatch(edge -> edge.source().equals(b.id()) || edge.target().equals(b.id()));
        if (!both.isEmpty() || known) {
            return Optional.empty();
        }
        Set<String> shared = companions(graph, a.id());
        shared.retainAll(companions(graph, b.id()));
        double chance = (double) a.episodes() * b.episodes() / episodes;
        return Optional.of(new Gap(a.id(), b.id(), chance * shared.size(), List.copyOf(shared)));
    }

    private static Set<String> sources(KnowledgeGraph graph, String topic) {
        Set<String> sources = new HashSet<>();
        graph.edgesOf(topic, Edge.Mentions.class).forEach(edge -> sources.add(edge.source()));
        return sources;
    }

    private static Set<String> companions(KnowledgeGraph graph, String topic) {
        Set<String> companions = new TreeSet<>();
        graph.edgesOf(topic, Edge.CoOccurs.class).forEach(edge ->
            companions.add(edge.source().equals(topic) ? edge.target() : edge.source()));
        return companions;
    }

    private static List<Gap> few(List<Gap> gaps) {
        Map<String, Integer> parts = new HashMap<>();
        List<Gap> few = new ArrayList<>();
        for (Gap gap : gaps) {
            boolean fits = parts.getOrDefault(gap.first(), 0) < EACH && parts.getOrDefault(gap.second(), 0) < EACH;
            if (fits && few.size() < MOST) {
                parts.merge(gap.first(), 1, Integer::sum);
                parts.merge(gap.second(), 1, Integer::sum);
                few.add(gap);
            }
        }
        return few;
    }
}
