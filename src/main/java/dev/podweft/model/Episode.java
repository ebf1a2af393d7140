package dev.podweft.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One episode, and the records it was merged from.
 *
 * <p>{@code passages} are the texts to tag: the title first (absent where no source has one: a derived title is not
 * tagged), then each distinct description, the one for display first. {@code records} stand in the order of their
 * locations and keep every text as it was published.
 *
 * @param titleDerived whether no source has a title, so that it was made from the description
 * @param description the text to show: the publisher's own words where a source has them, else a summary; may be empty
 */
public record Episode(
        EpisodeId id,
        String show,
        String title,
        boolean titleDerived,
        Optional<LocalDate> date,
        OptionalInt durationSeconds,
        Optional<String> url,
        String description,
        List<Passage> passages,
        List<SourceRecord> records,
        List<MergeReason> reasons) {

    public Episode {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(show, "show");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(description, "description");
        passages = List.copyOf(passages);
        records = List.copyOf(records);
        reasons = List.copyOf(reasons);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("episode " + id + " has no record");
        }
    }
}
