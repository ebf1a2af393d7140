package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.dedupe.EpisodeIds.Wanted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EpisodeIdsTest {

    @Test
    void knowsTheStemOfAnId() {
        assertEquals(List.of("a", "a", "a-b", "a-2b", "-7", "", "2024-05-01-x"),
            Stream.of("a", "a-2-33", "a-b-2", "a-2b", "-7", "", "2024-05-01-x-2").map(EpisodeIds::stem).toList());
    }

    @Test
    void namesByStemWhatItNamesAtOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            List<Wanted> wanted = random.ints(25, 0, 40).mapToObj(i -> new Wanted(name(i), i % 3 > 0)).toList();
            List<String> given = wanted.stream().filter(one -> !one.derived()).map(Wanted::id).toList();
            EpisodeIds whole = new EpisodeIds(given);
            Map<String, EpisodeIds> byStem = new HashMap<>();
            List<String> apart = new ArrayList<>();
            for (Wanted one : wanted) {
                String stem = EpisodeIds.stem(one.id());
                EpisodeIds ids = byStem.computeIfAbsent(stem, key ->
                    new EpisodeIds(given.stream().filter(id -> EpisodeIds.stem(id).equals(key)).toList()));
                apart.add(ids.name(one).value());
            }
            assertEquals(wanted.stream().map(one -> whole.name(one).value()).toList(), apart);
        }
    }

    private static String name(int number) {
        return List.of("a", "b", "a-2", "a-2-3", "b-3", "a-3", "c-x", "c-x-2").get(number % 8);
    }
}
