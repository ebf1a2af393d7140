package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which episodes are alike, and through what.
 *
 * <p>The score of two episodes is above 0 and at most 1. Three cosines are added up, weighted by {@link Weights}: of
 * the words of titles and notes, of the topics mentioned, and of the persons and organizations (see
 * {@link EpisodeVectors}). Where two episodes mention different topics under one heading, and share none of those under
 * it, the heading is the node of that contribution. The sum counts up to 0.4 more for two episodes of the same time, by
 * {@code exp(-days/365)}, and is divided by the highest there can be. Shares are whole millionths and add up to the
 * weight as files print it.
 *
 * <p>Each episode keeps its twenty best; an edge stands where either end keeps it. Works through an inverted index: in
 * more than a thousand episodes, what more than a fiftieth of them have counts, but is not used to find neighbours; and
 * of those found only the hundred most promising of each episode are scored to the end.
 */
public final class Relatedness implements Analysis<List<Edge.Related>> {

    private static final int KEPT = 20;

    private static final int SCORED = 100;

    private static final int LONG_LIST = 1000;

    private static final int FREQUENT = 50;

    private final Weights weights;

    /** Creates an analysis with the weights that do best. */
    public Relatedness() {
        this(Weights.DEFAULTS);
    }

    /** Creates an analysis in which the ingredients count by {@code weights}. */
    public Relatedness(Weights weights) {
        this.weights = weights;
    }

    /** A neighbour by number, with a score. */
    private record Neighbour(int number, double score) {

        static final Comparator<Neighbour> BEST =
            Comparator.comparingDouble(Neighbour::score).reversed().thenComparingInt(Neighbour::number);
    }

    @Override
    public List<Edge.Related> of(KnowledgeGraph graph) {
        EpisodeVectors index = EpisodeVectors.of(graph);
        Likeness likeness = new Likeness(graph, index, weights);
        List<int[]> postings = postings(index);
        Map<Long, Edge.Related> kept = new TreeMap<>();
        double[] sums = new double[index.episodes().size()];
        for (int episode = 0; episode < sums.length; episode++) {
            Map<Neighbour, Edge.Related> scored = new TreeMap<>(Neighbour.BEST);
            for (int candidate : candidates(index, postings, episode, sums)) {
                Edge.Related edge = likeness.edge(Math.min(episode, candidate), Math.max(episode, candidate));
                scored.put(new Neighbour(candidate, edge.weight()), edge);
            }
            int from = episode;
            scored.entrySet().stream().filter(entry -> entry.getKey().score() > 0).limit(KEPT).forEach(
                entry -> kept.put(key(from, entry.getKey().number()), entry.getValue()));
        }
        return List.copyOf(kept.values());
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    /** Returns for each feature the episodes that have it, each with the place of the feature in its vector. */
    private static List<int[]> postings(EpisodeVectors index) {
        List<List<Integer>> lists = new ArrayList<>();
        for (int feature = 0; feature < index.features(); feature++) {
            lists.add(new ArrayList<>());
        }
        for (int episode = 0; episode < index.episodes().size(); episode++) {
            EpisodeVector vector = index.vector(episode);
            for (int at = 0; at < vector.size(); at++) {
                lists.get(vector.feature(at)).addAll(List.of(episode, at));
            }
        }
        int longest = 2 * Math.max(LONG_LIST, index.episodes().size() / FREQUENT);
        return lists.stream().map(list -> list.size() > longest ? new int[0]
            : list.stream().mapToInt(Integer::intValue).toArray()).toList();
    }

    /** Returns the most promising neighbours; {@code sums} is all 0 before and after. */
    private List<Integer> candidates(EpisodeVectors index, List<int[]> postings, int episode, double[] sums) {
        Set<Integer> touched = new HashSet<>();
        EpisodeVector vector = index.vector(episode);
        for (int at = 0; at < vector.size(); at++) {
            double weight = vector.weight(at) * weights.of(index.feature(vector.feature(at)).kind());
            int[] posting = postings.get(vector.feature(at));
            for (int i = 0; i < posting.length && weight > 0; i += 2) {
                if (sums[posting[i]] == 0) {
                    touched.add(posting[i]);
                }
                sums[posting[i]] += weight * index.vector(posting[i]).weight(posting[i + 1]);
            }
        }
        touched.remove(episode);
        List<Integer> best = touched.stream().map(other -> new Neighbour(other, sums[other]))
            .sorted(Neighbour.BEST).limit(SCORED).map(Neighbour::number).toList();
        touched.forEach(other -> sums[other] = 0);
        sums[episode] = 0;
        return best;
    }
}
