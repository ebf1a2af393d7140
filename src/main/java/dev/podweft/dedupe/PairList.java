package dev.podweft.dedupe;

import java.util.Arrays;

/** Pairs of numbers of records, each a long: the lower in the upper half. Grows; for one thread. */
final class PairList {

    private long[] pairs = new long[1024];
    private int count;

    void add(int one, int other) {
        addAsTheyAre(Math.min(one, other), Math.max(one, other));
    }

    /** Adds a pair of which the first number is in the upper half, the lower one or not. */
    void addAsTheyAre(int first, int second) {
        if (count == pairs.length) {
            pairs = Arrays.copyOf(sorted(), Math.max(pairs.length, count * 2));
        }
        pairs[count++] = (long) first << 32 | second;
    }

    /** Sorts what is there, drops what stands twice, and returns it. */
    long[] sorted() {
        Arrays.parallelSort(pairs, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        count = kept;
        return Arrays.copyOf(pairs, count);
    }
}
