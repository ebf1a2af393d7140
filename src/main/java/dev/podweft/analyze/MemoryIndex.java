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
        episodes = new int[starts[statistics.size()]];
        weights = new char[episodes.length];
        int[] next = Arrays.copyOf(starts, statistics.size());
        for (int episode = 0; episode < vectors.length; episode++) {
            EpisodeVector vector = vectors[episode];
            for (int at = 0; at < vector.size(); at++) {
                if (kept(vector.feature(at))) {
                    int place = next[vector.feature(at)]++;
                    episodes[place] = episode;
                    weights[place] = Postings.cut(vector.weight(at));
                }
            }
        }
    }

    /** Returns an index of the vectors of all episodes, in the order of their ids, made with {@code statistics}. */
    public static MemoryIndex of(Statistics statistics, List<EpisodeVector> vectors) {
        return new MemoryIndex(statistics, vectors.toArray(EpisodeVector[]::new));
    }

    private int[] starts() {
        int[] sizes = new int[statistics.size() + 1];
        for (EpisodeVector vector : vectors) {
            for (int at = 0; at < vector.size(); at++) {
                if (kept(vector.feature(at))) {
                    sizes[vector.feature(at) + 1]++;
                }
            }
        }
        for (int feature = 0; feature < statistics.size(); feature++) {
            sizes[feature + 1] = Math.addExact(sizes[feature + 1], sizes[feature]);
        }
        return sizes;
    }

    private boolean kept(int feature) {
        return statistics.frequency(feature) <= Postings.LONGEST;
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
