package dev.podweft.dedupe;

import java.util.Arrays;

/**
 * How often each of some keys is there: a table of 64-bit keys, sorted. Tables of parts are added up to that of the
 * whole, in any order. Immutable.
 */
public final class Counted {

    /** Nothing counted. */
    public static final Counted NONE = new Counted(new long[0], new int[0]);

    private final long[] keys;
    private final int[] counts;

    private Counted(long[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /** What becomes of two counts of one key. */
    private interface Both {
        int of(int left, int right);
    }

    /** Returns how often each of {@code all} stands there. */
    public static Counted of(long... all) {
        long[] sorted = all.clone();
        Arrays.parallelSort(sorted);
        int[] counts = new int[sorted.length];
        int size = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[size - 1]) {
                sorted[size++] = sorted[i];
            }
            counts[size - 1]++;
        }
        return new Counted(Arrays.copyOf(sorted, size), Arrays.copyOf(counts, size));
    }

    /**
     * Returns the table of {@code keys} and their {@code counts}.
     *
     * @throws IllegalArgumentException if the keys do not ascend, or not as many counts as keys are given
     */
    public static Counted of(long[] keys, int[] counts) {
        for (int i = 1; i < keys.length; i++) {
            if (keys[i - 1] >= keys[i]) {
                throw new IllegalArgumentException("keys must ascend: " + keys[i - 1] + ", " + keys[i]);
            }
        }
        if (keys.length != counts.length) {
            throw new IllegalArgumentException("counts must be as many as keys: " + counts.length);
        }
        return new Counted(keys.clone(), counts.clone());
    }

    /** Returns the sums of both. */
    public Counted plus(Counted other) {
        return with(other, Integer::sum);
    }

    /** Returns the greater count of both for each key. */
    public Counted most(Counted other) {
        return with(other, Math::max);
    }

    /** Returns the keys that are there {@code least} times or more. */
    public Counted atLeast(int least) {
        long[] kept = new long[keys.length];
        int[] times = new int[keys.length];
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] >= least) {
                kept[size] = keys[i];
                times[size++] = counts[i];
            }
        }
        return new Counted(Arrays.copyOf(kept, size), Arrays.copyOf(times, size));
    }

    private Counted with(Counted other, Both both) {
        long[] merged = new long[keys.length + other.keys.length];
        int[] times = new int[merged.length];
        int size = 0;
        for (int l = 0, r = 0; l < keys.length || r < other.keys.length; size++) {
            boolean left = r == other.keys.length || l < keys.length && keys[l] <= other.keys[r];
            boolean right = l == keys.length || r < other.keys.length && other.keys[r] <= keys[l];
            merged[size] = left ? keys[l] : other.keys[r];
            times[size] = both.of(left ? counts[l] : 0, right ? other.counts[r] : 0);
            l += left ? 1 : 0;
            r += right ? 1 : 0;
        }
        return new Counted(Arrays.copyOf(merged, size), Arrays.copyOf(times, size));
    }

    /** Returns how often {@code key} is there, 0 where it is not. */
    public int of(long key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? 0 : counts[place];
    }

    /** Returns the keys, ascending. */
    public long[] keys() {
        return keys.clone();
    }

    /** Returns the counts in the order of the keys. */
    public int[] counts() {
        return counts.clone();
    }
}
