package dev.podweft.dedupe;

import java.util.function.IntToDoubleFunction;

/** A hash table from keys that are hashes, none of them 0, to numbers. Immutable once made. */
final class LongTable {

    private final long[] keys;
    private final double[] values;
    private final double otherwise;

    /** Makes one of {@code counted} that gives for each count what {@code value} does, and {@code otherwise}. */
    LongTable(Counted counted, IntToDoubleFunction value, double otherwise) {
        long[] all = counted.keys();
        int[] counts = counted.counts();
        keys = new long[Integer.highestOneBit(Math.max(4, all.length)) * 4];
        values = new double[keys.length];
        for (int i = 0; i < all.length; i++) {
            int place = place(all[i]);
            keys[place] = all[i];
            values[place] = value.applyAsDouble(counts[i]);
        }
        this.otherwise = otherwise;
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) key & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    double of(long key) {
        int place = place(key);
        return keys[place] == 0 ? otherwise : values[place];
    }
}
