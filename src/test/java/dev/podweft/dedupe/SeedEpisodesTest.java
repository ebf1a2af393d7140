package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.model.Episode;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The episodes of the seeds, held against a table that was written by hand. */
class SeedEpisodesTest {

    private static final List<SourceRecord> RECORDS = new Sources().read(List.of(Path.of("seeds"))).records();
    private static final DedupeResult RESULT = new Deduplicator().deduplicate(RECORDS);
    private static final List<String> FILES =
        List.copyOf(new TreeSet<>(RECORDS.stream().map(record -> record.location().file()).toList()));

    static List<JsonNode> table() throws IOException {
        try (InputStream yaml = SeedEpisodesTest.class.getResourceAsStream("/spec/dedupe/seeds-episodes.yaml")) {
            List<JsonNode> rows = new ArrayList<>();
            new YAMLMapper().readTree(yaml).forEach(rows::add);
            return rows;
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void mergesExactlyTheEntriesOfTheTable(JsonNode row) {
        List<SourceLocation> expected = new ArrayList<>();
        row.get("entries").forEach(entry -> expected.add(location(entry.asText())));
        Episode episode = episodeAt(expected.get(0));
        String title = row.has("title") ? row.get("title").asText() : row.get("derived").asText();
        assertAll(
            () -> assertEquals(expected, episode.records().stream().map(SourceRecord::location).toList()),
            () -> assertEquals(row.get("date").asText(), episode.date().orElseThrow().toString()),
            () -> assertEquals(row.get("minutes").asInt() * 60, episode.durationSeconds().orElseThrow()),
            () -> assertEquals(title, episode.title()),
            () -> assertEquals(row.has("derived"), episode.titleDerived()),
            () -> assertEquals(recordAt(location(row.get("shown").asText())).description(), episode.description()));
    }

    @Test
    void namesEveryEntryOnce() throws IOException {
        List<String> entries = new ArrayList<>();
        table().forEach(row -> row.get("entries").forEach(entry -> entries.add(entry.asText())));
        assertEquals(70, entries.size());
        assertEquals(70, new TreeSet<>(entries).size());
        assertEquals(70, RECORDS.size());
        assertEquals(31, RESULT.episodes().size());
    }

    @Test
    void leavesNoPairUndecided() {
        assertEquals(List.of(), RESULT.undecided());
    }

    @Test
    void keepsAReasonForEveryMergedPair() {
        Episode tls = episodeAt(location("3:23"));
        List<String> evidence = tls.reasons().stream().map(reason -> reason.evidence()).toList();
        assertEquals(List.of("same date 2025-06-13", "length 23 min and 23 min",
            "text 100 % contained, truncated at 500 characters", "1 link in common",
            "the sources have other episodes in common"), evidence);
    }

    @Test
    void keepsBothTextsWhereTheyDiffer() {
        Episode polling = episodeAt(location("0:26"));
        assertEquals(List.of(location("0:26"), location("4:11"), location("0:26")),
            polling.passages().stream().map(passage -> passage.source()).toList());
    }

    @Test
    void namesTheShow() {
        assertEquals("The Backend Engineering Show with Hussein Nasser", episodeAt(location("0:8")).show());
    }

    @Test
    void ordersEpisodesByDateThenId() {
        List<String> ids = RESULT.episodes().stream().map(episode -> episode.id().value()).toList();
        assertEquals(new ArrayList<>(new TreeSet<>(ids)), ids);
        assertTrue(ids.contains("2024-02-19-the-internals-of-mongodb"));
    }

    private static SourceLocation location(String entry) {
        String[] parts = entry.split(":");
        return new SourceLocation(FILES.get(Integer.parseInt(parts[0])), Integer.parseInt(parts[1]));
    }

    private static SourceRecord recordAt(SourceLocation location) {
        return RECORDS.stream().filter(record -> record.location().equals(location)).findFirst().orElseThrow();
    }

    private static Episode episodeAt(SourceLocation location) {
        return RESULT.episodes().stream()
            .filter(episode -> episode.records().stream().anyMatch(record -> record.location().equals(location)))
            .findFirst().orElseThrow();
    }
}
