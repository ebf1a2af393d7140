package dev.podweft.store;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
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
import java.sql.Statement;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** Writes one catalog, from the first table to the last. One writer writes once. */
public final class CatalogWriter {

    private final Connection database;
    private final State state;
    private final Map<SourceRecord, Integer> episodeOf = new HashMap<>();
    private final Map<String, Integer> idOf = new HashMap<>();
    private final Map<Concept, Integer> concepts = new LinkedHashMap<>();

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
            CatalogWriter writer = new CatalogWriter(database, state);
            History.write(database, previous, state.build().number(), Snapshot.of(state.graph()));
            writer.build();
            writer.episodes();
            writer.texts();
            writer.mentions();
            writer.sources();
            writer.graph();
            writer.related();
            try (Statement statement = database.createStatement()) {
                statement.execute("INSERT INTO search (search) VALUES ('rebuild')");
            }
            database.commit();
        } catch (SQLException e) {
            throw new IOException(Database.reason(e), e);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void build() throws SQLException {
        BuildRow build = state.build();
        BuildRow.Counts counts = build.counts();
        try (Rows rows = new Rows(database, "builds", "id", "podweft", "program", "vocabulary", "files", "entries",
                "kept", "episodes", "concepts", "links", "tagged")) {
            rows.add(build.number(), build.version(), build.program(), build.vocabulary(), counts.files(),
                counts.entries(), counts.kept(), counts.episodes(), counts.concepts(), counts.links(),
                counts.tagged());
        }
    }

    private void episodes() throws SQLException {
        try (Rows rows = new Rows(database, "episodes", "id", "key", "node", "title", "title_derived", "show", "date",
                "duration_seconds", "url", "description", "tag_key", "leeway");
                Rows merges = new Rows(database, "merges", "episode", "left_file", "left_line", "right_file",
                    "right_line", "evidence", "weight")) {
            for (int i = 0; i < state.episodes().size(); i++) {
                Episode episode = state.episodes().get(i);
                int id = i + 1;
                idOf.put(NodeIds.of(episode.id()), id);
                episode.records().forEach(record -> episodeOf.put(record, id));
                rows.add(id, episode.id(), NodeIds.of(episode.id()), episode.title(), episode.titleDerived(),
                    episode.show(), episode.date(), episode.durationSeconds(), episode.url(), episode.description(),
                    tagKey(i), state.links().get(i).leeway());
                for (MergeReason reason : episode.reasons()) {
                    merges.add(id, reason.left().file(), reason.left().line(), reason.right().file(),
                        reason.right().line(), reason.evidence(), reason.weight());
                }
            }
        }
    }

    /** Returns the key of an episode's links; none where a text of it would not come back as it is. */
    private String tagKey(int number) {
        boolean storable = state.episodes().get(number).passages().stream().map(Passage::text).allMatch(Storable::is);
        return storable ? state.links().get(number).key() : "";
    }

    private void texts() throws SQLException {
        try (Rows passages = new Rows(database, "passages", "episode", "number", "field", "text", "file", "line");
                Rows chapters = new Rows(database, "chapters", "episode", "second", "title")) {
            for (int i = 0; i < state.episodes().size(); i++) {
                List<Passage> all = state.episodes().get(i).passages();
                for (int number = 0; number < all.size(); number++) {
                    Passage passage = all.get(number);
                    passages.add(i + 1, number, passage.field(), passage.text(), passage.source().file(),
                        passage.source().line());
                }
            }
            for (Node.Episode episode : state.graph().graph().nodes(Node.Episode.class)) {
                for (Node.Chapter chapter : episode.chapters()) {
                    chapters.add(idOf.get(episode.id()), chapter.second(), chapter.title());
                }
            }
        }
    }

    private void mentions() throws SQLException {
        try (Rows rows = new Rows(database, "mentions", "episode", "passage", "start", "end", "text", "concept",
                "version", "score", "reason", "second", "decided")) {
            for (int i = 0; i < state.links().size(); i++) {
                KeptLinks links = state.links().get(i);
                for (int passage = 0; passage < links.links().size(); passage++) {
                    for (Link link : links.links().get(passage)) {
                        mention(rows, i + 1, OptionalInt.of(passage), link);
                    }
                }
                for (Link link : links.undecided()) {
                    mention(rows, i + 1, OptionalInt.empty(), link);
                }
            }
        }
        try (Rows rows = new Rows(database, "concepts", "number", "id", "name", "kind", "body")) {
            for (Map.Entry<Concept, Integer> entry : concepts.entrySet()) {
                Concept concept = entry.getKey();
                rows.add(entry.getValue(), concept.id(), concept.name(), concept.kind(),
                    state.known().test(concept) ? Optional.empty() : Optional.of(RecordJson.write(concept)));
            }
        }
    }

    private void mention(Rows rows, int episode, OptionalInt passage, Link link) throws SQLException {
        int concept = concepts.computeIfAbsent(link.concept(), c -> concepts.size() + 1);
        rows.add(episode, passage, link.span().start(), link.span().end(), link.text(), concept, link.version(),
            link.score(), link.reason(), link.second(), passage.isPresent());
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
    static String contentHash(SourceRecord record) {
        String content = RecordJson.writeWithout(record, "location");
        try {
            return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void graph() throws SQLException {
        AnnotatedGraph annotated = state.graph();
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
    record Shared(Map<String, Double> shares) {
    }

    private void related() throws SQLException {
        try (Rows rows = new Rows(database, "related", "episode", "other", "score", "reasons")) {
            for (Edge.Related edge : state.graph().graph().edges(Edge.Related.class)) {
                Map<String, Double> shares = new TreeMap<>();
                edge.contributions().forEach(part -> shares.put(part.node(), part.share()));
                String reasons = RecordJson.write(new Shared(shares));
                rows.add(idOf.get(edge.source()), idOf.get(edge.target()), edge.weight(), reasons);
                rows.add(idOf.get(edge.target()), idOf.get(edge.source()), edge.weight(), reasons);
            }
        }
    }
}
