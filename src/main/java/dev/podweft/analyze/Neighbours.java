package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Likeness to every episode of a graph, for what the {@link Relatedness} of a build does not keep: neighbours under a
 * condition, a text that is no episode, and the ingredients one by one.
 *
 * <p>Made by one pass over all texts; a question then takes time in proportion to the number of episodes. Immutable,
 * and safe to share.
 */
public final class Neighbours {

    /** The id that the edges of a text start at. */
    public static final String TEXT = "text";

    private final GraphIndex index;
    private final Map<String, Integer> numbers = new HashMap<>();

    private Neighbours(KnowledgeGraph graph) {
        this.index = GraphIndex.of(graph, Weights.DEFAULTS);
        index.episodes().forEach(episode -> numbers.put(episode.id(), numbers.size()));
    }

    public static Neighbours of(KnowledgeGraph graph) {
        return new Neighbours(graph);
    }

    /** Returns edges between {@code episode} and the {@code count} wanted episodes most like it, the best first. */
    public List<Edge.Related> of(Node.Episode episode, Predicate<Node.Episode> wanted, int count) {
        int asked = numbers.get(episode.id());
        List<Edge.Related> edges = new ArrayList<>();
        for (int other = 0; other < index.episodes().size(); other++) {
            if (other != asked && wanted.test(index.episodes().get(other))) {
                edges.add(index.edge(Math.min(asked, other), Math.max(asked, other)));
            }
        }
        return best(edges, count);
    }

    /**
     * Returns edges from {@link #TEXT} to the {@code count} wanted episodes most like {@code text}, the best first.
     *
     * @param mentions the nodes of the graph that the text mentions, each with its salience, from 0 to 1
     */
    public List<Edge.Related> ofText(
            String text, Map<String, Double> mentions, Predicate<Node.Episode> wanted, int count) {
        EpisodeVector vector = index.vectorOf(TEXT, text, mentions);
        List<Edge.Related> edges = new ArrayList<>();
        for (int other = 0; other < index.episodes().size(); other++) {
            if (wanted.test(index.episodes().get(other))) {
                edges.add(index.edge(TEXT, vector, other));
            }
        }
        return best(edges, count);
    }

    private static List<Edge.Related> best(List<Edge.Related> edges, int count) {
        return edges.stream().filter(edge -> edge.weight() > 0)
            .sorted(Comparator.comparingDouble(Edge.Related::weight).reversed().thenComparing(Edge.ORDER))
            .limit(count).toList();
    }

    /** Returns how much of each ingredient {@code episode} shares with every other, by the order of their ids. */
    public List<Ingredients> ingredients(Node.Episode episode) {
        int asked = numbers.get(episode.id());
        List<Ingredients> all = new ArrayList<>();
        for (int other = 0; other < index.episodes().size(); other++) {
            if (other != asked) {
                double[] parts = index.ingredients(asked, other);
                all.add(new Ingredients(index.episodes().get(other), parts[0], parts[1], parts[2], parts[3]));
            }
        }
        return all;
    }

    /** The three cosines, from 0 to 1, between an episode and {@code other}, and how near in time they are. */
    public record Ingredients(Node.Episode other, double words, double topics, double names, double near) {

        /** Returns the score that {@link Relatedness} gives by these weights. */
        public double score(Weights weights) {
            return (weights.words() * words + weights.topics() * topics + weights.names() * names)
                * (1 + weights.near() * near) / weights.most();
        }
    }
}
