package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The records of one episode, on the way to becoming it.
 *
 * @param records in the order of their locations
 * @param reasons why they were merged
 * @param knownShow the show that their sources are known by, for those that name none
 */
public record MergedRecords(List<SourceRecord> records, List<MergeReason> reasons, Optional<String> knownShow) {

    public MergedRecords {
        Objects.requireNonNull(knownShow, "knownShow");
        records = List.copyOf(records);
        reasons = List.copyOf(reasons);
    }

    /** Returns these records as an episode of {@code show}, for sources that name none. */
    MergedRecords of(Optional<String> show) {
        return new MergedRecords(records, reasons, show);
    }

    Optional<LocalDate> date() {
        return mostCommon(SourceRecord::date);
    }

    /** Returns the title that most records have, and of its writings the one not cut, the longest, the first. */
    Optional<String> title() {
        return mostCommon(record -> record.title().filter(title -> !title.isBlank()), title -> Fold.words(title),
            Comparator.comparing(Fold::isCut).thenComparing(Comparator.comparing(String::length).reversed()));
    }

    /** Returns the first id that a source gives. */
    public Optional<String> id() {
        return records.stream().flatMap(record -> record.id().stream()).findFirst();
    }

    /** Returns the episode, to be called {@code id}. */
    public Episode toEpisode(EpisodeId id) {
        Optional<String> title = title();
        List<Passage> descriptions = new Descriptions(records).passages();
        List<Passage> passages = new ArrayList<>();
        title.ifPresent(known -> passages.add(new Passage(Passage.Field.TITLE, known, records.stream()
            .filter(record -> record.title().equals(title)).findFirst().orElseThrow().location())));
        passages.addAll(descriptions);
        return new Episode(id, show(), titleOrDerived(), title.isEmpty(), date(), duration(),
            records.stream().flatMap(record -> record.url().stream()).findFirst(),
            descriptions.isEmpty() ? "" : descriptions.get(0).text(), passages, records, reasons);
    }

    /** Returns the title of a source, else one made from what the episode says of itself. */
    String titleOrDerived() {
        return title().orElseGet(() -> DerivedTitle.of(
            new Descriptions(records).passages().stream().map(Passage::text).toList(), date()));
    }

    /** Returns the show that most records name, else the one that their sources are known by, else nothing. */
    public String show() {
        return mostCommon(record -> record.show().filter(show -> !show.isBlank()), Fold::letters,
            Comparator.comparing(String::length).reversed()).or(() -> knownShow).orElse("");
    }

    /** Returns the length: what is right to the second before what is rounded to minutes. */
    private OptionalInt duration() {
        Optional<Integer> exact = mostCommon(record -> seconds(record).filter(seconds -> seconds % 60 != 0));
        Optional<Integer> rounded = mostCommon(MergedRecords::seconds);
        return exact.or(() -> rounded).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Optional<Integer> seconds(SourceRecord record) {
        return record.durationSeconds().stream().boxed().findFirst();
    }

    private <T extends Comparable<? super T>> Optional<T> mostCommon(Function<SourceRecord, Optional<T>> value) {
        return mostCommon(value, found -> found, Comparator.naturalOrder());
    }

    /** Returns the value whose {@code kind} most records have; of its writings the best; of equals the first. */
    private <T, K> Optional<T> mostCommon(Function<SourceRecord, Optional<T>> value, Function<T, K> kind,
            Comparator<T> best) {
        if (records.size() == 1) {
            return value.apply(records.get(0));
        }
        Map<K, List<T>> kinds = new LinkedHashMap<>();
        records.stream().flatMap(record -> value.apply(record).stream())
            .forEach(found -> kinds.computeIfAbsent(kind.apply(found), key -> new ArrayList<>()).add(found));
        List<T> most = List.of();
        for (List<T> writings : kinds.values()) {
            most = writings.size() > most.size() ? writings : most;
        }
        return most.stream().min(best);
    }
}
