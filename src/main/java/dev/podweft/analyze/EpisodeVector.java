package dev.podweft.analyze;

import java.io.Serializable;
import java.util.Arrays;

/**
 * The features of one episode in ascending order of their numbers, with weights and seconds, and its day.
 *
 * <p>Weights are whole parts of {@link #ONE}, so that sums of their products are exact and do not depend on the order
 * of addition. Only topics and names have seconds; they stand first. Immutable, and safe to share.
 */
public final class EpisodeVector implements Serializable {

    /** A weight of 1, the length of an ingredient. */
    public static final int ONE = 1 << 20;

    private static final long serialVersionUID = 1;

    private final int[] features;
    private final int[] weights;
    private final int[] seconds;
    private final int day;

    /**
     * Creates a vector of parallel arrays, which are taken over and must not change.
     *
     * @param seconds as many as there are topics and names, -1 where not known
     * @param day in days since 1970-01-01, or {@link Profile#UNDATED}
     * @throws IllegalArgumentException where the features do not ascend, or a weight is not from 0 to {@link #ONE}
     */
    public EpisodeVector(int[] features, int[] weights, int[] seconds, int day) {
        if (weights.length != features.length || seconds.length > features.length) {
            throw new IllegalArgumentException(
                features.length + " features, " + weights.length + " weights, " + seconds.length + " seconds");
        }
        for (int at = 0; at < features.length; at++) {
            if (at > 0 && features[at] <= features[at - 1] || weights[at] < 0 || weights[at] > ONE) {
                throw new IllegalArgumentException("feature " + features[at] + " of weight " + weights[at]
                    + " at place " + at + " of " + Arrays.toString(features));
            }
        }
        this.features = features;
        this.weights = weights;
        this.seconds = seconds;
        this.day = day;
    }

    public int size() {
        return features.length;
    }

    public int feature(int at) {
        return features[at];
    }

    /** Returns a weight, from 0 to {@link #ONE}. */
    public int weight(int at) {
        return weights[at];
    }

    /** Returns where the episode first comes to a topic or a name, in seconds, or -1. */
    public int second(int at) {
        return at < seconds.length ? seconds[at] : -1;
    }

    /** Returns how many of the features, the first, are topics and names. */
    public int mentions() {
        return seconds.length;
    }

    /** Returns the day, in days since 1970-01-01, or {@link Profile#UNDATED}. */
    public int day() {
        return day;
    }

    /** Takes a feature that two vectors have, by its place in each. */
    @FunctionalInterface
    interface Shared {
        void at(int here, int there);
    }

    /** Gives {@code shared} every feature that both have, in order. */
    void meet(EpisodeVector other, Shared shared) {
        int there = 0;
        for (int here = 0; here < features.length; here++) {
            while (there < other.features.length && other.features[there] < features[here]) {
                there++;
            }
            if (there < other.features.length && other.features[there] == features[here]) {
                shared.at(here, there);
            }
        }
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof EpisodeVector other && day == other.day && Arrays.equals(features, other.features)
            && Arrays.equals(weights, other.weights) && Arrays.equals(seconds, other.seconds);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(features) + Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return "features " + Arrays.toString(features) + " of weights " + Arrays.toString(weights);
    }
}
