package dev.podweft.text;

/** A set of hashes that seems to hold some more: one of eight to sixteen bits for each. Safe to share when filled. */
final class HashFilter {

    private final long[] bits;

    /** Makes room for {@code size} hashes. */
    HashFilter(int size) {
        bits = new long[Integer.highestOneBit(Math.max(8, size)) * 16 / Long.SIZE];
    }

    void add(long hash) {
        long mixed = mix(hash);
        bits[word(mixed)] |= 1L << mixed;
    }

    /** Returns false only for a hash that was not added. */
    boolean mayHold(long hash) {
        long mixed = mix(hash);
        return (bits[word(mixed)] & 1L << mixed) != 0;
    }

    private int word(long mixed) {
        return (int) (mixed >>> 32) & (bits.length - 1);
    }

    private static long mix(long hash) {
        long mixed = (hash ^ hash >>> 29) * 0xBF58476D1CE4E5B9L;
        return mixed ^ mixed >>> 32;
    }
}
