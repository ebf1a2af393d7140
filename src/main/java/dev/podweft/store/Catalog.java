package dev.podweft.store;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Returns whether it is that of a large corpus, which a {@link LargeCatalogWriter} wrote. */
    public boolean isLarge() throws IOException {
        return Database.isLarge(file);
    }

    /** Returns whether it is that of a large corpus and has what is to be known so that episodes can be added. */
    public boolean isGrounded() throws IOException {
        return isLarge() && !rows("SELECT 1 FROM groundwork LIMIT 1", row -> 1).isEmpty();
    }

    /** Returns the SHA-256 of each source that was there, by name. */
    public Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        rows("SELECT name, sha256 FROM sources WHERE present",
            row -> hashes.put(row.getString("name"), row.getString("sha256")));
        return hashes;
    }

    /** Returns the sources by name, without what they hold, and how many entries that is. */
    public Map<KeptSource, Integer> counted() throws IOException {
        Map<KeptSource, Integer> counted = new LinkedHashMap<>();
        rows("SELECT s.*, (SELECT count(*) FROM records r WHERE r.source = s.id) AS entries FROM sources s"
            + " ORDER BY name",
            row -> counted.put(new KeptSource(row.getString("name"), row.getString("format"), row.getLong("bytes"),
                row.getString("sha256"), row.getInt("present") != 0, List.of(), problems(row.getInt("id"))),
                row.getInt("entries")));
        return counted;
    }

    /** Returns the sources by name, with what they hold; no large catalog has that. */
    public List<KeptSource> sources() throws IOException {
        Map<Integer, List<KeptRecord>> records = new TreeMap<>();
        rows("SELECT source, body, since, left_in FROM records ORDER BY id", row ->
            records.computeIfAbsent(row.getInt("source"), id -> new ArrayList<>()).add(new KeptRecord(
                RecordJson.read(row.getString("body"), SourceRecord.class), row.getInt("since"),
                MentionRow.number(row, "left_in"))));
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
        rows(MentionRow.QUERY, row -> {
                int passage = row.getInt("passage");
                return (row.getInt("decided") == 0 ? undecided : links.get(passage))
                    .add(MentionRow.link(row, found, vocabulary));
            }, episodes.get(0));
        String leeway = rows("SELECT leeway FROM episodes WHERE id = ?", row -> row.getString(1), episodes.get(0))
            .get(0);
        return Optional.of(new KeptLinks(key, links, undecided, leeway));
    }

    /** Returns what held in build {@code number}. */
    public Snapshot snapshot(int number) throws IOException {
        return new Snapshot(rows("SELECT * FROM history WHERE since <= ?1 AND (until IS NULL OR until > ?1)",
            History::fact, number));
    }

    @Override
    public void close() throws IOException {
        Database.close(database, file);
    }
}
