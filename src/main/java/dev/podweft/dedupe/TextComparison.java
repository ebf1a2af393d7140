package dev.podweft.dedupe;

import java.util.Optional;

/**
 * Compares descriptions: equal, one cut off from the other, or sharing passages. Two texts that share nothing say
 * little: a page may print a summary for the publisher's own words. Stateless.
 */
final class TextComparison {

    private static final int FEWEST_SAMPLES = 5;
    private static final int FEWEST_LETTERS = 40;

    private TextComparison() {
    }

    static Optional<Level> compare(Features left, Features right) {
        String one = left.text();
        String other = right.text();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            return Optional.of(Level.TEXT_EQUAL);
        }
        if (isCutFrom(left, right) || isCutFrom(right, left)) {
            return Optional.of(Level.TEXT_CUT);
        }
        if (Math.min(left.samples().length, right.samples().length) < FEWEST_SAMPLES) {
            return shorter(one, other);
        }
        int percent = percent(left, right);
        return Optional.of(percent >= 90 ? Level.TEXT_90_PERCENT : percent >= 50 ? Level.TEXT_50_PERCENT
            : percent >= 20 ? Level.TEXT_20_PERCENT : percent >= 5 ? Level.TEXT_5_PERCENT : Level.TEXT_OTHER);
    }

    /** Returns whether the text of {@code cut} is the beginning of the other, and says so by the mark of a cut. */
    static boolean isCutFrom(Features cut, Features whole) {
        return cut.record().truncated() && cut.text().length() >= Shingles.LENGTH
            && whole.text().startsWith(cut.text());
    }

    /** Returns how many percent of the shorter text's samples the other has. */
    static int percent(Features left, Features right) {
        int fewer = Math.min(left.samples().length, right.samples().length);
        return fewer == 0 ? 0 : 100 * Shingles.common(left.samples(), right.samples()) / fewer;
    }

    private static Optional<Level> shorter(String one, String other) {
        String less = one.length() < other.length() ? one : other;
        String more = one.length() < other.length() ? other : one;
        return less.length() >= FEWEST_LETTERS && more.contains(less) ? Optional.of(Level.TEXT_90_PERCENT)
            : Optional.empty();
    }
}
