package dev.podweft.dedupe;

/** Records by key: who stands under each, in ascending order. Immutable once made. */
final class Blocks {

    private final long[] keys;
    private final int[] starts;
    private final int[] members;

    /** Groups numbers by key: {@code numbers[i]}, ascending, stands under {@code all[i]}; of both, {@code size}. */
    Blocks(long[] all, int[] numbers, int size) {
        keys = new long[Integer.highestOneBit(Math.max(2, size)) * 4];
        starts = new int[keys.length + 1];
        for (int i = 0; i < size; i++) {
            int place = place(all[i]);
            keys[place] = all[i];
            starts[place + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        members = new int[size];
        int[] next = starts.clone();
        for (int i = 0; i < size; i++) {
            members[next[place(all[i])]++] = numbers[i];
        }
    }

    /** Returns the place of a key, or the free one where it would be. */
    private int place(long key) {
        int mask = keys.length - 1;
        int place = (int) key & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    /** Returns how many places there are; in most of them stands nobody. */
    int places() {
        return keys.length;
    }

    /** Returns the place where they stand that stand under {@code key}, or one where nobody does. */
    int of(long key) {
        return place(key);
    }

    int size(int place) {
        return starts[place + 1] - starts[place];
    }

    int member(int place, int index) {
        return members[starts[place] + index];
    }
}
