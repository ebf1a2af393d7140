package dev.podweft.analyze;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * An {@link EpisodeIndex} in memory: six bytes for each feature of each episode, besides the vectors. Immutable, and
 * safe to share.
 */
public final class MemoryIndex implements EpisodeIndex {

    private final Statistics statistics;
    private final EpisodeVector[] vectors;
    private final int[] starts;
    private final int[] episodes;
    private final char[] weights;

    private MemoryIndex(Statistics statistics, EpisodeVector[] vectors) {
        this.statistics = statistics;
        this.vectors = vectors;
        starts = starts();
        int[] all = new int[starts[statistics.size()]];
        char[] allWeights = new char[all.length];
        fill(all, allWeights);
        cut(all, allWeights);
        int size = starts[statistics.size()];
        episodes = size < all.length ? Arrays.copyOf(all, size) : all;
        weights = size < all.length ? Arrays.copyOf(allWeights, size) : allWeights;
    }

    /** Returns an index of the vectors of all episodes, in the order of their ids, made with {@code statistics}. */
    public static MemoryIndex of(Statistics statistics, List<EpisodeVector> vectors) {
        return new MemoryIndex(statistics, vectors.toArray(EpisodeVector[]::new));
    }

    private int[] starts() {
        int[] sizes = new int[statistics.size() + 1];
        for (EpisodeVector vector : vectors) {
            for (int at = 0; at < vector.size(); at++) {
                sizes[vector.feature(at) + 1]++;
            }
        }
        for (int feature = 0; feature < statistics.size(); feature++) {
            sizes[feature + 1] = Math.addExact(sizes[feature + 1], sizes[feature]);
        }
        return sizes;
    }

    private void fill(int[] all, char[] allWeights) {
        int[] next = Arrays.copyOf(starts, statistics.size());
        for (int episode = 0; episode < vectors.length; episode++) {
            EpisodeVector vector = vectors[episode];
            for (int at = 0; at < vector.size(); at++) {
                int place = next[vector.feature(at)]++;
                all[place] = episode;
                allWeights[place] = Postings.cut(vector.weight(at));
            }
        }
    }

    /** Cuts every list to its length, and moves the lists together. */
    private void cut(int[] all, char[] allWeights) {
        int size = 0;
        for (int feature = 0; feature < statistics.size(); feature++) {
            int from = starts[feature];
            int to = starts[feature + 1];
            starts[feature] = size;
            Impact impact = Impact.of(allWeights, from, to, Postings.LONGEST);
            for (int place = from; place < to; place++) {
                if (impact.keeps(allWeights[place])) {
                    all[size] = all[place];
                    allWeights[size++] = allWeights[place];
                }
            }
        }
        starts[statistics.size()] = size;
    }

    /** Returns the number of features; their numbers start from 0. */
    public int features() {
        return statistics.size();
    }

    @Override
    public EpisodeVector vector(int episode) {
        return vectors[episode];
    }

    @Override
    public Postings postings(int feature) {
        return new Postings(episodes, weights, starts[feature], starts[feature + 1]);
    }

    @Override
    public int episodes() {
        return vectors.length;
    }

    @Override
    public OptionalInt number(Feature feature) {
        return statistics.number(feature);
    }

    @Override
    public Feature feature(int number) {
        return statistics.feature(number);
    }

    @Override
    public Feature.Kind kind(int number) {
        return statistics.kind(number);
    }

    @Override
    public int frequency(int number) {
        return statistics.frequency(number);
    }

    @Override
    public int[] headings(int number) {
        return statistics.headings(number);
    }
}
