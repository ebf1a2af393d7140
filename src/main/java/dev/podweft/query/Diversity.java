package dev.podweft.query;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.query.RelatedQuery.Scored;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses neighbours that are like the episode asked for and not like each other: each next one has the highest score
 * left after its likeness to the nearest of those chosen is taken off (maximal marginal relevance). Stateless.
 */
final class Diversity {

    private final KnowledgeGraph graph;

    Diversity(KnowledgeGraph graph) {
        this.graph = graph;
    }

    /** Returns {@code count} of {@code ranked}, which stand best first, in the order in which they were chosen. */
    List<Scored> choose(List<Scored> ranked, int count) {
        List<Scored> left = new ArrayList<>(ranked);
        List<Scored> chosen = new ArrayList<>();
        while (!left.isEmpty() && chosen.size() < count) {
            Scored best = left.get(0);
            for (Scored candidate : left) {
                if (worth(candidate, chosen) > worth(best, chosen)) {
                    best = candidate;
                }
            }
            chosen.add(best);
            left.remove(best);
        }
        return chosen;
    }

    private double worth(Scored candidate, List<Scored> chosen) {
        return candidate.score() - chosen.stream().mapToDouble(one -> likeness(candidate, one)).max().orElse(0);
    }

    private double likeness(Scored one, Scored other) {
        String id = other.episode().id();
        return graph.edgesOf(one.episode().id(), Edge.Related.class)
            .filter(edge -> edge.source().equals(id) || edge.target().equals(id))
            .mapToDouble(Edge.Related::weight).findFirst().orElse(0);
    }
}
