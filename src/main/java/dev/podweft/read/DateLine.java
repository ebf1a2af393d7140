package dev.podweft.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line by which an entry of a listing is known: its date and its length, and nothing else of weight.
 *
 * <p>Months are English in every locale; {@code Apr 18, 2025 • 28min}, {@code 18 April 2025 | 1:02:03} and
 * {@code 2025-04-18 · 45 mins} are such lines. A weekday, an episode number or a word like "Published" may stand
 * before, a page's mark such as {@code 4 snips} behind.
 *
 * @param date empty where there is no such day, as in {@code Feb 30, 2024}
 * @param seconds the length, right to what the line prints: mostly minutes
 */
record DateLine(Optional<LocalDate> date, int seconds) {

    private static final int LONGEST = 120;
    private static final String MONTH = "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
        + "|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    private static final List<Pattern> DATES = List.of(
        compile(MONTH + "[\\s-]*" + DAY + "[\\s,-]+" + YEAR),
        compile(DAY + "(?:\\s+of)?[\\s-]*" + MONTH + "[\\s,-]*" + YEAR),
        compile(YEAR + "(?<dash>[-/.])(?<month>\\d{1,2})\\k<dash>(?<day>\\d{1,2})"),
        compile("(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?" + YEAR));
    private static final String MINUTES = "(?<m>\\d{1,4})\\s*(?:minutes?|mins?|m)\\b\\.?";
    private static final String SECONDS = "(?<s>\\d{1,5})\\s*(?:seconds?|secs?|s)\\b\\.?";
    private static final String AND = ",?\\s*(?:and\\s+)?";
    private static final List<Pattern> LENGTHS = List.of(
        compile("(?<h>\\d{1,2}):(?<m>\\d\\d):(?<s>\\d\\d)(?!\\d|:)"),
        compile("(?<m>\\d{1,3}):(?<s>\\d\\d)(?!\\d|:)"),
        compile("(?<h>\\d{1,2})\\s*(?:hours?|hrs?|h)\\b\\.?(?:" + AND + MINUTES + ")?(?:" + AND + SECONDS + ")?"),
        compile("(?<h>\\d{1,2})\\s*h(?<m>\\d{1,2})(?:\\s*(?:minutes?|mins?|m)\\b\\.?)?"),
        compile(MINUTES + "(?:" + AND + SECONDS + ")?"),
        compile(SECONDS));
    private static final Pattern BEFORE = compile("(?:(?:published|released?|aired|posted|uploaded|date|on|new"
        + "|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|(?:episode|ep\\.?|no\\.?|#)\\s*\\d+"
        + "|s\\d+\\s*[,:.-]?\\s*ep?\\.?\\s*\\d+|season\\s+\\d+|\\d+)\\b|duration\\b|length\\b|runtime\\b)");
    private static final Pattern BEHIND = compile("(?:\\d+\\s+snips?|explicit|clean|e|new|play(?:ed)?|left|long|listen"
        + "|download|transcript|video|audio|free|bonus|trailer|full|(?:episode|ep\\.?|#)\\s*\\d+)\\b");
    private static final Pattern GAP = compile("[\\s\\p{Pd}•·∙⋅●◦‧|,;:/()\\[\\]*~▶⏱🕒🗓📅>#]*");

    private static Pattern compile(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
    }

    /** Returns what {@code line} says if it is a date and a length, in this order or the other. */
    static Optional<DateLine> parse(String line) {
        if (line.length() > LONGEST || line.chars().noneMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        Cursor cursor = new Cursor(line.replace('\u00a0', ' ').replace('\u202f', ' ').strip());
        Optional<DateLine> parsed = cursor.dateThenLength();
        return parsed.isPresent() ? parsed : cursor.lengthThenDate();
    }

    /** A place in a line, moving on as patterns match. */
    private static final class Cursor {

        private final String line;
        private int at;

        Cursor(String line) {
            this.line = line;
        }

        Optional<DateLine> dateThenLength() {
            skipBefore(DATES);
            Matcher date = take(DATES);
            if (date == null) {
                return Optional.empty();
            }
            skipBefore(LENGTHS);
            return ended(date, take(LENGTHS));
        }

        Optional<DateLine> lengthThenDate() {
            at = 0;
            skipBefore(LENGTHS);
            Matcher length = take(LENGTHS);
            if (length == null) {
                return Optional.empty();
            }
            skipBefore(DATES);
            return ended(take(DATES), length);
        }

        private Optional<DateLine> ended(Matcher date, Matcher length) {
            if (date == null || length == null) {
                return Optional.empty();
            }
            skip(GAP);
            while (at < line.length() && skip(BEHIND)) {
                skip(GAP);
            }
            return at == line.length() ? Optional.of(new DateLine(dateOf(date), secondsOf(length))) : Optional.empty();
        }

        /** Skips words that may stand before, but never what the patterns wanted would take. */
        private void skipBefore(List<Pattern> wanted) {
            skip(GAP);
            int start = at;
            while (take(wanted) == null && skip(BEFORE)) {
                skip(GAP);
                start = at;
            }
            at = start;
        }

        private boolean skip(Pattern pattern) {
            Matcher matcher = pattern.matcher(line).region(at, line.length());
            if (matcher.lookingAt() && matcher.end() > at) {
                at = matcher.end();
                return true;
            }
            return false;
        }

        private Matcher take(List<Pattern> patterns) {
            for (Pattern pattern : patterns) {
                Matcher matcher = pattern.matcher(line).region(at, line.length());
                if (matcher.lookingAt()) {
                    at = matcher.end();
                    return matcher;
                }
            }
            return null;
        }
    }

    private static Optional<LocalDate> dateOf(Matcher date) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(date.group("year")), month(date.group("month")),
                Integer.parseInt(date.group("day"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String text) {
        return Character.isDigit(text.charAt(0)) ? Integer.parseInt(text)
            : MONTHS.indexOf(text.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static int secondsOf(Matcher length) {
        return number(length, "h") * 3600 + number(length, "m") * 60 + number(length, "s");
    }

    private static int number(Matcher matcher, String group) {
        boolean known = matcher.pattern().pattern().contains("(?<" + group + ">");
        String digits = known ? matcher.group(group) : null;
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
