package dev.podweft.dedupe;

import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What rulings say about records by their numbers. Immutable once made. */
final class Rulings {

    private static final double WORD = 20;

    private final List<List<Integer>> together = new ArrayList<>();
    private final Map<Long, String> places = new HashMap<>();
    private final Set<Long> apart = new HashSet<>();

    Rulings(List<Ruling> rulings, List<Features> records) {
        Map<SourceRecord, Integer> numbers = new HashMap<>();
        if (!rulings.isEmpty()) {
            IntStream.range(0, records.size()).forEach(number -> numbers.put(records.get(number).record(), number));
        }
        for (Ruling ruling : rulings) {
            List<List<Integer>> sides =
                ruling.sides().stream().map(side -> side.stream().map(numbers::get).toList()).toList();
            if (ruling.same()) {
                together(ruling, sides.stream().flatMap(List::stream).distinct().sorted().toList());
            } else {
                apart(sides);
            }
        }
    }

    private void together(Ruling ruling, List<Integer> all) {
        together.add(all);
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                places.put(key(all.get(i), all.get(j)), ruling.place());
            }
        }
    }

    private void apart(List<List<Integer>> sides) {
        for (int i = 0; i < sides.size(); i++) {
            for (int j = i + 1; j < sides.size(); j++) {
                for (int one : sides.get(i)) {
                    sides.get(j).forEach(other -> apart.add(key(one, other)));
                }
            }
        }
    }

    private static long key(int one, int other) {
        return (long) Math.min(one, other) << 32 | Math.max(one, other);
    }

    /** Returns the groups that are one episode. */
    List<List<Integer>> together() {
        return together;
    }

    boolean forbid(int one, int other) {
        return !apart.isEmpty() && apart.contains(key(one, other));
    }

    /** Returns the reason for a pair that is one episode because somebody says so. */
    Optional<MergeReason> reason(int left, int right, List<Features> records) {
        return Optional.ofNullable(places.get(key(left, right))).map(place -> new MergeReason(
            records.get(left).record().location(), records.get(right).record().location(), place + " says so", WORD));
    }
}
