package dev.podweft.analyze;

/** Hashes of 64 bits, the same on every machine. Stateless. */
final class Hashes {

    private static final long PRIME = 0xD6E8FEB86659FD93L;

    private Hashes() {
    }

    /** Returns the hash of a string, before the {@link #finish}. */
    static long of(String text, long start) {
        long hash = start + text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = step(hash, text.charAt(i));
        }
        return hash;
    }

    /** Returns a hash of what {@code hash} is of, and {@code value} after it. */
    static long step(long hash, long value) {
        long mixed = (hash ^ value) * PRIME;
        return mixed ^ mixed >>> 32;
    }

    /** Returns a hash all of whose bits depend on all that went in; never 0. */
    static long finish(long hash) {
        long mixed = step(step(hash, 0), 0);
        return mixed == 0 ? 1 : mixed;
    }
}
