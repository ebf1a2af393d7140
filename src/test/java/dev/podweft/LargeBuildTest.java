package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeBuildTest {

    private static final BuildOptions LARGE = BuildOptions.DEFAULTS.withLargeFrom(1);

    @TempDir
    private static Path folder;

    private static Path whole;
    private static Path large;

    @BeforeAll
    static void buildsTheSeedsBothWays() throws IOException {
        whole = folder.resolve("whole");
        large = folder.resolve("large");
        Podweft podweft = Podweft.load();
        podweft.build(List.of(Path.of("seeds")), whole, BuildOptions.DEFAULTS);
        podweft.build(List.of(Path.of("seeds")), large, LARGE);
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

    @Test
    void decidesWhatABuildOfTheWholeGraphDecides() throws SQLException {
        for (String query : List.of(
                "SELECT key, node, title, show, date, duration_seconds, url FROM episodes ORDER BY key",
                "SELECT e.key, m.passage, m.start, m.\"end\", m.text, c.id, m.version, m.score, r.reason, m.second, m.decided"
                    + " FROM mentions m JOIN episodes e ON e.id = m.episode JOIN concepts c ON c.number = m.concept"
                    + " JOIN reasons r ON r.id = m.reason ORDER BY e.key, m.number",
                "SELECT e.key, p.number, p.field, p.text FROM passages p JOIN episodes e ON e.id = p.episode"
                    + " ORDER BY e.key, p.number",
                "SELECT e.key, m.evidence, m.weight FROM merges m JOIN episodes e ON e.id = m.episode ORDER BY 1, 2, 3",
                "SELECT e.key, c.second, c.title FROM chapters c JOIN episodes e ON e.id = c.episode ORDER BY 1, 2, 3")) {
            List<String> rows = rows(whole, query);
            assertFalse(rows.isEmpty(), query);
            assertEquals(rows, rows(large, query), query);
        }
    }

    private static Map<String, String> counted(Path folder) throws IOException {
        AnnotatedGraph annotated = Podweft.open(folder);
        Map<String, String> counted = new TreeMap<>();
        annotated.graph().nodes(Node.Topic.class).stream().filter(topic -> topic.episodes() > 0
                && !topic.concept().is(Concept.Trait.BROAD))
            .forEach(topic -> counted.put(topic.id(), Integer.toString(topic.episodes())));
        annotated.graph().edges(Edge.CoOccurs.class)
            .forEach(edge -> counted.put(edge.source() + " " + edge.target(), edge.count() + " " + edge.weight()));
        return counted;
    }

    @Test
    void countsTheTopConceptsOverAllEpisodes() throws IOException {
        assertTrue(counted(whole).size() > 100);
        Map<String, String> found = counted(large);
        counted(whole).forEach((what, count) -> assertEquals(count, found.remove(what), what));
        assertEquals(Map.of(), found);
    }

    @Test
    void findsTheEpisodesThatTheWholeGraphHasAndSaysWhy() throws IOException {
        AnnotatedGraph graph = Podweft.open(whole);
        int found = 0;
        try (LargeCorpus corpus = LargeCorpus.open(large, Podweft.load())) {
            assertEquals(31, corpus.episodes());
            for (Node.Episode episode : graph.graph().nodes(Node.Episode.class)) {
                AnnotatedGraph near = corpus.about(episode.key(), 20);
                for (Edge.Related edge : near.graph().edges(Edge.Related.class)) {
                    assertTrue(graph.graph().edgesOf(episode.id()).contains(edge), () -> episode.key() + ": " + edge);
                    found++;
                }
                assertEquals(graph.graph().edgesOf(episode.id(), Edge.Mentions.class).toList(),
                    near.graph().edgesOf(episode.id(), Edge.Mentions.class).toList());
            }
        }
        assertTrue(found > 31 * 10, "only " + found);
    }

    @Test
    void findsEpisodesByTitleDateAndText() throws IOException {
        try (LargeCorpus corpus = LargeCorpus.open(large, Podweft.load())) {
            assertEquals(List.of(), titles(corpus.about("no such episode", 5)));
            assertTrue(titles(corpus.about("2025-06-13", 0)).contains("Kernel level TLS"));
            assertTrue(titles(corpus.about("Kernel level", 3)).contains("Kernel level TLS"));
            LargeCorpus.Matching matching = corpus.matching("zero copy networking with kTLS", 3);
            assertEquals(3, matching.edges().size());
            assertTrue(titles(matching.graph()).contains("Kernel level TLS"));
        }
    }

    private static List<String> titles(AnnotatedGraph graph) {
        return graph.graph().nodes(Node.Episode.class).stream().map(Node::label).toList();
    }

    @Test
    void leavesAGraphAloneWhereNothingIsNew() throws IOException {
        byte[] before = Files.readAllBytes(large.resolve("catalog.db"));
        Built again = Podweft.load().build(List.of(Path.of("seeds")), large, LARGE);
        assertEquals(31, again.episodes());
        assertEquals(0, again.since().orElseThrow().tagged());
        org.junit.jupiter.api.Assertions.assertArrayEquals(before, Files.readAllBytes(large.resolve("catalog.db")));
    }
}
