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
        if (Math.abs(finite(value)) >= MILLION) {
            BigDecimal decimal = new BigDecimal(value).setScale(PLACES, RoundingMode.HALF_EVEN);
            return decimal.stripTrailingZeros().toPlainString();
        }
        long billionths = Math.round(Math.abs(value) * BILLION);
        StringBuilder text = new StringBuilder(String.valueOf(billionths));
        text.insert(0, "0".repeat(Math.max(0, PLACES + 1 - text.length()))).insert(text.length() - PLACES, '.');
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        text.setLength(text.charAt(end - 1) == '.' ? end - 1 : end);
        return value < 0 && billionths > 0 ? text.insert(0, '-').toString() : text.toString();
    }

    private static double finite(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a number of the graph must be finite: " + value);
        }
        return value;
    }
}
