package dev.podweft.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SmallGraph;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import dev.podweft.text.Span;
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
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    private static final Concept KNOWN = Concept.named(new ConceptId("protocol/tls"), "TLS", ConceptKind.PROTOCOL);
    private static final Concept FOUND = Concept.named(new ConceptId("discovered/x"), "X", ConceptKind.SOFTWARE);
    private static final Concept FOUND_AGAIN = Concept.named(new ConceptId("discovered/x"), "X",
        ConceptKind.ORGANIZATION);

    @TempDir
    private Path folder;

    private static Episode episode(String key, String notes) {
        SourceRecord record = SourceRecord.at(new SourceLocation("one.txt", 3), key);
        return new Episode(new EpisodeId(key), "Show", key, false, Optional.empty(), OptionalInt.empty(),
            Optional.empty(), notes,
            List.of(new Passage(Passage.Field.DESCRIPTION, notes, record.location())), List.of(record), List.of());
    }

    private static Link link(int start, Concept concept) {
        return new Link(new Span(start, start + 3), "TLS", concept, Optional.of("1.3"), 0.1 + 0.2, "why",
            OptionalInt.of(61));
    }

    private static State state(int number, List<Link> links) {
        AnnotatedGraph graph = SmallGraph.annotated();
        List<Episode> episodes = new ArrayList<>();
        List<KeptLinks> kept = new ArrayList<>();
        for (String key : List.of("a", "b", "c")) {
            episodes.add(episode(key, "TLS in the kernel, naïve " + key));
            kept.add(new KeptLinks("key " + key, List.of(links), List.of(link(9, FOUND)), "0 1 0.0 0.5"));
        }
        KeptSource source = new KeptSource("one.txt", "listing", 12, "cafe", true, List.of(
            new KeptRecord(episodes.get(0).records().get(0), 1, OptionalInt.empty()),
            new KeptRecord(SourceRecord.at(new SourceLocation("one.txt", 9), "gone"), 1, OptionalInt.of(2))),
            List.of(new Problem(new SourceLocation("one.txt", 4), Problem.Severity.NOTE, "odd")));
        BuildRow.Counts counts = new BuildRow.Counts(1, 2, 1, 3, 5, 7, 3);
        return new State(new BuildRow(number, "1.0", "p", "v", counts), List.of(source), episodes, kept, graph,
            concept -> concept.equals(KNOWN));
    }

    private void write(State state) throws IOException {
        Path file = folder.resolve(Catalog.FILE_NAME);
        Path part = folder.resolve("part");
        CatalogWriter.write(part, Files.exists(file) ? Optional.of(file) : Optional.empty(), state);
        Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void givesBackSourcesLinksAndBuilds() throws IOException {
        State state = state(1, List.of(link(0, KNOWN), link(4, FOUND), link(8, FOUND_AGAIN)));
        write(state);
        try (Catalog catalog = Catalog.open(folder).orElseThrow()) {
            assertEquals(state.sources(), catalog.sources());
            assertEquals(List.of(state.build()), catalog.builds());
            assertEquals(Optional.of(state.links().get(1)), catalog.links("key b", state.episodes().get(1).passages(),
                id -> id.equals(KNOWN.id()) ? Optional.of(KNOWN) : Optional.empty()));
            assertEquals(Optional.empty(), catalog.links("other", List.of(), id -> Optional.empty()));
            assertEquals(Snapshot.of(state.graph()), catalog.snapshot(1));
        }
    }

    @Test
    void remembersWhatHeldInEveryBuild() throws IOException {
        State first = state(1, List.of());
        write(first);
        AnnotatedGraph graph = new AnnotatedGraph(dev.podweft.graph.KnowledgeGraph.builder()
            .add(first.graph().graph().nodes().get(0)).build(), List.of(), java.util.Map.of());
        write(new State(new BuildRow(2, "1.0", "p", "v", first.build().counts()), List.of(), List.of(), List.of(),
            graph, concept -> true));
        write(new State(new BuildRow(3, "1.0", "p", "v", first.build().counts()), first.sources(), first.episodes(),
            first.links(), first.graph(), concept -> true));
        try (Catalog catalog = Catalog.open(folder).orElseThrow()) {
            assertEquals(Snapshot.of(first.graph()), catalog.snapshot(1));
            assertEquals(Snapshot.of(graph), catalog.snapshot(2));
            assertEquals(Snapshot.of(first.graph()), catalog.snapshot(3));
            assertEquals(3, catalog.last().number());
        }
    }

    @Test
    void isSearchedByAnyToolWithoutAccents() throws IOException, SQLException {
        write(state(1, List.of()));
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(Catalog.FILE_NAME));
                Statement statement = database.createStatement();
                ResultSet found = statement.executeQuery("SELECT e.key FROM search JOIN passages p ON p.id ="
                    + " search.rowid JOIN episodes e ON e.id = p.episode WHERE search MATCH 'kernel AND naive'"
                    + " ORDER BY e.key")) {
            List<String> keys = new ArrayList<>();
            while (found.next()) {
                keys.add(found.getString(1));
            }
            assertEquals(List.of("a", "b", "c"), keys);
        }
    }

    @Test
    void keepsNoLinksOfATextThatADatabaseWouldChange() throws IOException {
        State plain = state(1, List.of());
        List<Episode> episodes = new ArrayList<>(plain.episodes());
        episodes.set(1, episode("b", "half a character: \uD83D"));
        write(new State(plain.build(), plain.sources(), episodes, plain.links(), plain.graph(), plain.known()));
        try (Catalog catalog = Catalog.open(folder).orElseThrow()) {
            assertTrue(catalog.links("key b", episodes.get(1).passages(), id -> Optional.empty()).isEmpty());
            assertTrue(catalog.links("key a", episodes.get(0).passages(), id -> Optional.empty()).isPresent());
        }
    }

    @Test
    void refusesWhatIsNoCatalogInOneLine() throws IOException, SQLException {
        Path file = folder.resolve(Catalog.FILE_NAME);
        assertEquals(Optional.empty(), Catalog.open(folder));
        Files.writeString(file, "no database at all ".repeat(100));
        assertEquals(file + ": File opened that is not a database file (file is not a database); move it away to build"
            + " afresh", message());
        Files.delete(file);
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("CREATE TABLE t (x)");
        }
        assertEquals(file + ": a database of another program found, expected a catalog of Podweft; move it away to build"
            + " afresh", message());
        Files.delete(file);
        write(state(1, List.of()));
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("PRAGMA user_version = 7");
        }
        assertEquals(file + ": a catalog of format 7 found, expected 2; use the version of Podweft that wrote it, or move"
            + " it away to build afresh", message());
    }

    private String message() {
        return assertThrows(IOException.class, () -> Catalog.open(folder)).getMessage();
    }
}
