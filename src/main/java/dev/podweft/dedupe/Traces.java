package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * By what each of many records is found again when others come later: the keys it shares, and of its passages that few
 * others have the first {@value #PASSAGES}. A key and the number of the record are packed into one long, 40 bits of
 * the key and 24 of the number; in some thousand lookups among a million records one finds a key by chance, and two
 * records are then compared in vain. Immutable.
 *
 * @param entries the keys and numbers, ascending
 * @param full the keys, without a number, under which too many stand: {@code entries} has none of them
 * @param pairs of numbers that are likely one episode, the lower in the upper half, ascending
 */
public record Traces(long[] entries, long[] full, long[] pairs) {

    /** The most records that can be told apart. */
    public static final int MOST = 1 << 24;

    /** How many passages of a record are kept. */
    static final int PASSAGES = 16;

    private static final long NUMBER = MOST - 1;

    /** No traces. */
    public static final Traces NONE = new Traces(new long[0], new long[0], new long[0]);

    /** Returns what a key is packed to, without a number: at most what any entry of it is. */
    public static long start(long key) {
        return key & ~NUMBER;
    }

    /** Returns the last entry that a key can have. */
    public static long end(long start) {
        return start | NUMBER;
    }

    static long packed(long key, int number) {
        return start(key) | number;
    }

    /** Returns the number of the record of an entry. */
    public static int number(long entry) {
        return (int) (entry & NUMBER);
    }

    static int lower(long pair) {
        return Candidates.lower(pair);
    }

    static int upper(long pair) {
        return Candidates.upper(pair);
    }

    /** Returns the traces of records that have other numbers: that of {@code i} is {@code numbers[i]}. */
    public Traces numbered(int[] numbers) {
        long[] renumbered = LongStream.of(entries).parallel()
            .map(entry -> packed(entry, numbers[number(entry)])).toArray();
        Arrays.parallelSort(renumbered);
        long[] both = LongStream.of(pairs).map(pair -> pair(numbers[lower(pair)], numbers[upper(pair)])).toArray();
        Arrays.parallelSort(both);
        return new Traces(renumbered, full, both);
    }

    static long pair(int one, int other) {
        return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Traces other && Arrays.equals(entries, other.entries)
            && Arrays.equals(full, other.full) && Arrays.equals(pairs, other.pairs);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(entries);
    }
}
