package dev.podweft.read;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a length of time from digits: {@code 1680}, {@code 1680.4}, {@code 28:00} or {@code 0:28:00}. Stateless. */
final class Clock {

    private static final Pattern SECONDS = Pattern.compile("(\\d{1,7})(?:\\.(\\d)\\d*)?");
    private static final Pattern COLONS = Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,4}):(\\d{1,2})(?:\\.\\d+)?");

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
}
