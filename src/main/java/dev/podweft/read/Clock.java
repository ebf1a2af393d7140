package dev.podweft.read;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads lengths of time: {@code 1680}, {@code 28:00}, {@code 0:28:00}, {@code PT28M}, {@code 28 min}. Stateless. */
final class Clock {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:\\.(\\d)\\d*)?");
    private static final Pattern COLONS = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2})(?:\\.\\d+)?");

    private static final Pattern ISO = Pattern.compile("P(?:(?<d>\\d{1,2})D)?T?(?:(?<h>\\d{1,3})H)?"
        + "(?:(?<m>\\d{1,4})M)?(?:(?<s>\\d{1,6})(?:\\.\\d+)?S)?");
    private static final Pattern WORDS = Pattern.compile("(?:(?<d>\\d{1,2})\\s*d(?:ays?)?)?[,\\s]*"
        + "(?:(?<h>\\d{1,3})\\s*h(?:(?:ou)?rs?)?\\.?)?[,\\s]*(?:and\\s+)?"
        + "(?:(?<m>\\d{1,4})\\s*m(?:in(?:ute)?s?)?\\.?)?[,\\s]*(?:and\\s+)?"
        + "(?:(?<s>\\d{1,6})\\s*s(?:ec(?:ond)?s?)?\\.?)?");

    private Clock() {
    }

    /** Returns whole seconds, or nothing if {@code text} is no length of time. */
    static OptionalInt seconds(String text) {
        Matcher plain = SECONDS.matcher(text);
        if (plain.matches()) {
            boolean up = plain.group(2) != null && plain.group(2).charAt(0) >= '5';
            return OptionalInt.of(Integer.parseInt(plain.group(1)) + (up ? 1 : 0));
        }
        Matcher colons = COLONS.matcher(text);
        if (!colons.matches()) {
            return OptionalInt.empty();
        }
        int hours = colons.group(1) == null ? 0 : Integer.parseInt(colons.group(1));
        return OptionalInt.of(
            hours * 3600 + Integer.parseInt(colons.group(2)) * 60 + Integer.parseInt(colons.group(3)));
    }

    /** Returns whole seconds of a length in any form that feeds and data use, or nothing where it is none or 0. */
    static OptionalInt length(String text) {
        String given = text.strip();
        OptionalInt digits = seconds(given);
        if (digits.isPresent() || given.isEmpty() || given.length() > 40) {
            return digits.isPresent() && digits.getAsInt() == 0 ? OptionalInt.empty() : digits;
        }
        for (Pattern pattern : new Pattern[] {ISO, WORDS}) {
            Matcher matcher = pattern.matcher(pattern == ISO ? given.toUpperCase(Locale.ROOT)
                : given.toLowerCase(Locale.ROOT));
            if (matcher.matches()) {
                int seconds = part(matcher, "d") * 86_400 + part(matcher, "h") * 3600 + part(matcher, "m") * 60
                    + part(matcher, "s");
                return seconds == 0 ? OptionalInt.empty() : OptionalInt.of(seconds);
            }
        }
        return OptionalInt.empty();
    }

    private static int part(Matcher matcher, String group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }

    /** Returns {@code seconds} as a time mark: {@code 1:02:03}, {@code 4:10}. */
    static String mark(int seconds) {
        int hours = seconds / 3600;
        String minutes = (hours > 0 && seconds / 60 % 60 < 10 ? "0" : "") + seconds / 60 % 60;
        return (hours > 0 ? hours + ":" : "") + minutes + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }
}
