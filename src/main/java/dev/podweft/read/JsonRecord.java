package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns the fields of one JSON line into a record, taking out the fields that are known. For one thread, used once. */
final class JsonRecord {

    private final SourceLocation location;
    private final String raw;
    private final Map<String, String> fields;
    private final List<Problem> problems;

    /** Takes over {@code fields}; what is odd about a field is added to {@code problems}. */
    JsonRecord(SourceLocation location, String raw, Map<String, String> fields, List<Problem> problems) {
        this.location = location;
        this.raw = raw;
        this.fields = fields;
        this.problems = problems;
    }

    SourceRecord toRecord() {
        Optional<String> id = take("id");
        Optional<String> knownId = id.isPresent() ? id : take("guid");
        Optional<String> show = take("show");
        Optional<String> title = take("title");
        Optional<LocalDate> date = takeDate();
        OptionalInt duration = takeDuration();
        String description = Optional.ofNullable(fields.remove("description")).orElse("");
        Optional<String> url = take("url");
        return new SourceRecord(location, knownId, show, title, date, duration, description,
            Truncation.isCut(description), url, Links.in(description), raw, fields);
    }

    /** Takes out a field that has more than blanks. */
    private Optional<String> take(String name) {
        return Optional.ofNullable(fields.remove(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<LocalDate> takeDate() {
        String text = fields.getOrDefault("date", "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            Optional<LocalDate> date = Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
            fields.remove("date");
            return date;
        } catch (DateTimeException e) {
            note("date", text, "2025-04-18");
            return Optional.empty();
        }
    }

    private OptionalInt takeDuration() {
        String text = fields.getOrDefault("duration", "").strip();
        OptionalInt seconds = Clock.seconds(text);
        if (seconds.isPresent()) {
            fields.remove("duration");
        } else if (!text.isEmpty()) {
            note("duration", text, "1680 (seconds)");
        }
        return seconds;
    }

    private void note(String field, String found, String expected) {
        String shown = found.length() <= 40 ? found : found.substring(0, 40) + "…";
        problems.add(new Problem(location, Problem.Severity.NOTE, field + " '" + shown + "' found; expected it like '"
            + expected + "'; the episode is read without it"));
    }
}
