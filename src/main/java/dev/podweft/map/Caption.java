package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text as it stands on the map: cleaned, broken into lines, cut with an ellipsis where it is too long.
 *
 * @param lines none where the thing is shown without a name
 * @param size map units to the em
 */
record Caption(List<String> lines, double size, boolean strong) {

    private static final String ELLIPSIS = "…";

    Caption {
        lines = List.copyOf(lines);
    }

    static Caption none() {
        return new Caption(List.of(), 0, false);
    }

    /** Returns {@code text} in at most {@code most} lines of at most {@code width}, evenly filled. */
    static Caption fit(String text, Type type, double width, int most) {
        Caption loose = new Caption(List.of(), type.size(), type.strong());
        List<String> lines = loose.broken(clean(text), width);
        if (lines.size() > most) {
            List<String> kept = new ArrayList<>(lines.subList(0, most));
            String spaced = kept.get(most - 1) + " " + lines.get(most);
            boolean apart = clean(text).contains(spaced);
            kept.set(most - 1, loose.cut(apart ? spaced : kept.get(most - 1) + lines.get(most), width));
            return new Caption(kept, type.size(), type.strong());
        }
        double longestWord = Stream.of(clean(text).split(" ")).mapToDouble(loose::widthOf).max().orElse(0);
        double narrow = width;
        for (double w = width * 0.95; w >= Math.max(longestWord, width * 0.4)
                && loose.broken(clean(text), w).size() == lines.size(); w -= width * 0.05) {
            narrow = w;
        }
        return new Caption(loose.broken(clean(text), narrow), type.size(), type.strong());
    }

    /** A size and a weight of letters. */
    record Type(double size, boolean strong) {
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    double width() {
        return lines.stream().mapToDouble(this::widthOf).max().orElse(0);
    }

    double height() {
        return lines.size() * size * TextMetrics.LINE;
    }

    private double widthOf(String line) {
        return TextMetrics.width(line, size, strong);
    }

    /**
     * Returns {@code text} with every run of white space as one space, and without control characters, halves of
     * surrogate pairs, marks that turn the direction of the text around them, and what XML forbids.
     */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = clean.length() > 0;
            } else if (isText(c)) {
                clean.append(space ? " " : "").appendCodePoint(c);
                space = false;
            }
        }
        return clean.toString();
    }

    private static boolean isText(int c) {
        boolean turns = c == 0x200E || c == 0x200F || c == 0x061C || c >= 0x202A && c <= 0x202E
            || c >= 0x2066 && c <= 0x2069;
        boolean forbidden = Character.isISOControl(c) || c >= 0xD800 && c <= 0xDFFF || (c & 0xFFFE) == 0xFFFE
            || c >= 0xFDD0 && c <= 0xFDEF;
        return !turns && !forbidden;
    }

    private List<String> broken(String text, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.length() == 0 ? word : line + " " + word;
            if (widthOf(longer) > width && line.length() > 0) {
                lines.add(line.toString());
                longer = word;
            }
            line.setLength(0);
            line.append(tail(longer, width, lines));
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }

    /** Adds to {@code lines} what of one long word fills whole lines, and returns the rest. */
    private String tail(String word, double width, List<String> lines) {
        String rest = word;
        while (widthOf(rest) > width) {
            int end = seam(rest, Math.max(fitting(rest, width), Character.charCount(rest.codePointAt(0))));
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** Returns how many UTF-16 units of {@code word} fit, whole characters only, with what is joined to them. */
    private int fitting(String word, double width) {
        int end = 0;
        for (int i = 0; i < word.length() && widthOf(word.substring(0, i)) <= width; i++) {
            if (i > 0 && isBoundary(word, i)) {
                end = i;
            }
        }
        return end;
    }

    private static boolean isBoundary(String word, int i) {
        int next = word.codePointAt(i);
        int type = Character.getType(next);
        boolean joins = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
            || type == Character.FORMAT || next >= 0x1F3FB && next <= 0x1F3FF || word.codePointBefore(i) == 0x200D;
        return !joins && !Character.isLowSurrogate(word.charAt(i));
    }

    /** Returns the last place before {@code end} where a long name may break without looking broken. */
    private static int seam(String word, int end) {
        for (int i = end; i > end / 2 && i > 1; i--) {
            char before = word.charAt(i - 1);
            boolean hump = i < word.length() && Character.isLowerCase(before) && Character.isUpperCase(word.charAt(i));
            if ("-/_.:,+".indexOf(before) >= 0 || hump) {
                return i;
            }
        }
        return end;
    }

    private String cut(String line, double width) {
        int end = line.length();
        while (end > 0 && (!isCut(line, end) || widthOf(line.substring(0, end) + ELLIPSIS) > width)) {
            end--;
        }
        return line.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static boolean isCut(String line, int end) {
        return end == line.length() || isBoundary(line, end);
    }
}
