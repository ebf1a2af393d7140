package dev.podweft.analyze;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;

/**
 * Which topics stand in the same episodes more often than chance would have it.
 *
 * <p>The weight of a pair is the normalized pointwise mutual information (Bouma 2009),
 * {@code log(p(x,y) / (p(x) p(y))) / -log p(x,y)} with the shares of episodes as probabilities; a pair that stands in
 * every episode gets 1. Kept are pairs above 0, in more than 200 episodes only those seen twice, and of these the ones
 * that are among the twelve strongest of either topic, so that a map of them can be read. Strongest means
 * {@code weight * count / (count + 1)}, since mutual information overrates what was seen once; then by the salience the
 * two share. Broad headings take no part. The same whether pairs are counted here or elsewhere, and in whatever order
 * they come.
 */
public final class CoOccurrence implements Analysis<List<Edge.CoOccurs>> {

    private static final int STRONGEST = 12;

    private static final int MANY_EPISODES = 200;

    private static final int BILLIONTHS = 1000;

    private static final Comparator<Pair> STRENGTH = Comparator.comparingDouble(Pair::strength)
        .thenComparingLong(Pair::salience).reversed()
        .thenComparingInt(Pair::first).thenComparingInt(Pair::second);

    /** Two topics, the smaller number first; salience in millionths. */
    private record Pair(int first, int second, int count, double weight, long salience) {

        double strength() {
            return Decimals.round(weight * count / (count + 1));
        }
    }

    @Override
    public List<Edge.CoOccurs> of(KnowledgeGraph graph) {
        return of(Occurrences.of(graph));
    }

    /** Returns the edges between the topics of any episodes, in the order of their ids. */
    public List<Edge.CoOccurs> of(Occurrences occurrences) {
        Selection selection = new Selection(occurrences.episodes(), occurrences::frequency);
        occurrences.forEachPair(selection);
        return selection.edges(occurrences.topics());
    }

    /** Returns how often a pair must be seen among so many episodes to be chosen. */
    public static int fewest(int episodes) {
        return episodes > MANY_EPISODES ? 2 : 1;
    }

    /** Chooses pairs as they come, in any order, each once. Keeps twelve for each topic. Not for several threads. */
    public static final class Selection implements Occurrences.Pairs {

        private final int episodes;
        private final int fewest;
        private final IntUnaryOperator frequency;
        private final Map<Integer, PriorityQueue<Pair>> strongest = new HashMap<>();

        /** Creates a choice of nothing; {@code frequency} tells in how many of the episodes a topic stands. */
        public Selection(int episodes, IntUnaryOperator frequency) {
            this.episodes = episodes;
            this.fewest = fewest(episodes);
            this.frequency = frequency;
        }

        @Override
        public void add(int first, int second, int count, long salience) {
            if (count >= fewest) {
                double weight = npmi(first, second, count);
                if (weight > 0) {
                    long millionths = (salience + BILLIONTHS / 2) / BILLIONTHS;
                    Pair pair = new Pair(first, second, count, weight, millionths);
                    keep(first, pair);
                    keep(second, pair);
                }
            }
        }

        private void keep(int topic, Pair pair) {
            PriorityQueue<Pair> pairs = strongest.computeIfAbsent(topic,
                number -> new PriorityQueue<>(STRENGTH.reversed()));
            pairs.add(pair);
            if (pairs.size() > STRONGEST) {
                pairs.remove();
            }
        }

        private double npmi(int first, int second, int count) {
            if (count == episodes) {
                return 1;
            }
            double all = episodes;
            double expected = frequency.applyAsInt(first) / all * frequency.applyAsInt(second);
            return Decimals.round(StrictMath.log(count / expected) / -StrictMath.log(count / all));
        }

        /** Returns the edges between {@code topics}, node ids by number. */
        public List<Edge.CoOccurs> edges(List<String> topics) {
            Set<Pair> kept = new TreeSet<>(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
            strongest.values().forEach(kept::addAll);
            List<Edge.CoOccurs> edges = new ArrayList<>();
            kept.forEach(pair -> edges.add(new Edge.CoOccurs(
                topics.get(pair.first()), topics.get(pair.second()), pair.weight(), pair.count())));
            return Collections.unmodifiableList(edges);
        }
    }
}
