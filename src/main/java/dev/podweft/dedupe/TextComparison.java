package dev.podweft.dedupe;

import dev.podweft.dedupe.Comparison.Finding;
import java.util.Optional;

/**
 * Compares descriptions: equal, one cut off from the other, or sharing passages. What many episodes of one source say
 * counts little. Two texts that share nothing say little too: a page may print a summary for the publisher's own words.
 * Immutable.
 */
final class TextComparison {

    private static final int FEWEST_SAMPLES = 5;

    private final Frequencies frequencies;

    TextComparison(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    Optional<Finding> compare(Features left, Features right) {
        String one = left.text();
        String other = right.text();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.equals(other)) {
            int common = Math.max(frequencies.ofText(one), left.samples().length == 0 && one.length() > 200 ? 8 : 1);
            return Comparison.finding(common == 1 ? "text equal" : "text equal, but one source has it " + common
                + " times", Math.max(0, Math.min(10, one.length() / 5.0) - 3 * Frequencies.log2(common)));
        }
        return cutFrom(left, right) || cutFrom(right, left) ? contained(left, right) : shared(left, right);
    }

    private static boolean cutFrom(Features cut, Features whole) {
        return cut.record().truncated() && cut.text().length() >= Shingles.LENGTH
            && whole.text().startsWith(cut.text());
    }

    private static Optional<Finding> contained(Features left, Features right) {
        Features cut = left.text().length() < right.text().length() ? left : right;
        double told = Math.min(9, cut.samples().length);
        return Comparison.finding("text 100 % contained, truncated at "
            + Fold.uncut(cut.record().description()).length() + " characters", told);
    }

    private static Optional<Finding> shared(Features left, Features right) {
        int fewer = Math.min(left.samples().length, right.samples().length);
        if (fewer < FEWEST_SAMPLES) {
            return Optional.empty();
        }
        int percent = 100 * Shingles.common(left.samples(), right.samples()) / fewer;
        double weight = percent >= 90 ? 8 : percent >= 50 ? 5 : percent >= 20 ? 2 : percent >= 5 ? 0 : -1;
        return Comparison.finding(percent >= 5 ? "text " + percent + " % contained" : "texts have nothing in common",
            weight);
    }
}
