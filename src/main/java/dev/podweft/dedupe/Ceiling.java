package dev.podweft.dedupe;

import java.util.OptionalInt;

/**
 * The most that a pair can score, told by what is compared in no time. Most pairs that share a key are of different
 * shows, or far from as long, and need no closer look. Immutable.
 */
final class Ceiling {

    private final Weights weights;
    private final double sources;
    private final double title;
    private final double otherTitle;
    private final double otherText;
    private final double links;
    private final double names;

    Ceiling(Weights weights) {
        this.weights = weights;
        this.sources = most(Level.SOURCES_ALIKE, Level.SOURCES_APART);
        this.title = most(Level.TITLE_EQUAL, Level.TITLE_EQUAL_SHORT);
        this.otherTitle = most(Level.TITLE_CUT, Level.TITLE_NUMBERS);
        this.otherText = most(Level.TEXT_CUT, Level.TEXT_OTHER);
        this.links = most(Level.LINKS_ONE, Level.LINKS_MORE);
        this.names = most(Level.ADDRESS_SAME, Level.MEDIA_SAME);
    }

    /** Returns the most that one of the levels from {@code first} to {@code last} weighs, or 0. */
    private double most(Level first, Level last) {
        double most = 0;
        for (Level level : Level.values()) {
            boolean within = level.compareTo(first) >= 0 && level.compareTo(last) <= 0;
            most = within ? Math.max(most, weights.of(level)) : most;
        }
        return most;
    }

    private double atMost(Level level) {
        return Math.max(0, weights.of(level));
    }

    /** Returns a number that {@link Comparison#score} does not exceed by more than it errs in adding up. */
    double of(Features left, Features right) {
        return time(left, right) + show(left, right) + title(left, right) + text(left, right) + named(left, right);
    }

    private double time(Features left, Features right) {
        double date = Comparison.date(left, right).map(weights::of).orElse(0.0);
        return date + Comparison.length(left.seconds(), right.seconds()).map(weights::of).orElse(0.0);
    }

    private double show(Features left, Features right) {
        return Comparison.show(left.show(), right.show()).map(weights::of).orElse(sources);
    }

    private double title(Features left, Features right) {
        if (left.title().isEmpty() || right.title().isEmpty()) {
            return 0;
        }
        OptionalInt number = left.title().number();
        boolean sameNumber = number.isPresent() && number.equals(right.title().number());
        return (sameNumber ? atMost(Level.NUMBER_SAME) : 0)
            + (left.titleHash() == right.titleHash() ? title : otherTitle);
    }

    private double text(Features left, Features right) {
        if (left.text() == 0 || right.text() == 0) {
            return 0;
        }
        return left.text() == right.text() ? atMost(Level.TEXT_EQUAL) : otherText;
    }

    private double named(Features left, Features right) {
        boolean linked = left.links().length > 0 && right.links().length > 0;
        boolean address = left.url() != 0 && left.url() == right.url()
            || left.media() != 0 && left.media() == right.media();
        return (linked ? links : 0) + (address ? names : 0)
            + (left.id() != 0 && left.id() == right.id() ? atMost(Level.ID_SAME) : 0);
    }
}
