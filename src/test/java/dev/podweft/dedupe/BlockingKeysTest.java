package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BlockingKeysTest {

    private static final List<String> SHOWS = List.of("", "Loop", "The Loop Show", "Signal");

    @Test
    void looksWhereNearRecordsOfAShowStand() {
        List<Features> all = records(300);
        ShowNames shows = ShowNames.of(all.stream().map(Features::show).toList());
        int near = 0;
        for (Features left : all) {
            for (Features right : all) {
                if (BlockingKeys.near(left, right) && !Comparison.areOfOtherShows(left, right)) {
                    assertTrue(meet(left, right, shows) || meet(right, left, shows),
                        left.record() + " and " + right.record());
                    near++;
                }
            }
        }
        assertTrue(near > 500, near + " pairs are near");
    }

    @Test
    void looksNowhereForRecordsOfAnotherShow() {
        Features left = features(Records.at("a", 1).show("Loop").on("2024-05-01").lasting(600).done());
        Features right = features(Records.at("b", 1).show("Signal").on("2024-05-01").lasting(600).done());
        assertFalse(meet(left, right, ShowNames.of(List.of("loop", "signal"))));
    }

    @Test
    void knowsWhichNamesAreWithinOthers() {
        ShowNames shows = ShowNames.of(List.of("loop", "theloopshow", "theloop", "signal", ""));
        assertEquals(List.of("loop", "theloop", ""), shows.within("theloopshow"));
        assertEquals(List.of(""), shows.within("signal"));
        assertEquals(List.of(), shows.within(""));
    }

    private static boolean meet(Features looking, Features standing, ShowNames shows) {
        long[] stands = BlockingKeys.stands(standing, shows);
        return Arrays.stream(BlockingKeys.looks(looking, shows))
            .anyMatch(key -> LongStream.of(stands).anyMatch(other -> other == key));
    }

    private static Features features(SourceRecord record) {
        return Features.of(record, Titles.of(List.of(record)), passage -> false);
    }

    private static List<Features> records(int count) {
        Random random = new Random(7);
        List<Features> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Records record = Records.at("f" + i, 1)
                .on(LocalDate.of(2024, 1, 1).plusDays(random.nextInt(30)).toString());
            String show = SHOWS.get(random.nextInt(SHOWS.size()));
            record = show.isEmpty() ? record : record.show(show);
            record = random.nextInt(3) == 0 ? record : record.lasting(random.nextInt(600));
            all.add(features(record.done()));
        }
        return all;
    }
}
