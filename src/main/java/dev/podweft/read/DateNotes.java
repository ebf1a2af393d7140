package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Optional;

/** Tells of dates that were not understood. Stateless. */
final class DateNotes {

    private static final int SHOWN = 40;

    private DateNotes() {
    }

    /** Adds to {@code problems} that a record has no date where the source says {@code said}. */
    static void check(SourceRecord record, Optional<String> said, List<Problem> problems) {
        if (record.date().isEmpty() && said.isPresent()) {
            problems.add(new Problem(record.location(), Problem.Severity.NOTE, "date '" + shown(said.get())
                + "' found; expected it like '2025-04-18'; the episode is read without it"));
        }
    }

    /** Returns the beginning of {@code text} on one line. */
    static String shown(String text) {
        return shown(text, SHOWN);
    }

    /** Returns the first {@code most} characters of {@code text} on one line. */
    static String shown(String text, int most) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= most ? line
            : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
