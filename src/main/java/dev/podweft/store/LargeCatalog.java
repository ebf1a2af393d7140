package dev.podweft.store;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.Link;
import dev.podweft.model.LinkedEpisode;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers from the catalog of a large corpus, which a {@link LargeCatalogWriter} wrote. For one thread. */
public final class LargeCatalog implements AutoCloseable {

    private static final String FEATURES = "SELECT f.number, f.kind, f.id, f.episodes + coalesce(a.episodes, 0)"
        + " FROM features f LEFT JOIN added a ON a.feature = f.number WHERE ";

    private final Path file;
    private final Connection database;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private LargeCatalog(Path file, Connection database) {
        this.file = file;
        this.database = database;
    }

    /** Returns whether {@code folder} has the catalog of a large corpus. */
    public static boolean isIn(Path folder) throws IOException {
        Path file = folder.resolve(Catalog.FILE_NAME);
        return Files.exists(file) && Database.isLarge(file);
    }

    /** Returns the catalog of {@code folder}, if it has that of a large corpus. */
    public static Optional<LargeCatalog> open(Path folder) throws IOException {
        Path file = folder.resolve(Catalog.FILE_NAME);
        return isIn(folder) ? Optional.of(new LargeCatalog(file, Database.openToAsk(file))) : Optional.empty();
    }

    /** Takes one row of an answer. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException, IOException;
    }

    private <T> List<T> rows(String query, Row<T> row, Object... parameters) throws IOException {
        try {
            PreparedStatement statement = prepared.get(query);
            if (statement == null) {
                statement = database.prepareStatement(query);
                prepared.put(query, statement);
            }
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

    private <T> Optional<T> first(String query, Row<T> row, Object... parameters) throws IOException {
        return rows(query, row, parameters).stream().findFirst();
    }

    /** Returns the number of episodes; they are numbered from 1. */
    public int episodes() throws IOException {
        return first("SELECT max(id) FROM episodes", row -> row.getInt(1)).orElse(0);
    }

    /**
     * Returns the numbers of at most {@code most} episodes that {@code words} may mean: the one with this key, else
     * those of this title, else those of this day, else those whose title has the words in a row.
     */
    public List<Integer> find(String words, int most) throws IOException {
        String phrase = '"' + words.replace("\"", " ") + '"';
        List<Integer> found = numbers("SELECT id FROM episodes WHERE key = ? LIMIT ?", words, most);
        if (found.isEmpty()) {
            found = numbers("SELECT id FROM episodes WHERE date = ? LIMIT ?", words, most);
        }
        return found.isEmpty() ? numbers("SELECT rowid FROM titles WHERE titles MATCH ? LIMIT ?", phrase, most) : found;
    }

    private List<Integer> numbers(String query, String words, int most) throws IOException {
        return rows(query, row -> row.getInt(1), words, most);
    }

    /** A feature that so many episodes have. */
    public record FeatureRow(int number, String kind, String id, int episodes) {
    }

    /** Returns the feature of a kind with an id. */
    public Optional<FeatureRow> feature(String kind, String id) throws IOException {
        return first(FEATURES + "f.id = ? AND f.kind = ?", LargeCatalog::feature, id, kind);
    }

    /** Returns the feature with this number. */
    public FeatureRow feature(int number) throws IOException {
        return first(FEATURES + "f.number = ?", LargeCatalog::feature, number)
            .orElseThrow(() -> new IOException(file + ": no feature " + number + " found; build afresh"));
    }

    private static FeatureRow feature(ResultSet row) throws SQLException {
        return new FeatureRow(row.getInt(1), row.getString(2), row.getString(3), row.getInt(4));
    }

    /** Returns the highest number of a feature below {@code end}, -1 where there is none. */
    public int highest(int end) throws IOException {
        return first("SELECT coalesce(max(number), -1) FROM features WHERE number < ?", row -> row.getInt(1), end)
            .orElse(-1);
    }

    /** Returns the numbers of the headings that a mention of a feature speaks for. */
    public List<Integer> headings(int feature) throws IOException {
        return rows("SELECT heading FROM headings WHERE feature = ? ORDER BY heading", row -> row.getInt(1), feature);
    }

    /**
     * Returns the encoded list of the episodes that have a feature, as a whole build left it; none where it is newer.
     */
    public byte[] postings(int feature) throws IOException {
        return first("SELECT postings FROM features WHERE number = ?", row -> row.getBytes(1), feature)
            .orElseThrow(() -> new IOException(file + ": no feature " + feature + " found; build afresh"));
    }

    /** What a feature has gained since: how many more have it, and the encoded list of the episodes that changed. */
    public record Added(int episodes, byte[] postings) {
    }

    /** Returns what a feature has gained, if anything. */
    public Optional<Added> added(int feature) throws IOException {
        return first("SELECT episodes, postings FROM added WHERE feature = ?",
            row -> new Added(row.getInt(1), row.getBytes(2)), feature);
    }

    /** Returns all parts of a kind that a writer was given to {@link LargeCatalogWriter#ground}, in their order. */
    public List<byte[]> ground(String kind) throws IOException {
        return rows("SELECT body FROM groundwork WHERE kind = ? ORDER BY rowid", row -> row.getBytes(1), kind);
    }

    /** Returns the first keys of the parts of a kind, ascending, which number them. */
    public long[] grounds(String kind) throws IOException {
        return rows("SELECT first FROM groundwork WHERE kind = ? ORDER BY first", row -> row.getLong(1), kind).stream()
            .mapToLong(Long::longValue).toArray();
    }

