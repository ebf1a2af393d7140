package dev.podweft.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds time marks in show notes, in one pass from left to right.
 *
 * <p>A mark is {@code m:ss}, {@code mm:ss}, {@code h:mm:ss} with seconds (and minutes below an hour mark) under 60.
 * Notes copied from a page often glue a mark to the words around it, and to a number before it: in
 * {@code Postgres 1820:00 io_method} the mark is {@code 20:00}, since the marks of an episode rise. Stateless.
 */
public final class TimeMarks {

    private static final int LONGEST_DIGIT_RUN = 9;

    /** More minutes before one colon are a number with a mark glued to it ({@code MySQL 821:30}). */
    private static final int MOST_MINUTES = 300;

    /** A day, in seconds: a number glued to an hour mark is longer ({@code Postgres 171:02:03}). */
    private static final int LONGEST_EPISODE = 24 * 3600;

    private TimeMarks() {
    }

    /** Returns the marks of {@code source} in the order they stand. */
    public static List<TimeMark> find(String source) {
        List<TimeMark> marks = new ArrayList<>();
        int previous = -1;
        int at = source.indexOf(':');
        while (at >= 0) {
            TimeMark mark = around(source, at, previous);
            if (mark == null) {
                at = source.indexOf(':', at + 1);
            } else {
                marks.add(mark);
                previous = mark.seconds();
                at = source.indexOf(':', mark.span().end());
            }
        }
        return marks;
    }

    private static TimeMark around(String source, int colon, int previous) {
        int from = colon;
        while (from > 0 && isDigit(source, from - 1) && colon - from < LONGEST_DIGIT_RUN) {
            from--;
        }
        if (from == colon || !twoDigitsBelowSixty(source, colon + 1) || insideNumber(source, from)) {
            return null;
        }
        int end = colon + 3;
        int minutesOrSeconds = number(source, colon + 1);
        boolean long3 = end < source.length() && source.charAt(end) == ':' && twoDigitsBelowSixty(source, end + 1);
        int tail = long3 ? minutesOrSeconds * 60 + number(source, end + 1) : minutesOrSeconds;
        end = long3 ? end + 3 : end;
        if (isDigit(source, end) || partOfAddress(source, from, end)) {
            return null;
        }
        return best(source, new Span(from, colon), new Span(end, end), new int[] {long3 ? 3600 : 60, tail, previous});
    }

    /** Chooses how many of the digits before the colon belong to the mark; {@code scale} is unit, rest, previous. */
    private static TimeMark best(String source, Span digits, Span stop, int[] scale) {
        TimeMark fallback = null;
        int widest = Math.min(digits.length(), scale[0] == 60 ? 3 : 2);
        for (int width = widest; width >= 1; width--) {
            int from = digits.end() - width;
            int lead = Integer.parseInt(source.substring(from, digits.end()));
            TimeMark mark = new TimeMark(lead * scale[0] + scale[1], new Span(from, stop.end()));
            if (width == digits.length() && (width < 3 || mark.seconds() >= scale[2] && lead <= MOST_MINUTES)) {
                return mark;
            }
            boolean rises = width <= 2 && mark.seconds() > scale[2] && mark.seconds() < LONGEST_EPISODE;
            if (rises && (fallback == null || source.charAt(fallback.span().start()) == '0')) {
                fallback = mark;
            }
        }
        return fallback;
    }

    private static boolean twoDigitsBelowSixty(String source, int at) {
        return isDigit(source, at) && isDigit(source, at + 1) && source.charAt(at) < '6';
    }

    private static int number(String source, int at) {
        return (source.charAt(at) - '0') * 10 + source.charAt(at + 1) - '0';
    }

    private static boolean insideNumber(String source, int from) {
        return from > 1 && (source.charAt(from - 1) == ':' || source.charAt(from - 1) == '.')
            && isDigit(source, from - 2);
    }

    /** A port number or an IPv6 group is no time: {@code ::1:80}, {@code host.name:10:20}. */
    private static boolean partOfAddress(String source, int from, int end) {
        boolean before = from > 0 && (source.charAt(from - 1) == ':' || source.charAt(from - 1) == '/');
        return before || end < source.length() && source.charAt(end) == ':' && isGroup(source, end + 1);
    }

    /** Whether one to four hexadecimal digits stand at {@code from}, and nothing glued to them. */
    private static boolean isGroup(String source, int from) {
        int end = from;
        while (end < source.length() && end - from <= 4 && Character.isLetterOrDigit(source.charAt(end))) {
            if (Character.digit(source.charAt(end), 16) < 0) {
                return false;
            }
            end++;
        }
        return end > from && end - from <= 4;
    }

    private static boolean isDigit(String source, int at) {
        return at >= 0 && at < source.length() && source.charAt(at) >= '0' && source.charAt(at) <= '9';
    }
}
