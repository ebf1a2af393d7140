package dev.podweft.read;

import java.util.List;
import java.util.Optional;

/**
 * One entry cut out of a listing.
 *
 * @param text the lines of its description, blank ones inside kept; may be empty
 */
record ListingEntry(Dated dated, Optional<Line> title, List<Line> text) {

    /** A date line, and where it stands. */
    record Dated(Line line, DateLine said) {
    }

    /** Cuts {@code lines} into title and text. */
    static ListingEntry of(Dated dated, List<Line> lines, boolean titled) {
        if (!titled || lines.isEmpty() || !isTitle(lines)) {
            return new ListingEntry(dated, Optional.empty(), lines);
        }
        return new ListingEntry(dated, Optional.of(lines.get(0)), withoutAir(lines.subList(1, lines.size())));
    }

    private static boolean isTitle(List<Line> lines) {
        Line first = lines.get(0);
        if (lines.size() > 1 && lines.get(1).continues(first)) {
            return false;
        }
        return lines.size() > 1 && first.couldBeTitle() && first.text().length() <= 110 || first.looksLikeTitle();
    }

    /** Returns {@code lines} without the blank ones at its ends. */
    static List<Line> withoutAir(List<Line> lines) {
        int start = 0;
        int end = lines.size();
        while (start < end && lines.get(start).isBlank()) {
            start++;
        }
        while (start < end && lines.get(end - 1).isBlank()) {
            end--;
        }
        return lines.subList(start, end);
    }

    /** Returns how many runs of lines, parted by blank ones, {@code lines} has. */
    static int paragraphs(List<Line> lines) {
        int count = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && (i == 0 || lines.get(i - 1).isBlank())) {
                count++;
            }
        }
        return count;
    }

    /** Returns the number of its first line. */
    int firstLine() {
        int own = title.map(Line::number).orElse(text.isEmpty() ? dated.line().number() : text.get(0).number());
        return Math.min(own, dated.line().number());
    }

    /** Returns the number of its last line. */
    int lastLine() {
        int own = text.isEmpty() ? title.map(Line::number).orElse(0) : text.get(text.size() - 1).number();
        return Math.max(own, dated.line().number());
    }

    int longestTextLine() {
        return text.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    }
}
