package dev.podweft.store;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What the builds of a folder left behind, read from its {@code catalog.db}. The file is only read; a build makes a new
 * one ({@link CatalogWriter}) and puts it in the place of the old. For one thread.
 */
public final class Catalog implements AutoCloseable {

    /** The name of the file in an output folder. */
    public static final String FILE_NAME = "catalog.db";

    private final Path file;
    private final Connection database;

    private Catalog(Path file, Connection database) {
        this.file = file;
        this.database = database;
    }

    /**
     * Opens the catalog of {@code folder}; none where nothing was built there.
     *
     * @throws IOException where the file is no catalog, is damaged, or cannot be read
     */
    public static Optional<Catalog> open(Path folder) throws IOException {
        Path file = folder.resolve(FILE_NAME);
        return Files.exists(file) ? Optional.of(new Catalog(file, Database.open(file))) : Optional.empty();
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException, IOException;
    }

    private <T> List<T> rows(String query, Row<T> row, Object... parameters) throws IOException {
        try (PreparedStatement statement = database.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> rows = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(row.of(result));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Returns all builds, the first first. A catalog has at least one. */
    public List<BuildRow> builds() throws IOException {
        return rows("SELECT * FROM builds ORDER BY id", row -> new BuildRow(row.getInt("id"), row.getString("podweft"),
            row.getString("program"), row.getString("vocabulary"), new BuildRow.Counts(row.getInt("files"),
                row.getInt("entries"), row.getInt("kept"), row.getInt("episodes"), row.getInt("concepts"),
                row.getInt("links"), row.getInt("tagged"))));
    }

    /** Returns the last build, whose state the catalog holds. */
    public BuildRow last() throws IOException {
        List<BuildRow> builds = builds();
        if (builds.isEmpty()) {
            throw new IOException(file + ": no build found in it; move it away to build afresh");
        }
        return builds.get(builds.size() - 1);
    }

    /** Returns the sources by name. */
    public List<KeptSource> sources() throws IOException {
        Map<Integer, List<KeptRecord>> records = new TreeMap<>();
        rows("SELECT source, body, since, left_in FROM records ORDER BY id", row ->
            records.computeIfAbsent(row.getInt("source"), id -> new ArrayList<>()).add(new KeptRecord(
                RecordJson.read(row.getString("body"), SourceRecord.class), row.getInt("since"),
                optional(row, "left_in"))));
        return rows("SELECT * FROM sources ORDER BY name", row -> new KeptSource(row.getString("name"),
            row.getString("format"), row.getLong("bytes"), row.getString("sha256"), row.getInt("present") != 0,
            records.getOrDefault(row.getInt("id"), List.of()), problems(row.getInt("id"))));
    }

    private List<Problem> problems(int source) throws IOException {
        return rows("SELECT * FROM problems WHERE source = ? ORDER BY rowid", row -> new Problem(
            new SourceLocation(row.getString("file"), row.getInt("line")),
            Problem.Severity.valueOf(row.getString("severity")), row.getString("message")), source);
    }

    /**
     * Returns what was decided about the texts with this key, which {@code passages} are; none where nothing was.
     *
     * @param vocabulary gives the concepts that are known by their ids
     */
    public Optional<KeptLinks> links(String key, List<Passage> passages,
            Function<ConceptId, Optional<Concept>> vocabulary) throws IOException {
        List<Integer> episodes = rows("SELECT min(id) FROM episodes WHERE tag_key = ? HAVING min(id) NOT NULL",
            row -> row.getInt(1), key);
        if (episodes.isEmpty()) {
            return Optional.empty();
        }
        List<List<Link>> links = new ArrayList<>();
        passages.forEach(passage -> links.add(new ArrayList<>()));
        List<Link> undecided = new ArrayList<>();
        Map<Integer, Concept> found = new TreeMap<>();
        rows("SELECT m.*, r.reason AS why, c.id AS concept_id, c.name, c.kind, c.body FROM mentions m"
            + " JOIN concepts c ON c.number = m.concept JOIN reasons r ON r.id = m.reason WHERE episode = ?"
            + " ORDER BY m.number", row -> {
                int passage = row.getInt("passage");
                return (row.getInt("decided") == 0 ? undecided : links.get(passage)).add(link(row, found, vocabulary));
            }, episodes.get(0));
        String leeway = rows("SELECT leeway FROM episodes WHERE id = ?", row -> row.getString(1), episodes.get(0))
            .get(0);
        return Optional.of(new KeptLinks(key, links, undecided, leeway));
    }

    private static Link link(ResultSet row, Map<Integer, Concept> found,
            Function<ConceptId, Optional<Concept>> vocabulary) throws SQLException, IOException {
        int number = row.getInt("concept");
        if (!found.containsKey(number)) {
            found.put(number, concept(row, vocabulary));
        }
        return new Link(new Span(row.getInt("start"), row.getInt("end")), row.getString("text"), found.get(number),
            Optional.ofNullable(row.getString("version")), row.getDouble("score"), row.getString("why"),
            optional(row, "second"));
    }

    private static Concept concept(ResultSet row, Function<ConceptId, Optional<Concept>> vocabulary)
            throws SQLException, IOException {
        String body = row.getString("body");
        if (body != null) {
            return RecordJson.read(body, Concept.class);
        }
        ConceptId id = new ConceptId(row.getString("concept_id"));
        String name = row.getString("name");
        ConceptKind kind = ConceptKind.of(row.getString("kind"));
        return vocabulary.apply(id).orElseGet(() -> Concept.named(id, name, kind));
    }

    /** Returns what held in build {@code number}. */
    public Snapshot snapshot(int number) throws IOException {
        return new Snapshot(rows("SELECT * FROM history WHERE since <= ?1 AND (until IS NULL OR until > ?1)",
            History::fact, number));
    }

    private static OptionalInt optional(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public void close() throws IOException {
        Database.close(database, file);
    }
}
