package dev.podweft.analyze;

import java.util.Arrays;

/**
 * Scores many vectors against one, whose features stand in a small table: the same scores as {@link Likeness}, sooner.
 * Not for several threads.
 */
final class Scorer {

    private static final int ROOM = 16;

    private static final int SMALLEST = 256;

    private static final int MIX = 0x9E3779B9;

    private static final int HEADING = Feature.Kind.HEADING.ordinal();

    private final Features features;
    private final Likeness likeness;
    private final long[] sums = new long[Feature.Kind.values().length];
    private EpisodeVector asked = new EpisodeVector(new int[0], new int[0], new int[0], Profile.UNDATED);
    /** Places in the vector, 1 added, by feature; 0 where there is none. */
    private short[] slots = new short[SMALLEST];
    private int shift = Integer.numberOfLeadingZeros(SMALLEST) + 1;
    private byte[] kinds = new byte[0];

    Scorer(Features features, Likeness likeness) {
        this.features = features;
        this.likeness = likeness;
    }

    /** Makes ready for scores against {@code vector}. */
    void ask(EpisodeVector vector) {
        asked = vector;
        if (vector.size() > Short.MAX_VALUE) {
            return;
        }
        if (ROOM * vector.size() > slots.length) {
            slots = new short[Integer.highestOneBit(ROOM * vector.size()) << 1];
            shift = Integer.numberOfLeadingZeros(slots.length) + 1;
        } else {
            Arrays.fill(slots, (short) 0);
        }
        kinds = new byte[vector.size()];
        for (int at = 0; at < vector.size(); at++) {
            kinds[at] = (byte) features.kind(vector.feature(at)).ordinal();
            int slot = vector.feature(at) * MIX >>> shift;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = (short) (at + 1);
        }
    }

    double score(EpisodeVector other) {
        if (asked.size() > Short.MAX_VALUE) {
            return likeness.score(asked, other);
        }
        Arrays.fill(sums, 0);
        for (int there = 0; there < other.size(); there++) {
            int feature = other.feature(there);
            int slot = feature * MIX >>> shift;
            while (slots[slot] != 0) {
                int here = slots[slot] - 1;
                if (asked.feature(here) == feature) {
                    add(here, (long) asked.weight(here) * other.weight(there), other);
                }
                slot = slot + 1 & slots.length - 1;
            }
        }
        return likeness.score(sums, asked, other);
    }

    private void add(int here, long product, EpisodeVector other) {
        if (kinds[here] != HEADING || !likeness.spokenFor(asked.feature(here), asked, other)) {
            sums[kinds[here]] += product;
        }
    }
}
