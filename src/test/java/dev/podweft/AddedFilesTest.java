package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Built.Since;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When new files are added to a large corpus in place, when all is built anew, and what is left when that is killed. */
class AddedFilesTest {

    private static final BuildOptions LARGE = BuildOptions.DEFAULTS.withLargeFrom(1);

    private static final int ENTRIES = 40;

    @TempDir
    private Path folder;

    private Path input;
    private Path graph;

    @BeforeEach
    void buildsFortyEpisodes() throws IOException {
        input = Files.createDirectory(folder.resolve("in"));
        graph = folder.resolve("graph");
        write("old.jsonl", IntStream.range(0, ENTRIES).mapToObj(i -> entry("old", i, "")));
        build();
    }

    private static String entry(String show, int i, String more) {
        return "{\"show\": \"" + show + "\", \"title\": \"" + word(i) + " and " + word(7 * i + 1) + " with TLS\", \"date\": \""
            + "2020-0" + (1 + i / 28) + "-" + (10 + i % 20) + "\", \"description\": \"PostgreSQL " + word(i) + " meets "
            + word(3 * i + 2) + " where the " + word(5 * i) + " of caching " + word(i + 11) + " over TCP." + more + "\"}";
    }

    private static String word(int i) {
        return "w" + Integer.toString(1000 + 37 * i, 36) + "x";
    }

    private void write(String name, Stream<String> entries) throws IOException {
        Files.writeString(input.resolve(name), entries.collect(Collectors.joining("\n", "", "\n")));
    }

    private Built build() throws IOException {
        return TenNames.podweft().build(List.of(input), graph, LARGE);
    }

    private List<String> builds() throws SQLException {
        return CatalogRows.of(graph, "SELECT id FROM builds");
    }

    @Test
    void addsAnEpisode() throws IOException, SQLException {
        write("new.jsonl", Stream.of(entry("new", 100, "")));
        assertEquals(new Since(2, 1, 1, 0, 0, 1, 0, 1), build().since().orElseThrow());
        assertEquals(List.of("1|", "2|"), builds());
    }

    @Test
    void addsASecondListingToTheEpisodeItIsOf() throws IOException, SQLException {
        write("new.jsonl", Stream.of(entry("old", 3, " Listen on.")));
        Built built = build();
        assertEquals(new Since(2, 1, 0, 0, 1, 1, 0, 1), built.since().orElseThrow());
        assertEquals(ENTRIES, built.episodes());
        assertEquals(List.of("2|"), CatalogRows.of(graph,
            "SELECT count(*) AS n FROM records GROUP BY episode HAVING n > 1"));
    }

    @Test
    void buildsAllAnewWhereAnOldFileChangedOrWent() throws IOException, SQLException {
        write("more.jsonl", Stream.of(entry("more", 50, "")));
        build();
        write("more.jsonl", Stream.of(entry("more", 51, "")));
        write("new.jsonl", Stream.of(entry("new", 100, "")));
        assertEquals(ENTRIES + 2, build().episodes());
        assertEquals(List.of("3|"), builds());
        Files.delete(input.resolve("more.jsonl"));
        assertEquals(ENTRIES + 1, build().episodes());
        assertEquals(List.of("4|"), builds());
    }

    @Test
    void buildsAllAnewWhereMuchIsNew() throws IOException, SQLException {
        write("one.jsonl", Stream.of(entry("one", 100, "")));
        build();
        write("two.jsonl", Stream.of(entry("two", 101, "")));
        build();
        assertEquals(List.of("1|", "2|", "3|"), builds());
        write("three.jsonl", Stream.of(entry("three", 102, "")));
        build();
        assertEquals(List.of("4|"), builds());
        TenNames.podweft().build(List.of(input), graph, LARGE.withAddUpTo(0));
        write("four.jsonl", Stream.of(entry("four", 103, "")));
        TenNames.podweft().build(List.of(input), graph, LARGE.withAddUpTo(0));
        assertEquals(1, builds().size());
    }

    @Test
    void writesTheSameBytesTwice() throws IOException {
        Path again = folder.resolve("again");
        Files.createDirectory(again);
        try (Stream<Path> files = Files.list(graph)) {
            for (Path file : files.toList()) {
                Files.copy(file, again.resolve(file.getFileName()));
            }
        }
        write("new.jsonl", Stream.of(entry("new", 100, ""), entry("old", 3, " Listen on.")));
        build();
        TenNames.podweft().build(List.of(input), again, LARGE.withThreads(1));
        for (String file : List.of("catalog.db", "manifest.json", "report.md")) {
            assertArrayEquals(Files.readAllBytes(graph.resolve(file)), Files.readAllBytes(again.resolve(file)), file);
        }
    }

    /** What recurs is known of the whole build: a line that was in two episodes does not recur since a third has it. */
    @Test
    void knowsWhatRecursOfTheWholeBuild() throws IOException, SQLException {
        String line = " Zyzzyva quokka narwhal axolotl sponsors this.";
        write("pair.jsonl", Stream.of(entry("pair", 60, line), entry("pair", 62, line)));
        TenNames.podweft().build(List.of(input), graph, LARGE.withAddUpTo(0));
        write("new.jsonl", Stream.of(entry("new", 100, line)));
        build();
        String word = "SELECT f.episodes + coalesce(a.episodes, 0) AS n FROM features f LEFT JOIN added a"
            + " ON a.feature = f.number WHERE f.id = 'quokka' AND n > 0";
        assertEquals(List.of("3|"), CatalogRows.of(graph, word));
        TenNames.podweft().build(List.of(input), graph, LARGE.withFreshMap());
        assertEquals(List.of(), CatalogRows.of(graph, word));
    }

    @Test
    void tellsOfWhatABuildAddedThatWasKilledBeforeItTold() throws IOException {
        List<String> told = List.of("manifest.json", "report.md");
        for (String file : told) {
            Files.copy(graph.resolve(file), folder.resolve(file));
        }
        write("new.jsonl", Stream.of(entry("new", 100, "")));
        build();
        byte[] manifest = Files.readAllBytes(graph.resolve("manifest.json"));
        for (String file : told) {
            Files.move(folder.resolve(file), graph.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        assertEquals(0, build().since().orElseThrow().tagged());
        assertArrayEquals(manifest, Files.readAllBytes(graph.resolve("manifest.json")));
    }

    @Test
    void takesBackWhatAKilledBuildLeftHalfDone() throws Exception {
        List<String> before = CatalogRows.of(graph, "SELECT * FROM passages");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
            HalfWritten.class.getName(), graph.resolve("catalog.db").toString()).inheritIO().start();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.exists(graph.resolve("catalog.db-journal")));
        try (LargeCorpus corpus = LargeCorpus.open(graph, TenNames.podweft())) {
            assertEquals(ENTRIES, corpus.episodes());
        }
        assertFalse(Files.exists(graph.resolve("catalog.db-journal")));
        assertEquals(before, CatalogRows.of(graph, "SELECT * FROM passages"));
        assertEquals(List.of("ok|"), CatalogRows.of(graph, "PRAGMA integrity_check"));
    }
}