    /** Returns the part of a kind with this first key. */
    public byte[] ground(String kind, long first) throws IOException {
        return first("SELECT body FROM groundwork WHERE kind = ? AND first = ?", row -> row.getBytes(1), kind, first)
            .orElseThrow(() -> new IOException(file + ": no " + kind + " " + first + " found; build afresh"));
    }

    /** Returns the id of an episode's node. */
    public String node(int episode) throws IOException {
        return first("SELECT node FROM episodes WHERE id = ?", row -> row.getString(1), episode)
            .orElseThrow(() -> new IOException(file + ": no episode " + episode + " found; build afresh"));
    }

    /** Returns the concepts that mentions stand for, by number. */
    public Map<Integer, Concept> concepts(Function<ConceptId, Optional<Concept>> vocabulary) throws IOException {
        Map<Integer, Concept> concepts = new TreeMap<>();
        rows("SELECT number, id AS concept_id, name, kind, body FROM concepts",
            row -> concepts.put(row.getInt("number"), MentionRow.concept(row, vocabulary)));
        return concepts;
    }

    /** Returns the numbers of all episodes that mention the concept with this id, in order. */
    public List<Integer> mentioning(String concept) throws IOException {
        return rows("SELECT DISTINCT m.episode FROM concepts c JOIN mentions m ON m.concept = c.number WHERE c.id = ?"
            + " AND m.decided = 1 ORDER BY m.episode", row -> row.getInt(1), concept);
    }

    /** Where an entry stands, which episode it became, and the hash of what it says. */
    public record Entry(int number, SourceLocation location, int episode, byte[] sha256) {
    }

    /** Returns the entry with a number, from 0. */
    public Entry entry(int number) throws IOException {
        return first("SELECT s.name, r.line, r.episode, r.sha256 FROM records r JOIN sources s ON s.id = r.source"
            + " WHERE r.id = ?", row -> new Entry(number, new SourceLocation(row.getString(1), row.getInt(2)),
                row.getInt(3), row.getBytes(4)), number + 1)
            .orElseThrow(() -> new IOException(file + ": no entry " + number + " found; build afresh"));
    }

    /** Returns the numbers, from 0, of the entries of an episode. */
    public List<Integer> entries(int episode) throws IOException {
        return rows("SELECT id FROM records WHERE episode = ? ORDER BY id", row -> row.getInt(1) - 1, episode);
    }

    /** Returns the key of an episode. */
    public String key(int episode) throws IOException {
        return first("SELECT key FROM episodes WHERE id = ?", row -> row.getString(1), episode)
            .orElseThrow(() -> new IOException(file + ": no episode " + episode + " found; build afresh"));
    }

    /** Returns the number of the episode that has this key. */
    public Optional<Integer> episode(String key) throws IOException {
        return first("SELECT id FROM episodes WHERE key = ?", row -> row.getInt(1), key);
    }

    /** Returns the encoded features of an episode. */
    public byte[] vector(int episode) throws IOException {
        return first("SELECT features FROM vectors WHERE episode = ?", row -> row.getBytes(1), episode)
            .orElseThrow(() -> new IOException(file + ": no features of episode " + episode + " found; build afresh"));
    }

    /** Returns an episode with what was decided about it; {@code vocabulary} gives the concepts that are known. */
    public LinkedEpisode episode(int number, Function<ConceptId, Optional<Concept>> vocabulary) throws IOException {
        List<Passage> passages = rows("SELECT * FROM passages WHERE episode = ? ORDER BY number", row -> new Passage(
            Passage.Field.valueOf(row.getString("field")), row.getString("text"), location(row)), number);
        List<SourceRecord> records = rows("SELECT s.name AS file, r.line FROM records r JOIN sources s"
            + " ON s.id = r.source WHERE episode = ? ORDER BY s.name, r.line",
            row -> SourceRecord.at(location(row), ""), number);
        List<MergeReason> reasons = rows("SELECT * FROM merges WHERE episode = ? ORDER BY rowid",
            row -> new MergeReason(
                new SourceLocation(row.getString("left_file"), row.getInt("left_line")),
                new SourceLocation(row.getString("right_file"), row.getInt("right_line")),
                row.getString("evidence"), row.getDouble("weight")), number);
        String description = passages.stream().filter(passage -> passage.field() == Passage.Field.DESCRIPTION)
            .map(Passage::text).findFirst().orElse("");
        Episode episode = first("SELECT * FROM episodes WHERE id = ?", row -> new Episode(
            new EpisodeId(row.getString("key")), row.getString("show"), row.getString("title"),
            row.getInt("title_derived") != 0, Optional.ofNullable(row.getString("date")).map(LocalDate::parse),
            MentionRow.number(row, "duration_seconds"), Optional.ofNullable(row.getString("url")), description,
            passages, records, reasons), number)
            .orElseThrow(() -> new IOException(file + ": no episode " + number + " found; build afresh"));
        return new LinkedEpisode(episode, links(number, passages.size(), vocabulary));
    }

    private static SourceLocation location(ResultSet row) throws SQLException {
        return new SourceLocation(row.getString("file"), row.getInt("line"));
    }

    private List<List<Link>> links(int episode, int passages, Function<ConceptId, Optional<Concept>> vocabulary)
            throws IOException {
        List<List<Link>> links = Stream.generate(() -> (List<Link>) new ArrayList<Link>()).limit(passages)
            .collect(Collectors.toList());
        Map<Integer, Concept> found = new TreeMap<>();
        rows(MentionRow.QUERY, row -> row.getInt("decided") != 0
            && links.get(row.getInt("passage")).add(MentionRow.link(row, found, vocabulary)), episode);
        return links;
    }

    @Override
    public void close() throws IOException {
        Database.close(database, file);
    }
}
