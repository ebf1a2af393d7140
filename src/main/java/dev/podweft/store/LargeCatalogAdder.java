package dev.podweft.store;

import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Adds episodes to the catalog of a large corpus where it stands, all in one transaction: whoever reads it meanwhile
 * reads what was there before, and so does everybody after a program that was killed. For one thread.
 */
public final class LargeCatalogAdder implements AutoCloseable {

    private final Path file;
    private final Connection database;
    private final EpisodeRows episodes;
    private final Rows records;
    private final Rows features;
    private final Rows added;
    private final Rows groundwork;
    private final Rows vectors;
    private final Rows headings;
    private final Rows titles;
    private final Map<String, Integer> sourceOf = new HashMap<>();

    private LargeCatalogAdder(Path file, Connection database, Map<Integer, Concept> concepts, Predicate<Concept> known)
            throws SQLException {
        this.file = file;
        this.database = database;
        Map<Concept, Integer> numbers = new HashMap<>();
        concepts.forEach((number, concept) -> numbers.merge(concept, number, Math::min));
        episodes = new EpisodeRows(database, known, new EpisodeRows.Start(number("SELECT max(id) FROM passages"),
            number("SELECT max(id) FROM reasons"), number("SELECT max(number) FROM concepts"), numbers));
        records = new Rows(database, "records", "id", "source", "line", "guid", "title", "date", "sha256", "since",
            "left_in", "episode");
        features = new Rows(database, "features", "number", "kind", "id", "episodes", "postings");
        added = Rows.replacing(database, "added", "feature", "episodes", "postings");
        groundwork = new Rows(database, "groundwork", "kind", "first", "body");
        vectors = new Rows(database, "vectors", "episode", "features");
        headings = Rows.unlessThere(database, "headings", "feature", "heading");
        titles = new Rows(database, "titles", "rowid", "title");
    }

    /**
     * Begins to add to the catalog {@code file}.
     *
     * @param concepts those that mentions stand for, by number
     * @param known tells the concepts that the vocabulary will give again by their ids
     */
    public static LargeCatalogAdder open(Path file, Map<Integer, Concept> concepts, Predicate<Concept> known)
            throws IOException {
        Connection database = Database.openToAdd(file);
        try {
            return new LargeCatalogAdder(file, database, concepts, known);
        } catch (SQLException e) {
            Database.close(database, file);
            throw Database.failure(file, e);
        }
    }

    /** Does something to the database. */
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    private void run(Step step) throws IOException {
        try {
            step.run();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    private int number(String query) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /** Adds files that were read. */
    public void sources(List<KeptSource> sources) throws IOException {
        run(() -> {
            int next = number("SELECT max(id) FROM sources") + 1;
            try (Rows rows = new Rows(database, "sources", "id", "name", "format", "bytes", "sha256", "present");
                    Rows problems = new Rows(database, "problems", "source", "file", "line", "severity", "message")) {
                for (KeptSource source : sources) {
                    int id = next + sourceOf.size();
                    sourceOf.put(source.name(), id);
                    rows.add(id, source.name(), source.format(), source.bytes(), source.sha256(), source.present());
                    for (Problem problem : source.problems()) {
                        problems.add(id, problem.location().file(), problem.location().line(), problem.severity(),
                            problem.message());
                    }
                }
            }
        });
    }

    /**
     * Removes episodes by number, with all that hangs on them but their entries. Returns how many mentions were decided
     * in them.
     */
    public int remove(Collection<Integer> numbers) throws IOException {
        String those = numbers.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
        int[] links = new int[1];
        run(() -> {
            links[0] = number("SELECT count(*) FROM mentions WHERE decided AND episode IN " + those);
            try (Statement statement = database.createStatement()) {
                statement.execute("INSERT INTO search (search, rowid, text) SELECT 'delete', id, text FROM passages"
                    + " WHERE episode IN " + those);
                statement.execute("INSERT INTO titles (titles, rowid, title) SELECT 'delete', id, title FROM episodes"
                    + " WHERE id IN " + those);
                for (String table : List.of("merges", "passages", "chapters", "mentions", "vectors")) {
                    statement.execute("DELETE FROM " + table + " WHERE episode IN " + those);
                }
                statement.execute("DELETE FROM episodes WHERE id IN " + those);
            }
        });
        return links[0];
    }

    /** Adds an episode under a number that none has. */
    public void add(int number, Episode episode, List<Node.Chapter> chapters, KeptLinks links) throws IOException {
        run(() -> {
            episodes.add(number, episode, chapters, links, false);
            titles.add(number, episode.title());
        });
    }

    /** Adds an entry under a number, from 0, that none has; {@code build} read it first. */
    public void add(int number, SourceRecord record, int episode, int build) throws IOException {
        run(() -> records.add(number + 1, sourceOf.get(record.location().file()), record.location().line(), record.id(),
            record.title(), record.date(), CatalogWriter.contentHash(record), build, OptionalInt.empty(), episode));
    }

    /** Says that an entry that was there before is of another episode now. */
    public void move(int number, int episode) throws IOException {
        run(() -> {
            try (PreparedStatement update = database.prepareStatement("UPDATE records SET episode = ? WHERE id = ?")) {
                update.setInt(1, episode);
                update.setInt(2, number + 1);
                update.executeUpdate();
            }
        });
    }

    /** Adds a feature that no episode had; {@code none} is the encoded list of no episode. */
    public void feature(int number, String kind, String id, byte[] none) throws IOException {
        run(() -> features.add(number, kind, id, 0, none));
    }

    /** Says what a feature has gained since all was built at once, in the place of what was said of that before. */
    public void added(int feature, LargeCatalog.Added gain) throws IOException {
        run(() -> added.add(feature, gain.episodes(), gain.postings()));
    }

    /** Adds that a mention of {@code feature} speaks for {@code heading}, unless that is known. */
    public void heading(int feature, int heading) throws IOException {
        run(() -> headings.add(feature, heading));
    }

    /** Adds the features of the episode with this number. */
    public void vector(int episode, byte[] encoded) throws IOException {
        run(() -> vectors.add(episode, encoded));
    }

    /** Adds a part as {@link LargeCatalogWriter#ground} does. */
    public void ground(String kind, long first, byte[] body) throws IOException {
        run(() -> groundwork.add(kind, first, body));
    }

    /** Ends the adding: from here on all of it holds. */
    public void finish(BuildRow row) throws IOException {
        run(() -> {
            episodes.close();
            for (Rows rows : List.of(records, features, added, groundwork, vectors, headings, titles)) {
                rows.close();
            }
            CatalogWriter.build(database, row);
            database.commit();
        });
    }

    /** Closes the catalog; takes back what was added where that was not ended. */
    @Override
    public void close() throws IOException {
        Database.close(database, file);
    }
}
