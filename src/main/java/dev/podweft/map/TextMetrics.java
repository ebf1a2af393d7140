package dev.podweft.map;

/**
 * How wide a text is at most, whatever sans-serif font a viewer has: the widths of DejaVu Sans, the widest of the
 * common ones, from a built-in table. No font is ever opened, so the machine cannot change the map. Stateless.
 */
final class TextMetrics {

    /** From the lowest descender to the highest ascender, in ems. */
    static final double LINE = 1.18;

    /** From the top of a line to its baseline, in ems. */
    static final double ASCENT = 0.93;

    private static final int[] PLAIN = {
        32, 40, 46, 84, 64, 95, 78, 28, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34,
        84, 84, 84, 53, 100, 68, 69, 70, 77, 63, 58, 77, 75, 30, 30, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68,
        99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55, 63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41,
        52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84};

    private static final int[] STRONG = {
        35, 46, 52, 84, 70, 100, 87, 31, 46, 46, 52, 84, 38, 42, 38, 37, 70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40,
        40, 84, 84, 84, 58, 100, 77, 76, 73, 83, 68, 68, 82, 84, 37, 37, 77, 64, 100, 84, 85, 73, 85, 77, 72, 68, 81,
        77, 110, 77, 72, 73, 46, 37, 46, 84, 50, 50, 67, 72, 59, 72, 68, 44, 72, 71, 34, 34, 67, 34, 104, 71, 69, 72,
        72, 49, 60, 48, 71, 65, 92, 65, 65, 58, 71, 37, 71, 84};

    /** For hinting, and for fonts that are wider yet in capitals, such as Verdana. */
    private static final double SAFETY = 1.06;

    private TextMetrics() {
    }

    /** Returns the width of {@code text} at {@code size} map units to the em. */
    static double width(String text, double size, boolean strong) {
        double hundredths = text.codePoints().mapToDouble(c -> hundredths(c, strong)).sum();
        return hundredths * size * SAFETY / 100;
    }

    private static double hundredths(int c, boolean strong) {
        int[] table = strong ? STRONG : PLAIN;
        if (c >= 32 && c < 32 + table.length) {
            return table[c - 32];
        }
        return other(c) * (strong ? 1.12 : 1);
    }

    private static double other(int c) {
        if (c == '·' || c == '•' || c == '’' || c == '‘') {
            return 60;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> c < 0x1100 ? alphabetic(c) : wide(c);
        };
    }

    private static double alphabetic(int c) {
        if (c < 0x250) {
            return Character.isLowerCase(c) && c != 'œ' && c != 'æ' ? 72 : 108;
        }
        if (c >= 0x590 && c < 0x600) {
            return 68;
        }
        return Character.isLowerCase(c) ? 98 : 112;
    }

    private static double wide(int c) {
        if (c >= 0x1E00 && c < 0x2070) {
            return 105;
        }
        if (c < 0x2E80 || c < 0x10000 && Character.isLetter(c)) {
            return 125;
        }
        return 145;
    }
}
