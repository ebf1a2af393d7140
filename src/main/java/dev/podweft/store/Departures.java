package dev.podweft.store;

import dev.podweft.model.SourceRecord;
import dev.podweft.text.NormalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * Tells which records have left a source, and which were only edited or moved in it.
 *
 * <p>An old record is the same as a new one that says the same, wherever it stands; else where both have a mark that no
 * other record of the source has, old or new: first the id, then title and date, and then, unless two ids say
 * otherwise, address and date, the title, date and length, and the date alone. What no new record is the same as has
 * left. Stateless.
 */
public final class Departures {

    private static final List<Mark> MARKS = List.of(
        new Mark(SourceRecord::id, (old, now) -> true),
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
        if (before.isEmpty()) {
            return Map.of();
        }
        List<SourceRecord> old = before.stream().map(KeptRecord::record).toList();
        Map<Integer, Integer> same = new HashMap<>();
        Map<String, List<Integer>> olds = byMark(old, Departures::content);
        byMark(now, Departures::content).forEach((content, numbers) -> {
            List<Integer> equal = olds.getOrDefault(content, List.of());
            for (int i = 0; i < Math.min(numbers.size(), equal.size()); i++) {
                same.put(numbers.get(i), equal.get(i));
            }
        });
        Set<Integer> taken = new HashSet<>(same.values());
        for (Mark mark : MARKS) {
            Map<String, List<Integer>> marked = byMark(old, mark.of());
            byMark(now, mark.of()).forEach((value, numbers) -> {
                List<Integer> others = marked.getOrDefault(value, List.of());
                boolean unique = numbers.size() == 1 && others.size() == 1;
                if (unique && !same.containsKey(numbers.get(0)) && !taken.contains(others.get(0))
                        && mark.tells().test(old.get(others.get(0)), now.get(numbers.get(0)))) {
                    same.put(numbers.get(0), others.get(0));
                    taken.add(others.get(0));
                }
            });
        }
        return same;
    }

    /** Returns the numbers of the records that have each mark, in ascending order. */
    private static Map<String, List<Integer>> byMark(List<SourceRecord> records,
            Function<SourceRecord, Optional<String>> mark) {
        Map<String, List<Integer>> numbers = new HashMap<>();
        for (int i = 0; i < records.size(); i++) {
            int number = i;
            mark.apply(records.get(i)).ifPresent(value ->
                numbers.computeIfAbsent(value, k -> new ArrayList<>()).add(number));
        }
        return numbers;
    }

    private static Optional<String> content(SourceRecord record) {
        return Optional.of(HexFormat.of().formatHex(CatalogWriter.contentHash(record)));
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
