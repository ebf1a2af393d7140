package dev.podweft.analyze;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which topics stand in the same episodes more often than chance would have it.
 *
 * <p>The weight of a pair is the normalized pointwise mutual information (Bouma 2009),
 * {@code log(p(x,y) / (p(x) p(y))) / -log p(x,y)} with the shares of episodes as probabilities; a pair that stands in
 * every episode gets 1. Kept are pairs above 0, in more than 200 episodes only those seen twice, and of these the ones
 * that are among the twelve strongest of either topic, so that a map of them can be read. Strongest means
 * {@code weight * count / (count + 1)}, since mutual information overrates what was seen once; then by the salience the
 * two share. Broad headings take no part. Takes time linear in the pairs of topics per episode, summed over episodes.
 */
public final class CoOccurrence implements Analysis<List<Edge.CoOccurs>> {

    private static final int STRONGEST = 12;

    private static final int MANY_EPISODES = 200;

    private static final Comparator<Pair> STRENGTH = Comparator.comparingDouble(Pair::strength)
        .thenComparingDouble(Pair::salience).reversed()
        .thenComparingInt(Pair::first).thenComparingInt(Pair::second);

    /** Two topics, the smaller number first. */
    private record Pair(int first, int second, int count, double weight, double salience) {

        double strength() {
            return Decimals.round(weight * count / (count + 1));
        }
    }

    @Override
    public List<Edge.CoOccurs> of(KnowledgeGraph graph) {
        TopicIndex index = TopicIndex.of(graph);
        List<List<Pair>> pairsOfTopic = new ArrayList<>();
        for (int topic = 0; topic < index.topics(); topic++) {
            pairsOfTopic.add(new ArrayList<>());
        }
        for (int topic = 0; topic < index.topics(); topic++) {
            for (Pair pair : pairs(index, topic)) {
                pairsOfTopic.get(pair.first()).add(pair);
                pairsOfTopic.get(pair.second()).add(pair);
            }
        }
        Set<Pair> kept = new TreeSet<>(Comparator.comparingInt(Pair::first).thenComparingInt(Pair::second));
        pairsOfTopic.forEach(pairs -> pairs.stream().sorted(STRENGTH).limit(STRONGEST).forEach(kept::add));
        return kept.stream().map(pair -> new Edge.CoOccurs(
            index.id(pair.first()), index.id(pair.second()), pair.weight(), pair.count())).toList();
    }

    /** Returns the pairs of {@code first} with the topics after it. */
    private static List<Pair> pairs(TopicIndex index, int first) {
        TreeMap<Integer, double[]> seen = new TreeMap<>();
        for (TopicIndex.Entry episode : index.episodesOf(first)) {
            for (TopicIndex.Entry second : index.topicsOf(episode.other())) {
                if (second.other() > first) {
                    double[] sums = seen.computeIfAbsent(second.other(), topic -> new double[2]);
                    sums[0]++;
                    sums[1] += episode.salience() * second.salience();
                }
            }
        }
        int fewest = index.episodes() > MANY_EPISODES ? 2 : 1;
        List<Pair> pairs = new ArrayList<>();
        seen.forEach((second, sums) -> {
            double weight = npmi(index, first, second, (int) sums[0]);
            if (sums[0] >= fewest && weight > 0) {
                pairs.add(new Pair(first, second, (int) sums[0], weight, Decimals.round(sums[1])));
            }
        });
        return pairs;
    }

    private static double npmi(TopicIndex index, int first, int second, int count) {
        double all = index.episodes();
        if (count == index.episodes()) {
            return 1;
        }
        double expected = index.episodesOf(first).size() / all * index.episodesOf(second).size();
        return Decimals.round(StrictMath.log(count / expected) / -StrictMath.log(count / all));
    }
}
