package dev.podweft.store;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Episode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Writes one catalog, from the first table to the last. One writer writes once. */
public final class CatalogWriter {

    private final Connection database;
    private final State state;
    private final Map<SourceRecord, Integer> episodeOf = new HashMap<>();
    private final Map<String, Integer> idOf = new HashMap<>();

    private CatalogWriter(Connection database, State state) {
        this.database = database;
        this.state = state;
    }

    /**
     * Makes the catalog {@code file}, which is not there yet, with all of {@code state} and the history that the
     * catalog {@code previous} tells of.
     *
     * @throws IOException where it cannot be written; what was written of it is of no use then
     */
    public static void write(Path file, Optional<Path> previous, State state) throws IOException {
        try (Connection database = Database.create(file)) {
            Database.makeTables(database, Database.SCHEMA);
            CatalogWriter writer = new CatalogWriter(database, state);
            History.write(database, previous, state.build().number(), Snapshot.of(state.graph()));
            build(database, state.build());
            writer.episodes();
            writer.sources();
            graph(database, state.graph());
            writer.related();
            Database.makeIndexes(database, Database.SCHEMA);
            database.commit();
        } catch (SQLException e) {
            throw new IOException(Database.reason(e), e);
        }
        flush(file);
    }

    /** Waits until the disk has all of {@code file}. */
    static void flush(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void build(Connection database, BuildRow build) throws SQLException {
        BuildRow.Counts counts = build.counts();
        try (Rows rows = new Rows(database, "builds", "id", "podweft", "program", "vocabulary", "files", "entries",
                "kept", "episodes", "concepts", "links", "tagged")) {
            rows.add(build.number(), build.version(), build.program(), build.vocabulary(), counts.files(),
                counts.entries(), counts.kept(), counts.episodes(), counts.concepts(), counts.links(),
                counts.tagged());
        }
    }

    private void episodes() throws SQLException {
        Map<String, List<Node.Chapter>> chapters = new HashMap<>();
        state.graph().graph().nodes(Node.Episode.class)
            .forEach(episode -> chapters.put(episode.id(), episode.chapters()));
        try (EpisodeRows rows = new EpisodeRows(database, state.known())) {
            for (int i = 0; i < state.episodes().size(); i++) {
                Episode episode = state.episodes().get(i);
                String node = NodeIds.of(episode.id());
                int id = i + 1;
                idOf.put(node, id);
                episode.records().forEach(record -> episodeOf.put(record, id));
                rows.add(id, episode, chapters.getOrDefault(node, List.of()), state.links().get(i), true);
            }
        }
    }

    private void sources() throws SQLException {
        try (Rows rows = new Rows(database, "sources", "id", "name", "format", "bytes", "sha256", "present");
                Rows records = new Rows(database, "records", "source", "line", "guid", "title", "date", "sha256",
                    "since", "left_in", "episode", "body");
                Rows problems = new Rows(database, "problems", "source", "file", "line", "severity", "message")) {
            int id = 0;
            for (KeptSource source : state.sources()) {
                id++;
                rows.add(id, source.name(), source.format(), source.bytes(), source.sha256(), source.present());
                for (KeptRecord kept : source.records()) {
                    SourceRecord record = kept.record();
                    records.add(id, record.location().line(), record.id(), record.title(), record.date(),
                        contentHash(record), kept.since(), kept.left(),
                        Optional.ofNullable(episodeOf.get(record)), RecordJson.write(record));
                }
                for (Problem problem : source.problems()) {
                    problems.add(id, problem.location().file(), problem.location().line(), problem.severity(),
                        problem.message());
                }
            }
        }
    }

    /** Returns the SHA-256 of what a record says, wherever it stands. */
    public static byte[] contentHash(SourceRecord record) {
        String content = RecordJson.writeWithout(record, "location");
        try {
            return MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    static void graph(Connection database, AnnotatedGraph annotated) throws SQLException {
        try (Rows nodes = new Rows(database, "nodes", "id", "type", "label", "community", "page_rank");
                Rows edges = new Rows(database, "edges", "source", "target", "type", "weight")) {
            for (Node node : annotated.graph().nodes()) {
                Optional<AnnotatedGraph.Facts> facts = annotated.factsOf(node.id());
                nodes.add(node.id(), node.type(), node.label(), facts.map(AnnotatedGraph.Facts::community),
                    facts.map(AnnotatedGraph.Facts::pageRank));
            }
            for (Edge edge : annotated.graph().edges()) {
                edges.add(edge.source(), edge.target(), edge.type(), edge.weight());
            }
        }
    }

    /** What two episodes share, as it is kept. */
    public record Shared(Map<String, Double> shares) {

        /** Returns what the two of an edge share. */
        public static Shared of(Edge.Related edge) {
            Map<String, Double> shares = new TreeMap<>();
            edge.contributions().forEach(part -> shares.put(part.node(), part.share()));
            return new Shared(shares);
        }
    }

    private void related() throws SQLException {
        try (Rows rows = new Rows(database, "related", "episode", "other", "score", "reasons")) {
            for (Edge.Related edge : state.graph().graph().edges(Edge.Related.class)) {
                String reasons = RecordJson.write(Shared.of(edge));
                rows.add(idOf.get(edge.source()), idOf.get(edge.target()), edge.weight(), reasons);
                rows.add(idOf.get(edge.target()), idOf.get(edge.source()), edge.weight(), reasons);
            }
        }
    }
}
