package dev.podweft.cli;

import java.util.ArrayList;
import java.util.List;

/** A text in several inks, to be wrapped to a width. Control characters become spaces. Not for several threads. */
final class Rich {

    private final StringBuilder text = new StringBuilder();
    private final List<Ink> inks = new ArrayList<>();

    static Rich of(String text) {
        return new Rich().add(text);
    }

    static Rich of(Ink ink, String text) {
        return new Rich().add(ink, text);
    }

    Rich add(String more) {
        return add(Ink.PLAIN, more);
    }

    Rich add(Ink ink, String more) {
        for (int i = 0; i < more.length(); i++) {
            char c = more.charAt(i);
            text.append(Character.isISOControl(c) ? ' ' : c);
            inks.add(ink);
        }
        return this;
    }

    Rich add(Rich more) {
        text.append(more.text);
        inks.addAll(more.inks);
        return this;
    }

    /** Begins with a capital letter where it begins with {@code word}; a name stays as it is written. */
    Rich capitalized(String word) {
        if (text.indexOf(word) == 0) {
            text.setCharAt(0, Character.toUpperCase(text.charAt(0)));
        }
        return this;
    }

    /** Returns how many UTF-16 units stand here. */
    int length() {
        return text.length();
    }

    /** Changes the ink of a half-open range of what stands here. */
    Rich mark(Ink ink, int start, int end) {
        for (int i = Math.max(0, start); i < Math.min(end, inks.size()); i++) {
            inks.set(i, ink);
        }
        return this;
    }

    /** Fills up with spaces to {@code columns} cells, at least one. */
    Rich padTo(int columns) {
        return add(" ".repeat(Math.max(1, columns - Cells.of(text.toString()))));
    }

    /**
     * Returns the text in lines: the first of at most {@code first} cells, the others of at most {@code rest}. A longer
     * word stands alone on a longer line.
     */
    List<String> lines(int first, int rest, boolean coloured) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = lineEnd(start, lines.isEmpty() ? first : rest);
            lines.add(render(start, end, coloured));
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    private int lineEnd(int start, int width) {
        int cells = 0;
        int lastSpace = -1;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (text.charAt(i) == ' ' && cells > 0) {
                lastSpace = i;
            }
            cells += Cells.of(text.codePointAt(i));
            if (cells > width && lastSpace > start && !text.substring(start, lastSpace).isBlank()) {
                return lastSpace;
            }
        }
        return text.length();
    }

    private String render(int start, int end, boolean coloured) {
        int stop = end;
        while (stop > start && text.charAt(stop - 1) == ' ') {
            stop--;
        }
        if (!coloured) {
            return text.substring(start, stop);
        }
        StringBuilder line = new StringBuilder();
        int from = start;
        for (int i = start; i < stop; i++) {
            if (i + 1 == stop || inks.get(i + 1) != inks.get(i)) {
                line.append(inks.get(i).paint(text.substring(from, i + 1)));
                from = i + 1;
            }
        }
        return line.toString();
    }
}
