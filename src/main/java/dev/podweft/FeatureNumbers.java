package dev.podweft;

import dev.podweft.analyze.EpisodeVector;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.MemoryIndex;

/**
 * The numbers that features have in a catalog: each kind begins at a multiple of 2^28, so that features which come
 * later are numbered on and still stand in the order of their kinds. Immutable.
 */
final class FeatureNumbers {

    /** More features of a kind than these cannot be numbered. */
    static final int MOST = 1 << 28;

    private static final int BITS = 28;

    private final MemoryIndex index;
    private final int[] shifts = new int[Feature.Kind.values().length];

    /** Takes an index whose features are numbered without gaps. */
    FeatureNumbers(MemoryIndex index) {
        this.index = index;
        int number = index.features();
        for (int kind = shifts.length - 1; kind >= 0; kind--) {
            while (number > 0 && index.kind(number - 1).ordinal() == kind) {
                number--;
            }
            shifts[kind] = (kind << BITS) - number;
        }
    }

    /** Returns the kind of the feature that has {@code number} in a catalog. */
    static Feature.Kind kind(int number) {
        return Feature.Kind.values()[number >>> BITS];
    }

    /** Returns the first number of a kind. */
    static int first(Feature.Kind kind) {
        return kind.ordinal() << BITS;
    }

    /** Returns the number in the catalog of the feature that has {@code number} in the index. */
    int of(int number) {
        return number + shifts[index.kind(number).ordinal()];
    }

    /** Returns the vector of an episode, by number, as the catalog has it. */
    EpisodeVector vector(int episode) {
        EpisodeVector vector = index.vector(episode);
        int[] features = new int[vector.size()];
        int[] weights = new int[features.length];
        int[] seconds = new int[vector.mentions()];
        for (int at = 0; at < features.length; at++) {
            features[at] = of(vector.feature(at));
            weights[at] = vector.weight(at);
        }
        for (int at = 0; at < seconds.length; at++) {
            seconds[at] = vector.second(at);
        }
        return new EpisodeVector(features, weights, seconds, vector.day());
    }
}
