package dev.podweft.store;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Writes the catalog of a corpus whose graph does not fit into memory, one episode after the other. It holds what every
 * catalog does, but for what the next build of a small one asks for and for the history; and {@code features} and
 * {@code vectors} in the place of {@code related}, so that what is like an episode is found when it is asked for. For
 * one thread.
 */
public final class LargeCatalogWriter implements AutoCloseable {

    private final Path file;
    private final Connection database;
    private final EpisodeRows episodes;
    private final Rows records;
    private final Rows features;
    private final Rows groundwork;
    private final Rows vectors;
    private final Rows headings;
    private final Rows titles;
    private final Map<String, Integer> sourceOf = new HashMap<>();
    private final int build;
    private int count;

    private LargeCatalogWriter(Path file, Connection database, int build, Predicate<Concept> known)
            throws SQLException {
        this.file = file;
        this.database = database;
        this.build = build;
        Database.markLarge(database);
        Database.makeTables(database, Database.SCHEMA);
        Database.makeTables(database, Database.INDEX);
        episodes = new EpisodeRows(database, known);
        records = new Rows(database, "records", "source", "line", "guid", "title", "date", "sha256", "since", "left_in",
            "episode");
        features = new Rows(database, "features", "number", "kind", "id", "episodes", "postings");
        groundwork = new Rows(database, "groundwork", "kind", "first", "body");
        vectors = new Rows(database, "vectors", "episode", "features");
        titles = new Rows(database, "titles", "rowid", "title");
        headings = new Rows(database, "headings", "feature", "heading");
    }

    /**
     * Begins the catalog {@code file}, which is not there yet, of build number {@code build}.
     *
     * @param sources the files that were read, without their records
     * @param known tells the concepts that the vocabulary will give again by their ids
     */
    public static LargeCatalogWriter create(Path file, int build, List<KeptSource> sources, Predicate<Concept> known)
            throws IOException {
        Connection database = Database.create(file);
        try {
            LargeCatalogWriter writer = new LargeCatalogWriter(file, database, build, known);
            writer.sources(sources);
            return writer;
        } catch (SQLException e) {
            Database.close(database, file);
            throw Database.failure(file, e);
        }
    }

    private void sources(List<KeptSource> sources) throws SQLException {
        try (Rows rows = new Rows(database, "sources", "id", "name", "format", "bytes", "sha256", "present");
                Rows problems = new Rows(database, "problems", "source", "file", "line", "severity", "message")) {
            for (KeptSource source : sources) {
                int id = sourceOf.size() + 1;
                sourceOf.put(source.name(), id);
                rows.add(id, source.name(), source.format(), source.bytes(), source.sha256(), source.present());
                for (Problem problem : source.problems()) {
                    problems.add(id, problem.location().file(), problem.location().line(), problem.severity(),
                        problem.message());
                }
            }
        }
    }

    /** Adds the next episode, which gets the next number, from 1. */
    public void add(Episode episode, List<Node.Chapter> chapters, KeptLinks links) throws IOException {
        count++;
        try {
            episodes.add(count, episode, chapters, links, false);
            titles.add(count, episode.title());
            for (SourceRecord record : episode.records()) {
                records.add(sourceOf.get(record.location().file()), record.location().line(), record.id(),
                    record.title(), record.date(), CatalogWriter.contentHash(record), build, OptionalInt.empty(),
                    count);
            }
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Adds a feature that {@code having} episodes have, those of the {@code postings} among them. */
    public void feature(int number, String kind, String id, int having, byte[] postings)
            throws IOException {
        try {
            features.add(number, kind, id, having, postings);
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Adds that a mention of {@code feature} speaks for {@code heading}. */
    public void heading(int feature, int heading) throws IOException {
        try {
            headings.add(feature, heading);
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Adds the features of the episode with this number. */
    public void vector(int episode, byte[] encoded) throws IOException {
        try {
            vectors.add(episode, encoded);
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Adds a part of what is to be known so that others can be added; {@code first} is the first key in it, or 0. */
    public void ground(String kind, long first, byte[] body) throws IOException {
        try {
            groundwork.add(kind, first, body);
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
    }

    /** Ends the catalog and closes it; {@code graph} is the part of the whole that the graph files hold. */
    public void finish(BuildRow row, AnnotatedGraph graph) throws IOException {
        try {
            episodes.close();
            for (Rows rows : List.of(records, features, groundwork, vectors, headings, titles)) {
                rows.close();
            }
            CatalogWriter.build(database, row);
            CatalogWriter.graph(database, graph);
            Database.makeIndexes(database, Database.SCHEMA);
            Database.makeIndexes(database, Database.INDEX);
            database.commit();
        } catch (SQLException e) {
            throw Database.failure(file, e);
        }
        close();
        CatalogWriter.flush(file);
    }

    /** Does nothing to a catalog that is closed. */
    @Override
    public void close() throws IOException {
        Database.close(database, file);
    }
}
