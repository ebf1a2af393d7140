package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PassageTableTest {

    private static final int RECORDS = 400;
    private static final int LISTED = 50;

    @Test
    void keepsAllButBoilerplate() {
        long[][] passages = passages();
        Map<Long, Passages.Count> counts = counts(passages);
        PassageTable table = new PassageTable(records(), copy(passages), 100);
        for (int number = 0; number < RECORDS; number++) {
            assertArrayEquals(Arrays.stream(passages[number]).filter(passage -> !counts.get(passage).isBoilerplate())
                .mapToInt(Passages::sample).toArray(), table.telling(number));
        }
    }

    @Test
    void groupsTheFirstRarePassagesOfEachRecord() {
        long[][] passages = passages();
        Map<Long, Passages.Count> counts = counts(passages);
        Map<Long, List<Integer>> expected = new TreeMap<>();
        for (int number = 0; number < RECORDS; number++) {
            Arrays.stream(passages[number]).filter(passage -> counts.get(passage).isRare()).limit(Passages.KEYS)
                .forEach(passage -> expected.put(passage, IntStream.range(0, RECORDS)
                    .filter(other -> Arrays.binarySearch(passages[other], passage) >= 0).boxed().toList()));
        }
        List<List<Integer>> found = new PassageTable(records(), copy(passages), 100).rare().stream()
            .map(group -> Arrays.stream(group).boxed().toList()).toList();
        assertEquals(List.copyOf(expected.values()), found);
    }

    private static List<Features> records() {
        List<Features> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(Features.of(Records.at("f" + i / LISTED, i + 1).done(), Titles.of(List.of()), passage -> false));
        }
        return records;
    }

    /** Returns passages some of which many records have, and some a few. */
    private static long[][] passages() {
        Random random = new Random(3);
        long[] all = random.longs(3000).toArray();
        return IntStream.range(0, RECORDS).mapToObj(i -> random.ints(30, 0, 3000).map(place -> place * place / 3000)
            .mapToLong(place -> all[place]).sorted().distinct().toArray()).toArray(long[][]::new);
    }

    private static long[][] copy(long[][] passages) {
        return Arrays.stream(passages).map(long[]::clone).toArray(long[][]::new);
    }

    private static Map<Long, Passages.Count> counts(long[][] passages) {
        Map<Long, long[]> inFiles = new HashMap<>();
        for (int i = 0; i < passages.length; i++) {
            for (long passage : passages[i]) {
                inFiles.computeIfAbsent(passage, key -> new long[RECORDS / LISTED])[i / LISTED]++;
            }
        }
        Map<Long, Passages.Count> counts = new HashMap<>();
        inFiles.forEach((passage, files) -> Arrays.stream(files).filter(count -> count > 0)
            .forEach(count -> counts.merge(passage, Passages.Count.of(count), Passages.Count::plus)));
        return counts;
    }
}
