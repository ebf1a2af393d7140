package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Adds files to a large corpus, and compares with a build of all. */
class AdditionTest {

    private static final BuildOptions LARGE = BuildOptions.DEFAULTS.withLargeFrom(1).withAddUpTo(1000);

    private static final String KEYS = "SELECT e.key, ";

    @TempDir
    private static Path folder;

    private static Path whole;
    private static Path added;
    private static Built last;

    @BeforeAll
    static void buildsTheSeedsInTwoSteps() throws IOException {
        Path input = Files.createDirectory(folder.resolve("seeds"));
        List<Path> seeds;
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            seeds = files.filter(Files::isRegularFile).sorted().toList();
        }
        whole = folder.resolve("whole");
        added = folder.resolve("added");
        Podweft podweft = Podweft.load();
        for (Path seed : seeds.subList(0, seeds.size() - 2)) {
            Files.copy(seed, input.resolve(seed.getFileName()));
        }
        podweft.build(List.of(input), added, LARGE);
        for (Path seed : seeds.subList(seeds.size() - 2, seeds.size())) {
            Files.copy(seed, input.resolve(seed.getFileName()));
            last = podweft.build(List.of(input), added, LARGE);
        }
        podweft.build(List.of(input), whole, LARGE);
    }

    private static List<String> rows(Path graph, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + graph.resolve("catalog.db"));
                Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                StringBuilder cells = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    cells.append(row.getString(i)).append('|');
                }
                rows.add(cells.toString());
            }
        }
        return rows;
    }

    private static void assertSame(String query) throws SQLException {
        List<String> rows = rows(whole, query);
        assertFalse(rows.isEmpty(), query);
        assertEquals(String.join("\n", rows), String.join("\n", rows(added, query)), query);
    }

    @Test
    void addsInPlace() throws SQLException {
        assertEquals(List.of("1|", "2|", "3|"), rows(added, "SELECT id FROM builds ORDER BY id"));
        assertEquals(3, last.since().orElseThrow().build());
        assertEquals(1, last.since().orElseThrow().read());
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
    void countsFeaturesAsABuildOfAllDoes() throws SQLException {
        assertSame("SELECT f.kind, f.id, f.episodes + coalesce(a.episodes, 0) AS n FROM features f LEFT JOIN added a"
            + " ON a.feature = f.number WHERE n > 0 AND kind != 'WORD' ORDER BY 1, 2");
    }

    @Test
    void keepsTheSearchWhole() throws SQLException {
        for (String word : List.of("kernel", "postgres", "TLS")) {
            assertSame("SELECT e.key, p.number FROM search s JOIN passages p ON p.id = s.rowid JOIN episodes e"
                + " ON e.id = p.episode WHERE search MATCH '" + word + "' ORDER BY 1, 2");
        }
        rows(added, "SELECT 1 WHERE 0");
        assertTrue(rows(added, "PRAGMA integrity_check").equals(List.of("ok|")));
    }
}
