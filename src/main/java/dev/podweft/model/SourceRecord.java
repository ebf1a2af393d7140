package dev.podweft.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * One episode as one source lists it, before anything was decided about it.
 *
 * <p>Every text is as published, after decoding: nothing is trimmed of words. {@code description} is empty where the
 * source has none, and {@code truncated} where the source cut it off. {@code raw} is the entry's own lines; empty where
 * the other fields have all that they say. Fields that
 * no stage knows are kept in {@code extra}, in the order of their names.
 *
 * @param id the source's own id of the episode, such as {@code id} of a JSON line or {@code guid} of a feed item
 * @param durationSeconds whole seconds; a listing that prints minutes is right to the minute only
 */
public record SourceRecord(
        SourceLocation location,
        Optional<String> id,
        Optional<String> show,
        Optional<String> title,
        Optional<LocalDate> date,
        OptionalInt durationSeconds,
        String description,
        boolean truncated,
        Optional<String> url,
        List<String> links,
        String raw,
        Map<String, String> extra) {

    public SourceRecord {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(description, "description");
        Objects.requireNonNull(raw, "raw");
        links = List.copyOf(links);
        extra = extra.isEmpty() ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(extra));
    }

    /** Returns the same without the entry's own lines, for one whose other fields have all that they say. */
    public SourceRecord withoutRaw() {
        return new SourceRecord(location, id, show, title, date, durationSeconds, description, truncated, url, links,
            "", extra);
    }

    /** Starts a record of what stands at {@code location}, with nothing else known. */
    public static SourceRecord at(SourceLocation location, String raw) {
        return new SourceRecord(location, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            OptionalInt.empty(), "", false, Optional.empty(), List.of(), raw, Map.of());
    }
}
