package dev.podweft.analyze;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines, sentences and runs of four words that stand in three episodes or more, such as greetings and sponsors.
 *
 * <p>Each is known by a hash of 64 bits only; no text is kept. Among a hundred million different ones, more than a
 * million episodes have, the chance that any two at all share a hash is below one in three thousand
 * ({@code n * n / 2^65}); an episode would then miss a few words. Immutable, and safe to share.
 */
public final class Recurring implements Serializable {

    /** Nothing recurs. */
    public static final Recurring NONE = new Recurring(new long[0]);

    /** In so many episodes a line is no chance. */
    public static final int EPISODES = 3;

    /** So many words in a row are no chance. */
    static final int RUN = 4;

    private static final long serialVersionUID = 1;

    private static final long SEGMENT = 0x9E3779B97F4A7C15L;

    private final long[] slots;

    private Recurring(long[] keys) {
        slots = new long[Math.max(2, Integer.highestOneBit(Math.max(1, keys.length)) << 2)];
        for (long key : keys) {
            slots[slot(key)] = key;
        }
    }

    /** Returns what recurs, where {@code keys} stood in {@link #EPISODES} episodes or more. */
    public static Recurring of(long[] keys) {
        return new Recurring(keys);
    }

    /** Returns the keys of all lines, sentences and runs of words of an episode, each once, ascending; never 0. */
    public static long[] keys(Profile profile) {
        List<String> tokens = new ArrayList<>();
        List<String> segments = Terms.segments(profile.notes());
        segments.forEach(segment -> tokens.addAll(Terms.tokens(segment)));
        long[] runs = runs(tokens);
        long[] keys = Arrays.copyOf(runs, runs.length + segments.size());
        for (int i = 0; i < segments.size(); i++) {
            keys[runs.length + i] = segment(segments.get(i));
        }
        Arrays.sort(keys);
        int size = 0;
        for (int i = 0; i < keys.length; i++) {
            if (i == 0 || keys[i] != keys[i - 1]) {
                keys[size++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, size);
    }

    /** Returns what recurs, ascending, each once. */
    public long[] all() {
        return Arrays.stream(slots).filter(key -> key != 0).sorted().toArray();
    }

    boolean contains(long key) {
        return slots[slot(key)] == key;
    }

    private int slot(long key) {
        int slot = (int) key & slots.length - 1;
        while (slots[slot] != 0 && slots[slot] != key) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    /** Returns the key of a line or sentence; two have one where their letters and digits are the same. */
    static long segment(String segment) {
        long hash = SEGMENT;
        for (int i = 0; i < segment.length();) {
            int point = segment.codePointAt(i);
            if (Character.isLetterOrDigit(point)) {
                hash = Hashes.step(hash, Character.toLowerCase(point));
            }
            i += Character.charCount(point);
        }
        return Hashes.finish(hash);
    }

    /** Returns the key of each run of words, by the place of its first word. */
    static long[] runs(List<String> tokens) {
        long[] hashes = tokens.stream().mapToLong(token -> Hashes.of(token, 0)).toArray();
        long[] runs = new long[Math.max(0, hashes.length - RUN + 1)];
        for (int i = 0; i < runs.length; i++) {
            long hash = 0;
            for (int k = i; k < i + RUN; k++) {
                hash = Hashes.step(hash, hashes[k]);
            }
            runs[i] = Hashes.finish(hash);
        }
        return runs;
    }

    /**
     * Counts the keys of episodes, in any order, eight bytes for each key of each episode. Not for several threads;
     * each may fill its own, and one takes the others in.
     */
    public static final class Builder {

        private static final int BUCKETS = 256;

        private static final int CHUNK = 2048;

        private final List<List<long[]>> full = new ArrayList<>();
        private final long[][] open = new long[BUCKETS][];
        private final int[] used = new int[BUCKETS];

        /** Creates a count of nothing. */
        public Builder() {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                full.add(new ArrayList<>());
            }
        }

        public void add(Profile profile) {
            for (long key : keys(profile)) {
                add(key);
            }
        }

        private void add(long key) {
            int bucket = (int) (key >>> 56);
            if (open[bucket] == null) {
                open[bucket] = new long[CHUNK];
            }
            open[bucket][used[bucket]++] = key;
            if (used[bucket] == CHUNK) {
                full.get(bucket).add(open[bucket]);
                open[bucket] = null;
                used[bucket] = 0;
            }
        }

        /** Adds what {@code other} counted, which must not be used any more. */
        public void merge(Builder other) {
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                full.get(bucket).addAll(other.full.get(bucket));
                for (int i = 0; i < other.used[bucket]; i++) {
                    add(other.open[bucket][i]);
                }
            }
        }

        /** Returns what recurs; empties the builder. */
        public Recurring build() {
            long[] found = new long[BUCKETS];
            int size = 0;
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                long[] keys = sorted(bucket);
                for (int i = 0; i + EPISODES <= keys.length; i++) {
                    boolean first = i == 0 || keys[i - 1] != keys[i];
                    if (first && keys[i + EPISODES - 1] == keys[i]) {
                        found = size < found.length ? found : Arrays.copyOf(found, 2 * size);
                        found[size++] = keys[i];
                    }
                }
            }
            return new Recurring(Arrays.copyOf(found, size));
        }

        private long[] sorted(int bucket) {
            List<long[]> chunks = full.get(bucket);
            long[] keys = new long[chunks.size() * CHUNK + used[bucket]];
            for (int i = 0; i < chunks.size(); i++) {
                System.arraycopy(chunks.get(i), 0, keys, i * CHUNK, CHUNK);
            }
            if (used[bucket] > 0) {
                System.arraycopy(open[bucket], 0, keys, chunks.size() * CHUNK, used[bucket]);
            }
            chunks.clear();
            open[bucket] = null;
            used[bucket] = 0;
            Arrays.parallelSort(keys);
            return keys;
        }
    }
}
