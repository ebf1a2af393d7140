package dev.podweft.graph;

import dev.podweft.text.Span;
import dev.podweft.text.TimeMark;
import dev.podweft.text.TimeMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the chapters of show notes: each time mark, and the words after it up to the next mark, the end of the line or
 * an address. Where nothing follows a mark on its line, the words before it are the title ({@code Summary 37:00}).
 *
 * <p>Marks must rise; one mark alone makes no chapters, since it may be any time of day. Stateless.
 */
final class Chapters {

    private static final int FEWEST = 2;

    private static final int LONGEST_TITLE = 100;

    private static final Pattern STOP = Pattern.compile("\\R|https?://|www\\.");

    /** What a title neither starts nor ends with; at the end also a mark that the source cut off. */
    private static final Pattern EDGE = Pattern.compile(
        "^[\\s\\p{Punct}\\u2010-\\u2015\\u2022\\u00b7&&[^\"'.#@$_/<]]+"
            + "|(?:\\s+\\d{1,2}:?\\d?(?:\\.{3}|\\u2026))?[\\s\\-\\u2010-\\u2015|,;:(\\[]*$");

    private Chapters() {
    }

    /** A chapter: its start in seconds, and where its title stands. */
    record Line(int second, Span span) {
    }

    /** Returns the chapters that {@code text} lists, in their order; empty where it lists none. */
    static List<Line> of(String text) {
        List<TimeMark> marks = rising(TimeMarks.find(text));
        List<Line> lines = new ArrayList<>();
        if (marks.size() < FEWEST) {
            return lines;
        }
        for (int i = 0; i < marks.size(); i++) {
            int from = i == 0 ? 0 : marks.get(i - 1).span().end();
            int to = i + 1 < marks.size() ? marks.get(i + 1).span().start() : text.length();
            Span title = title(text, new Span(from, to), marks.get(i).span());
            if (title.length() > 0) {
                lines.add(new Line(marks.get(i).seconds(), title));
            }
        }
        return lines;
    }

    /** Returns the title of a chapter as it is shown: in one line, and of bounded length. */
    static String title(String text, Line line) {
        return Contexts.cut(line.span().in(text), new Span(0, 0), LONGEST_TITLE);
    }

    private static List<TimeMark> rising(List<TimeMark> marks) {
        List<TimeMark> rising = new ArrayList<>();
        for (TimeMark mark : marks) {
            if (rising.isEmpty() || mark.seconds() > rising.get(rising.size() - 1).seconds()) {
                rising.add(mark);
            }
        }
        return rising;
    }

    private static Span title(String text, Span room, Span mark) {
        Matcher stop = STOP.matcher(text).region(mark.end(), room.end());
        Span after = trim(text, new Span(mark.end(), stop.find() ? stop.start() : room.end()));
        if (after.length() > 0) {
            return after;
        }
        int lineStart = Math.max(text.lastIndexOf('\n', mark.start()) + 1, room.start());
        return trim(text, new Span(Math.min(lineStart, mark.start()), mark.start()));
    }

    private static Span trim(String text, Span span) {
        Matcher edge = EDGE.matcher(text).region(span.start(), span.end());
        int start = span.start();
        int end = span.end();
        while (edge.find()) {
            if (edge.start() == span.start()) {
                start = edge.end();
            } else {
                end = Math.min(end, edge.start());
            }
        }
        return new Span(start, Math.max(start, end));
    }
}
