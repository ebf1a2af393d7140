package dev.podweft.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The decimals of the graph's numbers. Values are kept to six decimals (a PageRank to nine), so that files can hold
 * them exactly and reading them back gives the same graph on any machine. Stateless.
 */
public final class Decimals {

    /** The smallest value above 0 at six decimals. */
    public static final double STEP = 0.000001;

    private static final double MILLION = 1_000_000;

    private static final double BILLION = 1_000_000_000;

    private static final int PLACES = 9;

    private Decimals() {
    }

    /** Returns {@code value} to six decimals, never {@code -0}. */
    public static double round(double value) {
        return Math.rint(finite(value) * MILLION) / MILLION + 0.0;
    }

    /** Returns {@code value} to nine decimals, never {@code -0}. */
    public static double roundFine(double value) {
        return Math.rint(finite(value) * BILLION) / BILLION + 0.0;
    }

    /** Returns {@code value} as files print it: a point, at most nine decimals, no exponent, no zeros at the end. */
    public static String print(double value) {
        BigDecimal decimal = new BigDecimal(finite(value)).setScale(PLACES, RoundingMode.HALF_EVEN);
        return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number of the graph must be finite: " + value);
        }
        return value;
    }
}
