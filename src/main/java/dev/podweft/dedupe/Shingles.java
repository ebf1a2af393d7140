package dev.podweft.dedupe;

import java.util.Arrays;

/**
 * Samples of a text: of all runs of {@value #LENGTH} letters, the hashes of every eighth, chosen by the hash itself, so
 * that two texts that share a passage share its samples wherever it stands. Stateless.
 */
final class Shingles {

    static final int LENGTH = 12;
    private static final int LONGEST = 2400;
    private static final int FACTOR = 0x01000193;
    private static final int OTHER_FACTOR = 0x2C1B3C6D;
    private static final int POWER = power(FACTOR);
    private static final int OTHER_POWER = power(OTHER_FACTOR);

    private Shingles() {
    }

    private static int power(int factor) {
        int power = 1;
        for (int i = 1; i < LENGTH; i++) {
            power *= factor;
        }
        return power;
    }

    /**
     * Returns the samples of {@code folded}, sorted, each once. The upper half is the hash that the sample was chosen
     * by and is compared by in a pair; with the lower half, samples can be told apart in many millions of texts.
     */
    static long[] of(String folded) {
        int end = Math.min(folded.length(), LONGEST);
        long[] samples = new long[Math.max(0, end - LENGTH + 1) / 4 + LENGTH];
        int count = 0;
        int rolling = 0;
        int other = 0;
        for (int i = 0; i < end; i++) {
            char in = folded.charAt(i);
            char out = i < LENGTH ? 0 : folded.charAt(i - LENGTH);
            rolling = (rolling - out * POWER) * FACTOR + in;
            other = (other - out * OTHER_POWER) * OTHER_FACTOR + in;
            int hash = mix(rolling);
            if (i >= LENGTH - 1 && (hash & 7) == 0) {
                samples = count < samples.length ? samples : Arrays.copyOf(samples, count * 2);
                samples[count++] = (long) hash << 32 | mix(other) & 0xffffffffL;
            }
        }
        return distinct(samples, count);
    }

    private static int mix(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    private static long[] distinct(long[] samples, int size) {
        Arrays.sort(samples, 0, size);
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (i == 0 || samples[i] != samples[i - 1]) {
                samples[count++] = samples[i];
            }
        }
        return Arrays.copyOf(samples, count);
    }

    /** Counts what two sorted arrays have in common. */
    static int common(int[] left, int[] right) {
        int count = 0;
        int l = 0;
        int r = 0;
        while (l < left.length && r < right.length) {
            int order = Integer.compare(left[l], right[r]);
            count += order == 0 ? 1 : 0;
            l += order <= 0 ? 1 : 0;
            r += order >= 0 ? 1 : 0;
        }
        return count;
    }
}
