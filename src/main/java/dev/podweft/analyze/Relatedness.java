package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

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
 * <p>Each episode keeps its twenty best; an edge stands where either end keeps it. Works through an inverted index:
 * what more than 300 episodes and more than a fiftieth of all have counts, but is not used to find neighbours; and of
 * those found only the hundred most promising of each episode are scored to the end.
 */
public final class Relatedness implements Analysis<List<Edge.Related>> {

    private static final int KEPT = 20;

    private static final int SCORED = 100;

    private static final int LONG_LIST = 300;

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
        List<Posting> postings = postings(index);
        Set<Long> kept = new TreeSet<>();
        double[] sums = new double[index.episodes().size()];
        for (int i = 0; i < sums.length; i++) {
            int episode = i;
            candidates(index, postings, episode, sums).stream()
                .map(other -> new Neighbour(other, likeness.score(Math.min(episode, other), Math.max(episode, other))))
                .sorted(Neighbour.BEST).limit(KEPT).forEach(best -> kept.add(key(episode, best.number())));
        }
        return kept.stream().map(key -> likeness.edge((int) (key >> Integer.SIZE), key.intValue()))
            .filter(edge -> edge.weight() > 0).toList();
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    /** Which episodes have a feature, and with which weights. */
    private record Posting(int[] episodes, double[] weights) {

        static final Posting NONE = new Posting(new int[0], new double[0]);
    }

    /** Returns for each feature the episodes that have it, unless they are too many. */
    private List<Posting> postings(EpisodeVectors index) {
        int[] lengths = new int[index.features()];
        for (int episode = 0; episode < index.episodes().size(); episode++) {
            for (int at = 0; at < index.vector(episode).size(); at++) {
                lengths[index.vector(episode).feature(at)]++;
            }
        }
        int longest = Math.max(LONG_LIST, index.episodes().size() / FREQUENT);
        List<Posting> postings = new ArrayList<>();
        for (int length : lengths) {
            postings.add(length > longest ? Posting.NONE : new Posting(new int[length], new double[length]));
        }
        for (int episode = index.episodes().size() - 1; episode >= 0; episode--) {
            EpisodeVector vector = index.vector(episode);
            for (int at = 0; at < vector.size(); at++) {
                Posting posting = postings.get(vector.feature(at));
                int place = --lengths[vector.feature(at)];
                if (posting.episodes().length > 0) {
                    posting.episodes()[place] = episode;
                    posting.weights()[place] = vector.weight(at);
                }
            }
        }
        return postings;
    }

    /** Returns the most promising neighbours; {@code sums} is all 0 before and after. */
    private List<Integer> candidates(EpisodeVectors index, List<Posting> postings, int episode, double[] sums) {
        EpisodeVector vector = index.vector(episode);
        for (int at = 0; at < vector.size(); at++) {
            double weight = vector.weight(at) * weights.of(index.feature(vector.feature(at)).kind());
            Posting posting = postings.get(vector.feature(at));
            for (int i = 0; i < posting.episodes().length; i++) {
                sums[posting.episodes()[i]] += weight * posting.weights()[i];
            }
        }
        sums[episode] = 0;
        PriorityQueue<Neighbour> best = new PriorityQueue<>(Neighbour.BEST.reversed());
        for (int other = 0; other < sums.length; other++) {
            if (sums[other] > 0 && (best.size() < SCORED || sums[other] > best.peek().score())) {
                best.add(new Neighbour(other, sums[other]));
            }
            if (best.size() > SCORED) {
                best.remove();
            }
        }
        Arrays.fill(sums, 0);
        return best.stream().map(Neighbour::number).toList();
    }
}
