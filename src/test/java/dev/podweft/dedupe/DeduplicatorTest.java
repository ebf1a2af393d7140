package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Episode;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class DeduplicatorTest {

    private static final String NOTES = "We follow one packet from the socket through the kernel to the wire, and "
        + "count every copy that is made of it on its way, with a stopwatch and a flame graph.";

    private static DedupeResult result(Records... records) {
        return new Deduplicator().deduplicate(List.of(records).stream().map(Records::done).toList());
    }

    private static int episodes(Records... records) {
        return result(records).episodes().size();
    }

    @Test
    void makesNothingOfNothing() {
        assertEquals(new DedupeResult(List.of(), List.of(), 0), new Deduplicator().deduplicate(List.of()));
    }

    @Test
    void mergesAnEpisodeThatTwoSourcesList() {
        assertEquals(1, episodes(
            Records.at("a", 1).title("Zero copy, explained").on("2024-05-01").lasting(1680),
            Records.at("b", 1).title("Zero copy explained").on("2024-05-02").lasting(1693)));
    }

    @Test
    void knowsTheShowOfASourceThatNamesNone() {
        List<SourceRecord> records = new ArrayList<>();
        for (int day = 1; day <= 4; day++) {
            String text = "Number " + day + " of these notes speaks of topic " + "abcdefgh".repeat(day) + " at length.";
            records.add(Records.at("bare", day).on("2024-05-0" + day).lasting(600 * day).text(text).done());
            if (day < 4) {
                records.add(Records.at("named", day).show("Wire Talk").on("2024-05-0" + day).lasting(600 * day)
                    .text(text).done());
            }
        }
        assertEquals(List.of("Wire Talk", "Wire Talk", "Wire Talk", "Wire Talk"),
            new Deduplicator().deduplicate(records).episodes().stream().map(Episode::show).toList());
    }

    @Test
    void keepsTwoEpisodesOfOneDateApart() {
        assertEquals(2, episodes(
            Records.at("a", 1).title("The internals of a page").on("2024-05-01").lasting(2700),
            Records.at("b", 1).on("2024-05-01").lasting(1080).text(NOTES)));
    }

    @Test
    void keepsAnOldTextInANewEpisodeApart() {
        DedupeResult result = result(
            Records.at("a", 1).title("Packets").on("2024-09-02").lasting(1680).text(NOTES),
            Records.at("b", 1).title("Packets, faster").on("2025-04-18").lasting(1680).text(NOTES));
        assertEquals(2, result.episodes().size());
    }

    @Test
    void knowsATextThatIsCut() {
        assertEquals(1, episodes(
            Records.at("a", 1).title("Packets").on("2024-09-02").lasting(1680).text(NOTES),
            Records.at("b", 1).on("2024-09-03").text(NOTES.substring(0, 120) + "...")));
    }

    @Test
    void keepsPartsOfASeriesApart() {
        assertEquals(2, episodes(
            Records.at("a", 1).title("Writing a storage engine, part 1").on("2024-09-02").lasting(1680),
            Records.at("b", 1).title("Writing a storage engine, part 2").on("2024-09-03").lasting(1700)));
    }

    @Test
    void mergesNoTwoRecordsOfOneFile() {
        assertEquals(2, episodes(
            Records.at("a", 1).title("Zero copy explained").on("2024-05-01").lasting(1680).text(NOTES),
            Records.at("a", 9).title("Zero copy explained").on("2024-05-01").lasting(1680).text(NOTES)));
    }

    @Test
    void mergesALineThatOneFileHasTwice() {
        assertEquals(1, episodes(
            Records.at("a", 1).id("7").title("Zero copy explained").on("2024-05-01"),
            Records.at("a", 2).id("7").title("Zero copy explained").on("2024-05-01")));
    }

    @Test
    void takesTheBestOfSeveralPartners() {
        DedupeResult result = result(
            Records.at("a", 1).title("Zero copy explained").on("2024-05-01").lasting(1680),
            Records.at("b", 1).title("Zero copy").on("2024-05-01").lasting(1620),
            Records.at("b", 2).title("Zero copy explained").on("2024-05-01").lasting(1680));
        assertEquals(List.of(List.of("b:1"), List.of("a:1", "b:2")), result.episodes().stream()
            .map(episode -> episode.records().stream().map(r -> r.location().toString()).toList())
            .sorted((x, y) -> y.get(0).compareTo(x.get(0))).toList());
    }

    @Test
    void trustsAnEqualIdNotAlone() {
        DedupeResult result = result(Records.at("a", 1).id("7").title("Zero copy"),
            Records.at("b", 1).id("7").title("Weekly letters"));
        assertEquals(2, result.episodes().size());
        assertEquals(List.of("7", "7-2"), result.episodes().stream().map(e -> e.id().value()).toList());
    }

    @Test
    void takesAnEqualIdWhereTheRestAgrees() {
        assertEquals(1, episodes(
            Records.at("a", 1).id("guid-7").title("Zero copy").on("2024-05-01"),
            Records.at("b", 1).id("guid-7").title("Zero copies, now with a better title").on("2024-05-01")));
    }

    @Test
    void saysWhatItCouldNotDecide() {
        DedupeResult result = result(Records.at("a", 1).title("On copies").on("2024-05-01").lasting(1680),
            Records.at("b", 1).title("Packets").on("2024-05-01").lasting(1680).text(NOTES));
        assertEquals(2, result.episodes().size());
        assertEquals(1, result.undecided().size());
        assertTrue(result.undecided().get(0).score() < Deduplicator.SAME);
    }

    @Test
    void givesACommonTitleLittleWeight() {
        List<SourceRecord> records = new ArrayList<>();
        for (int week = 0; week < 40; week++) {
            String day = LocalDate.of(2024, 1, 5).plusWeeks(week).toString();
            records.add(Records.at("a", week + 1).title("Weekly news").on(day).done());
            records.add(Records.at("b", week + 1).title("Weekly news").on(day).done());
        }
        DedupeResult result = new Deduplicator().deduplicate(records);
        assertEquals(40, result.episodes().size());
        result.episodes().forEach(episode -> assertEquals(2, episode.records().size()));
    }

    @Test
    void keepsTheInputsIds() {
        Episode episode = result(
            Records.at("b", 1).id("B-9").title("Zero copy explained").on("2024-05-01").lasting(1680),
            Records.at("a", 1).id("A-1").title("Zero copy explained").on("2024-05-01").lasting(1680)).episodes().get(0);
        assertEquals("A-1", episode.id().value());
    }

    @Test
    void givesEveryEpisodeAnIdOfItsOwn() {
        DedupeResult result = result(
            Records.at("a", 1).title("Élan & Größe").on("2024-05-01").lasting(600),
            Records.at("a", 2).title("Elan, Grosse").on("2024-05-01").lasting(3600),
            Records.at("a", 3).id("2024-05-01-elan-grosse-2").title("Other"),
            Records.at("a", 4));
        assertEquals(List.of("2024-05-01-elan-grosse", "2024-05-01-elan-große", "2024-05-01-elan-grosse-2",
            "untitled-episode"), result.episodes().stream().map(episode -> episode.id().value()).toList());
    }

    @Test
    void makesNoDifferenceOfOrderLocaleAndZone() {
        List<SourceRecord> records = new Sources().read(List.of(Path.of("seeds"))).records();
        DedupeResult expected = new Deduplicator().deduplicate(records);
        List<SourceRecord> shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled, new Random(5));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(expected, new Deduplicator().deduplicate(shuffled));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void comparesTenThousandRecordsInTime() {
        Random random = new Random(3);
        List<SourceRecord> records = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            String words = random.ints(60, 0, 4000).mapToObj(word -> "w" + word).reduce("", (a, b) -> a + " " + b);
            String day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(3000)).toString();
            int minutes = 5 + random.nextInt(90);
            records.add(Records.at("a", i + 1).title(words.substring(0, 40)).on(day).lasting(minutes * 60).text(words)
                .done());
            records.add(Records.at("b", i + 1).on(day).lasting(minutes * 60).text(words.substring(0, 200) + "...")
                .done());
        }
        DedupeResult result = assertTimeoutPreemptively(Duration.ofSeconds(60),
            () -> new Deduplicator().deduplicate(records));
        assertEquals(5_000, result.episodes().size());
    }
}
