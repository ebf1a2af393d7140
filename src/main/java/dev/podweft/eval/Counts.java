package dev.podweft.eval;

import java.util.Locale;

/** Numbers of right, wrong and missed items, and what follows from them. */
public record Counts(int right, int wrong, int missed) {

    /** Nothing counted yet. */
    public static final Counts NONE = new Counts(0, 0, 0);

    static final Counts RIGHT = new Counts(1, 0, 0);
    static final Counts WRONG = new Counts(0, 1, 0);
    static final Counts MISSED = new Counts(0, 0, 1);

    public Counts plus(Counts other) {
        return new Counts(right + other.right, wrong + other.wrong, missed + other.missed);
    }

    /** Returns the share of the found that is right; 1 where nothing was found. */
    public double precision() {
        return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    /** Returns the share of what is there that was found; 1 where nothing is there. */
    public double recall() {
        return right + missed == 0 ? 1 : (double) right / (right + missed);
    }

    /** Returns the harmonic mean of precision and recall; 0 where nothing is right. */
    public double f1() {
        return right == 0 ? 0 : 2.0 * right / (2.0 * right + wrong + missed);
    }

    /** Returns the share of all that were counted that is right; 1 where nothing was counted. */
    public double accuracy() {
        int all = right + wrong + missed;
        return all == 0 ? 1 : (double) right / all;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "P %.3f  R %.3f  F1 %.3f  (%d right, %d wrong, %d missed)",
            precision(), recall(), f1(), right, wrong, missed);
    }
}
