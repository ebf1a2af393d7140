package dev.podweft.dedupe;

/**
 * Two records and how sure it is that they are one episode.
 *
 * @param left the place of one in a list of records that stand by location, from 0
 * @param right that of the other, which is greater
 * @param score as {@link Comparison#score} gives it
 */
public record ScoredPair(int left, int right, double score) {

    public ScoredPair {
        if (left < 0 || right <= left) {
            throw new IllegalArgumentException("a pair is two numbers, the lower first: " + left + ", " + right);
        }
    }
}
