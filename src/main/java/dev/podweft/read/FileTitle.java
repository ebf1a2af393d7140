package dev.podweft.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a title and a date from the name of a file, such as {@code notes/2024-01-31-all-about-timers.md}. Stateless.
 */
final class FileTitle {

    private static final Pattern DATED = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[-_. ]*(.*)");

    private FileTitle() {
    }

    /** Returns the last part of {@code name} in words, without its ending and without a date at its start. */
    static String of(String name) {
        String last = last(name);
        Matcher dated = DATED.matcher(last);
        String words = (dated.matches() ? dated.group(2) : last).replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? last : words;
    }

    /** Returns the date that the last part of {@code name} begins with. */
    static Optional<LocalDate> date(String name) {
        Matcher dated = DATED.matcher(last(name));
        try {
            return dated.matches() ? Optional.of(LocalDate.parse(dated.group(1))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String last(String name) {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.indexOf('.', 1);
        return dot < 0 ? last : last.substring(0, dot);
    }
}
