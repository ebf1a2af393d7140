package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adds the last two of the seeds to a large corpus of the others, one after the other, and compares with all at once. */
class AdditionTest {

    private static final BuildOptions LARGE = BuildOptions.DEFAULTS.withLargeFrom(1).withAddUpTo(1000);

    private static final String KEYS = "SELECT e.key, ";

    @TempDir
    private static Path folder;

    private static Path whole;
    private static Path added;
    private static Set<String> first;
    private static Built last;

    @BeforeAll
    static void buildsTheSeedsBothWays() throws IOException, SQLException {
        Path input = Files.createDirectory(folder.resolve("seeds"));
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            seeds = files.filter(Files::isRegularFile).sorted().toList();
        }
        whole = folder.resolve("whole");
        added = folder.resolve("added");
        Podweft podweft = Podweft.load();
        for (int i = 0; i < seeds.size(); i++) {
            Files.copy(seeds.get(i), input.resolve(seeds.get(i).getFileName()));
            if (i >= seeds.size() - 3) {
                last = podweft.build(List.of(input), added, LARGE);
                first = first == null ? new HashSet<>(CatalogRows.of(added, "SELECT key FROM episodes")) : first;
            }
        }
        podweft.build(List.of(input), whole, LARGE);
    }

    private static void assertSame(String query) throws SQLException {
        List<String> rows = CatalogRows.of(whole, query);
        assertFalse(rows.isEmpty(), query);
        assertEquals(String.join("\n", rows), String.join("\n", CatalogRows.of(added, query)), query);
    }

    @Test
    void addsToWhatIsThere() throws SQLException {
        assertEquals(List.of("1|", "2|", "3|"), CatalogRows.of(added, "SELECT id FROM builds ORDER BY id"));
        assertEquals(3, last.since().orElseThrow().build());
        assertEquals(1, last.since().orElseThrow().read());
        assertEquals(1, last.since().orElseThrow().drawn());
        assertTrue(first.size() > 5 && first.size() < last.episodes(), () -> first.size() + " of " + last.episodes());
    }

    @Test
    void findsTheEpisodesThatABuildOfAllFinds() throws SQLException {
        assertSame("SELECT key, node, title, show, date, duration_seconds, url FROM episodes ORDER BY key");
        assertSame(KEYS + "p.number, p.field, p.text, p.file, p.line FROM passages p JOIN episodes e ON e.id = p.episode"
            + " ORDER BY e.key, p.number");
        assertSame(KEYS + "s.name, r.line, r.guid, hex(r.sha256) FROM records r JOIN sources s ON s.id = r.source"
            + " JOIN episodes e ON e.id = r.episode ORDER BY 1, 2, 3");
        assertSame(KEYS + "m.evidence, m.weight FROM merges m JOIN episodes e ON e.id = m.episode ORDER BY 1, 2, 3");
        assertSame(KEYS + "c.second, c.title FROM chapters c JOIN episodes e ON e.id = c.episode ORDER BY 1, 2, 3");
    }

    @Test
    void decidesWhatABuildOfAllDecides() throws SQLException {
        assertSame(KEYS + "m.passage, m.start, m.\"end\", m.text, c.id, m.version, m.score, r.reason, m.second,"
            + " m.decided FROM mentions m JOIN episodes e ON e.id = m.episode JOIN concepts c ON c.number = m.concept"
            + " JOIN reasons r ON r.id = m.reason ORDER BY e.key, m.number");
        assertSame("SELECT files, entries, episodes, concepts, links FROM builds ORDER BY id DESC LIMIT 1");
    }

    @Test
    void countsWhoMentionsWhatAsABuildOfAllDoes() throws SQLException {
        assertSame("SELECT f.kind, f.id, f.episodes + coalesce(a.episodes, 0) AS n FROM features f LEFT JOIN added a"
            + " ON a.feature = f.number WHERE n > 0 AND kind != 'WORD' ORDER BY 1, 2");
    }

    @Test
    void keepsTheSearchWhole() throws SQLException {
        for (String word : List.of("kernel", "postgres", "TLS")) {
            assertSame("SELECT e.key, p.number FROM search s JOIN passages p ON p.id = s.rowid JOIN episodes e"
                + " ON e.id = p.episode WHERE search MATCH '" + word + "' ORDER BY 1, 2");
            assertSame("SELECT e.key FROM titles t JOIN episodes e ON e.id = t.rowid WHERE titles MATCH '" + word
                + "' ORDER BY 1");
        }
        assertEquals(List.of("ok|"), CatalogRows.of(added, "PRAGMA integrity_check"));
    }

    @Test
    void relatesOldEpisodesToNewOnes() throws IOException {
        int fromOldToNew = 0;
        int common = 0;
        int all = 0;
        Podweft podweft = Podweft.load();
        try (LargeCorpus there = LargeCorpus.open(added, podweft); LargeCorpus here = LargeCorpus.open(whole, podweft)) {
            for (String key : first) {
                Set<String> found = related(there, key.replace("|", ""));
                Set<String> expected = related(here, key.replace("|", ""));
                fromOldToNew += found.stream().anyMatch(other -> !first.contains(other + "|")) ? 1 : 0;
                all += expected.size();
                expected.retainAll(found);
                common += expected.size();
            }
        }
        assertTrue(fromOldToNew > 3, "only " + fromOldToNew);
        assertTrue(common >= 0.8 * all, common + " of " + all);
    }

    private static Set<String> related(LargeCorpus corpus, String key) throws IOException {
        AnnotatedGraph near = corpus.about(key, 5);
        Set<String> keys = new HashSet<>();
        near.graph().edges(Edge.Related.class).stream().flatMap(edge -> Stream.of(edge.source(), edge.target()))
            .forEach(node -> keys.add(((Node.Episode) near.graph().node(node).orElseThrow()).key()));
        keys.remove(key);
        return keys;
    }

    @Test
    void tellsOfAllInManifestAndReport() throws IOException {
        String manifest = Files.readString(added.resolve("manifest.json"));
        assertEquals(5, manifest.split("\\.txt\"").length - 1, manifest);
        assertTrue(manifest.replace(" ", "").contains("\"episodes\":" + last.episodes() + ","), manifest);
        String report = Files.readString(added.resolve("report.md"));
        assertTrue(report.contains("## Build 2") && report.contains("## Build 3"), report);
        Built again = podweftAgain();
        assertEquals(0, again.since().orElseThrow().tagged());
        assertEquals(report, Files.readString(added.resolve("report.md")));
    }

    private static Built podweftAgain() throws IOException {
        return Podweft.load().build(List.of(folder.resolve("seeds")), added, LARGE);
    }
}
