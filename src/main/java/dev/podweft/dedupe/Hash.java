package dev.podweft.dedupe;

/** Hashes texts and numbers to 64 bits, the same on every machine; those of different kinds differ. Stateless. */
final class Hash {

    private static final long FACTOR = 0x9E3779B97F4A7C15L;

    private Hash() {
    }

    /** Returns the hash of {@code text} as a value of {@code kind}; never 0, which stands for none. */
    static long of(int kind, CharSequence text) {
        long hash = mix(kind + 1L);
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FACTOR;
            hash ^= hash >>> 29;
        }
        return some(mix(hash ^ text.length()));
    }

    /** Returns the hash of two numbers as a value of {@code kind}; never 0. */
    static long of(int kind, long one, long other) {
        return some(mix(mix(mix(kind + 1L) ^ one) + FACTOR * other));
    }

    private static long some(long hash) {
        return hash == 0 ? 1 : hash;
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }
}
