package dev.podweft.read;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands between two date lines of a listing, or before the first, or after the last.
 *
 * @param startMarks the page's marks right after the date line above
 * @param lines the lines between the marks, blank ones inside kept
 * @param endMarks the page's marks right before the date line below
 * @param airAbove whether a blank line or a mark parts it from the date line above
 * @param airBelow the same below
 */
record Block(List<Line> startMarks, List<Line> lines, List<Line> endMarks, boolean airAbove, boolean airBelow) {

    /** Cuts {@code lines}; a side that faces no date line ({@code above}, {@code below} false) has no marks. */
    static Block of(List<Line> lines, boolean above, boolean below) {
        int start = 0;
        int end = lines.size();
        List<Line> startMarks = new ArrayList<>();
        List<Line> endMarks = new ArrayList<>();
        while (start < end && (lines.get(start).isBlank() || above && isMark(lines.get(start)))) {
            keepMark(startMarks, lines.get(start++));
        }
        while (start < end && (lines.get(end - 1).isBlank() || below && isMark(lines.get(end - 1)))) {
            keepMark(endMarks, lines.get(--end));
        }
        return new Block(startMarks, lines.subList(start, end), endMarks, start > 0, end < lines.size());
    }

    private static boolean isMark(Line line) {
        return Furniture.isMark(line.text());
    }

    private static void keepMark(List<Line> marks, Line line) {
        if (!line.isBlank()) {
            marks.add(line);
        }
    }
}
