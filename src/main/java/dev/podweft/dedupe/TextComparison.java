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
        if (left.text() == 0 || right.text() == 0) {
            return Optional.empty();
        }
        if (left.text() == right.text()) {
            return Optional.of(Level.TEXT_EQUAL);
        }
        if (isCutFrom(left, right) || isCutFrom(right, left)) {
            return Optional.of(Level.TEXT_CUT);
        }
        if (Math.min(left.samples().length, right.samples().length) < FEWEST_SAMPLES) {
            return left.textLength() < right.textLength() ? shorter(left, right) : shorter(right, left);
        }
        int percent = percent(left, right);
        return Optional.of(percent >= 90 ? Level.TEXT_90_PERCENT : percent >= 50 ? Level.TEXT_50_PERCENT
            : percent >= 20 ? Level.TEXT_20_PERCENT : percent >= 5 ? Level.TEXT_5_PERCENT : Level.TEXT_OTHER);
    }

    /** Returns whether the text of {@code cut} is the beginning of the other, and says so by the mark of a cut. */
    static boolean isCutFrom(Features cut, Features whole) {
        return cut.record().truncated() && cut.textLength() >= Shingles.LENGTH && cut.isStartOf(whole);
    }

    /** Returns how many percent of the shorter text's samples the other has. */
    static int percent(Features left, Features right) {
        int fewer = Math.min(left.samples().length, right.samples().length);
        return fewer == 0 ? 0 : 100 * Shingles.common(left.samples(), right.samples()) / fewer;
    }

    private static Optional<Level> shorter(Features less, Features more) {
        return less.textLength() >= FEWEST_LETTERS && more.letters().contains(less.letters())
            ? Optional.of(Level.TEXT_90_PERCENT) : Optional.empty();
    }
}
