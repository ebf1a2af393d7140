package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Compares what is left of two titles, their numbers and their marks. Immutable. */
final class TitleComparison {

    private static final double FEW_BITS = 12;
    private static final double NEAR = 0.84;

    private final Frequencies frequencies;

    TitleComparison(Frequencies frequencies) {
        this.frequencies = frequencies;
    }

    Optional<Level> words(Features left, Features right) {
        if (left.title().isEmpty() || right.title().isEmpty()) {
            return Optional.empty();
        }
        if (left.titleHash() == right.titleHash()) {
            boolean few = weight(left.title().words()) < FEW_BITS;
            return Optional.of(few ? Level.TITLE_EQUAL_SHORT : Level.TITLE_EQUAL);
        }
        return Optional.of(similar(left, right));
    }

    private Level similar(Features left, Features right) {
        long[] one = left.title().words();
        long[] other = right.title().words();
        double shared = shared(one, other);
        double all = weight(one) + weight(other) - shared;
        double likeness = shared < 0.1 * all ? glued(left, right) : likeness(left.titleKey(), right.titleKey());
        if ((shared >= 0.4 * all || likeness >= NEAR)
                && numbersDiffer(left.title().numbers(), right.title().numbers())) {
            return Level.TITLE_NUMBERS;
        }
        if (isCutFrom(left, right) || isCutFrom(right, left)) {
            return Level.TITLE_CUT;
        }
        if (likeness >= NEAR) {
            return Level.TITLE_NEAR;
        }
        if (shared >= 0.99 * Math.min(weight(one), weight(other)) && Math.min(one.length, other.length) >= 2) {
            return Level.TITLE_CONTAINED;
        }
        return shared >= 0.7 * all ? Level.TITLE_70_PERCENT : shared >= 0.4 * all ? Level.TITLE_40_PERCENT
            : shared >= 0.2 * all ? Level.TITLE_20_PERCENT : Level.TITLE_OTHER;
    }

    /** Returns how alike titles are that share hardly a word: only where their letters begin or end alike. */
    private static double glued(Features left, Features right) {
        String one = left.titleKey();
        String other = right.titleKey();
        boolean alike = one.charAt(0) == other.charAt(0)
            || one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
        return alike ? likeness(one, other) : 0;
    }

    /** Returns how many percent of what the words of both titles tell is in both. */
    int percent(Features left, Features right) {
        long[] one = left.title().words();
        long[] other = right.title().words();
        double shared = shared(one, other);
        return (int) Math.floor(100 * shared / (weight(one) + weight(other) - shared));
    }

    /** Returns what the words in both weigh, added up in the order of the words. */
    private double shared(long[] one, long[] other) {
        double sum = 0;
        for (long word : one) {
            sum += contains(other, word) ? frequencies.weightOf(word) : 0;
        }
        return sum;
    }

    private static boolean contains(long[] words, long wanted) {
        for (long word : words) {
            if (word == wanted) {
                return true;
            }
        }
        return false;
    }

    private double weight(long[] words) {
        double sum = 0;
        for (long word : words) {
            sum += frequencies.weightOf(word);
        }
        return sum;
    }

    private static boolean numbersDiffer(long[] one, long[] other) {
        return one.length > 0 && other.length > 0 && Arrays.stream(one).noneMatch(number -> contains(other, number));
    }

    private static boolean isCutFrom(Features cut, Features whole) {
        return cut.title().cut() && cut.titleKey().length() >= 12
            && whole.titleKey().startsWith(cut.titleKey());
    }

    /** Returns Dice's coefficient over pairs of characters: 1 for equal keys, 0 for keys without a pair in common. */
    static double likeness(String left, String right) {
        if (Math.min(left.length(), right.length()) * 2 < Math.max(left.length(), right.length())) {
            return 0;
        }
        int[] one = pairs(left);
        int[] other = pairs(right);
        return one.length + other.length == 0 ? 0 : 2.0 * Shingles.common(one, other) / (one.length + other.length);
    }

    private static int[] pairs(String key) {
        int[] pairs = new int[Math.max(0, key.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = key.charAt(i) << 16 | key.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** Returns what the numbers, parts and marks of two titles say; one that is cut may have lost its own. */
    static List<Level> marks(Features left, Features right) {
        TitleParts one = left.title();
        TitleParts other = right.title();
        List<Level> marks = new ArrayList<>(2);
        if (one.isEmpty() || other.isEmpty()) {
            return marks;
        }
        if (one.season().isPresent() == other.season().isPresent()) {
            number(one, other).ifPresent(marks::add);
        }
        boolean cut = one.cut() || other.cut();
        boolean parts = one.part().isPresent() && other.part().isPresent() || one.part().orElse(1) > 1
            || other.part().orElse(1) > 1;
        if (!one.part().equals(other.part()) && (!cut || one.part().isPresent() && other.part().isPresent())) {
            marks.add(parts ? Level.PART_OTHER : Level.PART_ONE_SIDED);
        }
        if (!one.edition().equals(other.edition()) && !cut) {
            marks.add(Level.EDITION_OTHER);
        }
        return marks;
    }

    private static Optional<Level> number(TitleParts left, TitleParts right) {
        OptionalInt one = left.number();
        OptionalInt other = right.number();
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(one.equals(other) && left.season().equals(right.season())
            ? Level.NUMBER_SAME : Level.NUMBER_OTHER);
    }
}
