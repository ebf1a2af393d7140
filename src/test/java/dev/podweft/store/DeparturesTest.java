package dev.podweft.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeparturesTest {

    /** A record from "line id title date address": a dash stands for nothing. */
    private static SourceRecord record(String fields) {
        String[] of = fields.split(" ");
        return new SourceRecord(new SourceLocation("feed", Integer.parseInt(of[0])), some(of[1]), Optional.empty(),
            some(of[2]), some(of[3]).map(LocalDate::parse), OptionalInt.empty(), "", false, some(of[4]), List.of(),
            fields.substring(2), Map.of());
    }

    private static Optional<String> some(String field) {
        return Optional.of(field).filter(text -> !text.equals("-"));
    }

    private static List<String> gone(List<String> before, String... now) {
        List<KeptRecord> old = before.stream().map(fields -> new KeptRecord(record(fields), 1, OptionalInt.empty()))
            .toList();
        return Departures.tell(old, Stream.of(now).map(DeparturesTest::record).toList(), 2).stream()
            .filter(kept -> !kept.present()).map(kept -> kept.record().raw()).toList();
    }

    @Test
    void knowsARecordByItsIdWhateverElseChanges() {
        assertEquals(List.of(), gone(List.of("1 a Old 2024-01-01 x"), "9 a New 2024-02-02 y"));
    }

    @Test
    void tellsWhatLeft() {
        assertEquals(List.of("a Old 2024-01-01 x"),
            gone(List.of("1 a Old 2024-01-01 x", "2 b Next 2024-01-08 x"), "1 b Next 2024-01-08 x", "2 c - - x"));
    }

    @Test
    void followsAnEpisodeWhoseIdDrifted() {
        assertEquals(List.of(), gone(List.of("1 a Title 2024-01-01 x"), "1 https://host/a title! 2024-01-01 y"));
    }

    @Test
    void followsAnEditWhereThereAreNoIds() {
        assertEquals(List.of(), gone(List.of("1 - Old 2024-01-01 page", "2 - Other 2024-01-08 page"),
            "5 - New 2024-01-01 page", "6 - Other 2024-01-09 page"));
    }

    @Test
    void bearsRecordsThatAreThereTwiceAndIdsThatTellNothing() {
        assertEquals(List.of(), gone(List.of("1 a One 2024-01-01 x", "2 a One 2024-01-01 x"), "1 b Two 2024-01-08 x",
            "2 a One 2024-01-01 x", "3 a One 2024-01-01 x"));
        assertEquals(List.of("a One 2024-01-01 x"), gone(List.of("1 a One 2024-01-01 x", "2 a Two 2024-01-08 x"),
            "1 a Two 2024-01-08 x", "2 a Three 2024-01-15 x"));
    }

    @Test
    void doesNotTakeTheAddressOfTheShowForThatOfAnEpisode() {
        assertEquals(List.of("a One 2024-01-01 home"), gone(List.of("1 a One 2024-01-01 home"), "1 b Two 2024-01-08 home"));
        assertEquals(List.of("- One 2024-01-01 home"), gone(List.of("1 - One 2024-01-01 home"), "1 - Two 2024-01-08 home"));
    }

    @Test
    void remembersWhenARecordCameAndLeftAndForgetsThatWhenItReturns() {
        List<KeptRecord> first = Departures.tell(List.of(), List.of(record("1 a One 2024-01-01 x")), 1);
        List<KeptRecord> second = Departures.tell(first, List.of(), 2);
        assertEquals(second, Departures.tell(second, List.of(), 3));
        assertEquals(OptionalInt.of(2), second.get(0).left());
        assertEquals(List.of(new KeptRecord(record("4 a One 2024-01-01 x"), 1, OptionalInt.empty())),
            Departures.tell(second, List.of(record("4 a One 2024-01-01 x")), 3));
    }
}
