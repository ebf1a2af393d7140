package dev.podweft.link;

import java.util.Arrays;
import java.util.Collection;

/**
 * Tells which of many keys were added often, in 8 bytes a key: by a hash of 64 bits. Two keys of a hundred million
 * share one with a chance of some 3 in 10,000, and are then counted together. Several threads may add at a time; what
 * is told does not depend on the order.
 */
final class Repeats {

    private static final long PRIME = 0x100000001b3L;
    private static final long START = 0xcbf29ce484222325L;

    private long[] hashes = new long[1024];
    private int size;
    private long[] repeated = new long[0];

    void addAll(Collection<String> keys) {
        add(keys.stream().mapToLong(Repeats::hash).toArray());
    }

    private synchronized void add(long[] added) {
        if (size + added.length > hashes.length) {
            hashes = Arrays.copyOf(hashes, size + added.length + (size >> 1));
        }
        System.arraycopy(added, 0, hashes, size, added.length);
        size += added.length;
    }

    /** Ends the adding; from here on {@link #isRepeated} tells what was added at least {@code least} times. */
    void count(int least) {
        Arrays.parallelSort(hashes, 0, size);
        int kept = 0;
        for (int from = 0; from < size;) {
            int to = from;
            while (to < size && hashes[to] == hashes[from]) {
                to++;
            }
            if (to - from >= least) {
                hashes[kept++] = hashes[from];
            }
            from = to;
        }
        repeated = Arrays.copyOf(hashes, kept);
        hashes = new long[0];
        size = 0;
    }

    boolean isRepeated(String key) {
        return Arrays.binarySearch(repeated, hash(key)) >= 0;
    }

    /** Returns the hash of Fowler, Noll and Vo over the characters, its bits mixed as in SplitMix64. */
    static long hash(String key) {
        long hash = START;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ hash >>> 27) * 0x94d049bb133111ebL;
        return hash ^ hash >>> 31;
    }
}
