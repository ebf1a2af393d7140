package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest extends SourceReaderContract {

    @Override
    SourceReader reader() {
        return new JsonLinesReader();
    }

    @Override
    String good() {
        return "{\"id\":\"a\",\"title\":\"Timers\",\"date\":\"2025-04-25\",\"duration\":3720}\n\n"
            + "{\"guid\":\"b\",\"title\":\"Intervals\"}\n";
    }

    @Override
    String withoutEpisodes() {
        return "{\"id\": \n";
    }

    @Test
    void readsEveryField() throws IOException {
        SourceRecord record = read("{\"id\":7,\"show\":\"Loop\",\"title\":\"T\",\"date\":\"2025-04-25T23:30:00-07:00\","
            + "\"duration\":1680.6,\"description\":\"See https://a.example\",\"url\":\"https://l.example/7\","
            + "\"tags\":[\"x\",{\"y\":1}],\"rank\":3,\"none\":null}").records().get(0);
        assertEquals(Optional.of("7"), record.id());
        assertEquals(Optional.of("Loop"), record.show());
        assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), record.date());
        assertEquals(OptionalInt.of(1681), record.durationSeconds());
        assertEquals(List.of("https://a.example"), record.links());
        assertEquals(Optional.of("https://l.example/7"), record.url());
        assertEquals(Map.of("tags", "[\"x\",{\"y\":1}]", "rank", "3"), record.extra());
    }

    @Test
    void takesTheGuidForAMissingId() throws IOException {
        assertEquals(Optional.of("b"), read(good()).records().get(1).id());
    }

    @Test
    void keepsTheLineOnlyWhereItSaysMoreThanTheFields() throws IOException {
        assertEquals("", read("{\"id\":\"a\",\"description\":\"Timers\"}").records().get(0).raw());
        for (String text : List.of("<p>Timers</p>", "Timers &amp; hooks", "\\u003cp>Timers")) {
            String line = "{\"id\":\"a\",\"description\":\"" + text + "\"}";
            assertEquals(line, read(line).records().get(0).raw());
        }
    }

    @Test
    void losesOnlyTheBadLines() throws IOException {
        ReadResult result = read("{\"id\":\"a\"}\n{\"id\":\n[1]\n{\"id\":\"b\"} x\n{\"id\":\"c\"}\n");
        assertEquals(List.of(1, 5), result.records().stream().map(record -> record.location().line()).toList());
        assertEquals(List.of(2, 3, 4), result.problems().stream().map(problem -> problem.location().line()).toList());
        result.problems().forEach(problem -> assertEquals(Problem.Severity.SKIPPED, problem.severity()));
    }

    @Test
    void keepsAnEpisodeWhoseDateMakesNoSense() throws IOException {
        ReadResult result = read("{\"id\":\"a\",\"date\":\"last week\",\"duration\":\"long\"}");
        assertEquals(Map.of("date", "last week", "duration", "long"), result.records().get(0).extra());
        assertEquals(2, result.problems().size());
    }

    @Test
    void endsOnADeeplyNestedLine() throws IOException {
        ReadResult result = read("{\"id\":\"a\"}\n{\"x\":" + "[".repeat(100_000) + "\n");
        assertEquals(1, result.records().size());
        assertEquals(2, result.problems().get(0).location().line());
    }

    @Test
    void tellsWhichFieldsItTook() throws IOException {
        ReadResult result = read("{\"guid\":\"b\",\"name\":\"T\",\"released\":\"Apr 25, 2025\",\"x\":1}");
        assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), result.records().get(0).date());
        assertEquals("in/source.txt:1: fields taken: title from 'name', date from 'released'; kept as they are: x",
            result.problems().get(0).toString());
    }
}
