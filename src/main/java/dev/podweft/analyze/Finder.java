package dev.podweft.analyze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the episodes most like one. Takes four bytes for each episode once, then time in proportion to what the
 * {@link Probe} allows, however many episodes there are. Not for several threads; each makes its own.
 */
public final class Finder {

    /** So many are kept for each episode of a build. */
    public static final int KEPT = 20;

    private static final int NOBODY = -1;

    private final EpisodeIndex index;
    private final Scorer scorer;
    private final Probe probe;
    private final int[] sums;
    private final Best best = new Best(Probe.SCORED);
    private int[] touched = new int[1024];
    private int size;

    /** Creates a finder of episodes that are alike by {@code weights}. */
    public Finder(EpisodeIndex index, Weights weights) {
        this(index, index, weights);
    }

    /** Creates a finder in a part of the episodes, counted from 0 there, where {@code features} tells of all. */
    public Finder(EpisodeIndex index, Features features, Weights weights) {
        this.index = index;
        this.scorer = new Scorer(features, new Likeness(features, weights));
        this.probe = new Probe(features, weights);
        this.sums = new int[index.episodes()];
    }

    /** An episode by number, and how much it is like another. */
    public record Neighbour(int number, double score) {

        private static final Comparator<Neighbour> BEST =
            Comparator.comparingDouble(Neighbour::score).reversed().thenComparingInt(Neighbour::number);

        /** Returns the first {@code count} of {@code neighbours}, by score, the highest first, then by number. */
        public static List<Neighbour> best(List<Neighbour> neighbours, int count) {
            return neighbours.stream().filter(neighbour -> neighbour.score() > 0).sorted(BEST).limit(count).toList();
        }
    }

    /** An episode that was scored: its number, how promising it was, and how much it is like the one asked for. */
    public record Scored(int number, int promise, double score) {

        private static final Comparator<Scored> PROMISING =
            Comparator.comparingInt(Scored::promise).reversed().thenComparingInt(Scored::number);

        /** Returns the {@link #KEPT} of all that parts of the episodes have, as one finder of all would. */
        public static List<Neighbour> best(List<Scored> ofParts) {
            return Neighbour.best(ofParts.stream().sorted(PROMISING).limit(Probe.SCORED)
                .map(one -> new Neighbour(one.number(), one.score())).toList(), KEPT);
        }
    }

    /** Returns the most promising episodes of this part for an episode that has the number {@code asked}, if any. */
    public List<Scored> promising(EpisodeVector vector, OptionalInt asked) {
        List<Scored> scored = new ArrayList<>();
        scorer.ask(vector);
        for (long key : promising(vector, probe.places(vector), asked.orElse(NOBODY))) {
            int other = Best.number(key);
            scored.add(new Scored(other, Best.sum(key), scorer.score(index.vector(other))));
        }
        return scored;
    }

    /** Returns the {@link #KEPT} episodes most like {@code episode}, the best first. */
    public List<Neighbour> of(int episode) {
        return of(episode, KEPT);
    }

    /** Returns the {@code count} episodes, at most {@link Probe#SCORED}, most like {@code episode}, the best first. */
    public List<Neighbour> of(int episode, int count) {
        EpisodeVector vector = index.vector(episode);
        return find(vector, probe.places(vector), episode, count);
    }

    /** Returns the {@code count} episodes, at most {@link Probe#SCORED}, most like a text or question. */
    public List<Neighbour> of(EpisodeVector vector, int count) {
        return find(vector, probe.placesOfQuestion(vector), NOBODY, count);
    }

    private List<Neighbour> find(EpisodeVector vector, int[] places, int asked, int count) {
        List<Neighbour> scored = new ArrayList<>();
        scorer.ask(vector);
        for (long key : promising(vector, places, asked)) {
            int other = Best.number(key);
            scored.add(new Neighbour(other, scorer.score(index.vector(other))));
        }
        return Neighbour.best(scored, count);
    }

    /** Returns the most promising episodes; all sums are 0 before and after. */
    private long[] promising(EpisodeVector vector, int[] places, int asked) {
        for (int place : places) {
            int feature = vector.feature(place);
            add(index.postings(feature), probe.factor(feature, vector.weight(place)));
        }
        for (int i = 0; i < size; i++) {
            int other = touched[i];
            if (other != asked) {
                best.add(Best.key(sums[other], other));
            }
            sums[other] = 0;
        }
        size = 0;
        return best.take();
    }

    private void add(Postings postings, int factor) {
        if (size + postings.size() > touched.length) {
            touched = Arrays.copyOf(touched, 2 * (size + postings.size()));
        }
        for (int at = 0; at < postings.size(); at++) {
            int product = Probe.product(factor, postings.weight(at));
            int other = postings.episode(at);
            if (sums[other] == 0 && product > 0) {
                touched[size++] = other;
            }
            sums[other] += product;
        }
    }
}
