package dev.podweft.store;

import dev.podweft.model.SourceRecord;
import dev.podweft.text.NormalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tells which records have left a source, and which were only edited or moved in it.
 *
 * <p>An old record is the same as a new one where both have a mark that no other record of the source has, old or new:
 * first the id, then all it says, then title and date, and then, unless two ids say otherwise, address and date, the
 * title, date and length, and the date alone. What no new record is the same as has left. Stateless.
 */
public final class Departures {

    private static final List<Mark> MARKS = List.of(
        new Mark(SourceRecord::id, (old, now) -> true),
        new Mark(record -> Optional.of(CatalogWriter.contentHash(record)), (old, now) -> true),
        new Mark(record -> both(title(record), date(record)), (old, now) -> true),
        new Mark(record -> both(record.url(), date(record)), Departures::idsLeaveItOpen),
        new Mark(Departures::title, Departures::idsLeaveItOpen),
        new Mark(record -> both(length(record), date(record)), Departures::idsLeaveItOpen),
        new Mark(Departures::date, Departures::titlesLeaveItOpen));

    /** What two records may have in common, and whether that tells for these two. */
    private record Mark(Function<SourceRecord, Optional<String>> of, BiPredicate<SourceRecord, SourceRecord> tells) {
    }

    private Departures() {
    }

    /**
     * Returns the records of one source in build {@code build}: those that are {@code now} in it, in order, and those
     * of {@code before} that have left it.
     */
    public static List<KeptRecord> tell(List<KeptRecord> before, List<SourceRecord> now, int build) {
        Map<Integer, Integer> same = match(before, now);
        Set<Integer> matched = new HashSet<>(same.values());
        List<KeptRecord> records = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
            int since = same.containsKey(i) ? before.get(same.get(i)).since() : build;
            records.add(new KeptRecord(now.get(i), since, OptionalInt.empty()));
        }
        for (int i = 0; i < before.size(); i++) {
            KeptRecord old = before.get(i);
            if (!matched.contains(i)) {
                records.add(old.present() ? new KeptRecord(old.record(), old.since(), OptionalInt.of(build)) : old);
            }
        }
        return records;
    }

    /** Returns the number of the old record by that of the new record that it became. */
    private static Map<Integer, Integer> match(List<KeptRecord> before, List<SourceRecord> now) {
        List<Integer> oldLeft = new ArrayList<>(IntStream.range(0, before.size()).boxed().toList());
        List<Integer> newLeft = new ArrayList<>(IntStream.range(0, now.size()).boxed().toList());
        Map<Integer, Integer> same = new HashMap<>();
        for (Mark mark : MARKS) {
            Map<String, Integer> olds = unique(oldLeft, number -> mark.of().apply(before.get(number).record()));
            Map<String, Integer> news = unique(newLeft, number -> mark.of().apply(now.get(number)));
            news.forEach((value, number) -> {
                Optional<Integer> old = Optional.ofNullable(olds.get(value));
                old.filter(other -> mark.tells().test(before.get(other).record(), now.get(number)))
                    .ifPresent(other -> same.put(number, other));
            });
            newLeft.removeAll(same.keySet());
            oldLeft.removeAll(new HashSet<>(same.values()));
        }
        return same;
    }

    private static Map<String, Integer> unique(List<Integer> numbers, Function<Integer, Optional<String>> mark) {
        Map<String, List<Integer>> byMark = new HashMap<>();
        numbers.forEach(number -> mark.apply(number).ifPresent(value ->
            byMark.computeIfAbsent(value, k -> new ArrayList<>()).add(number)));
        Map<String, Integer> unique = new HashMap<>();
        byMark.forEach((value, all) -> {
            if (all.size() == 1) {
                unique.put(value, all.get(0));
            }
        });
        return unique;
    }

    private static boolean idsLeaveItOpen(SourceRecord old, SourceRecord now) {
        return old.id().isEmpty() || now.id().isEmpty();
    }

    private static boolean titlesLeaveItOpen(SourceRecord old, SourceRecord now) {
        return idsLeaveItOpen(old, now) && (title(old).isEmpty() || title(now).isEmpty());
    }

    private static Optional<String> title(SourceRecord record) {
        return record.title().map(NormalizedText::key).filter(title -> !title.isEmpty());
    }

    private static Optional<String> date(SourceRecord record) {
        return record.date().map(LocalDate::toString);
    }

    private static Optional<String> length(SourceRecord record) {
        return record.durationSeconds().isEmpty() ? Optional.empty()
            : Optional.of(Integer.toString(record.durationSeconds().getAsInt()));
    }

    private static Optional<String> both(Optional<String> one, Optional<String> other) {
        return one.flatMap(first -> other.map(second -> first + "\n" + second));
    }
}
