package dev.podweft.store;

import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;

/**
 * Fills the tables that tell of episodes, one episode after the other: its texts, and what was decided about them. For
 * one thread.
 */
final class EpisodeRows implements AutoCloseable {

    private final Connection database;
    private final Predicate<Concept> known;
    private final Map<Concept, Integer> concepts = new LinkedHashMap<>();
    private final Map<String, Integer> reasons = new HashMap<>();
    private final Rows episodeRows;
    private final Rows mergeRows;
    private final Rows passageRows;
    private final Rows searchRows;
    private final Rows chapterRows;
    private final Rows mentionRows;
    private final Rows reasonRows;
    private final Start start;
    private int passages;

    /** The highest numbers of passages, reasons and concepts that there are already, and the numbers of concepts. */
    record Start(int passages, int reasons, int highest, Map<Concept, Integer> concepts) {
    }

    /** Prepares to fill the tables; {@code known} tells the concepts that need not be kept whole. */
    EpisodeRows(Connection database, Predicate<Concept> known) throws SQLException {
        this(database, known, new Start(0, 0, 0, Map.of()));
    }

    /** Prepares to go on filling the tables. */
    EpisodeRows(Connection database, Predicate<Concept> known, Start start) throws SQLException {
        this.database = database;
        this.known = known;
        this.start = start;
        passages = start.passages();
        concepts.putAll(start.concepts());
        episodeRows = new Rows(database, "episodes", "id", "key", "node", "title", "title_derived", "show", "date",
            "duration_seconds", "url", "tag_key", "leeway");
        mergeRows = new Rows(database, "merges", "episode", "left_file", "left_line", "right_file", "right_line",
            "evidence", "weight");
        passageRows = new Rows(database, "passages", "id", "episode", "number", "field", "text", "file", "line");
        searchRows = new Rows(database, "search", "rowid", "text");
        chapterRows = new Rows(database, "chapters", "episode", "second", "title");
        mentionRows = new Rows(database, "mentions", "episode", "number", "passage", "start", "end", "text", "concept",
            "version", "score", "reason", "second", "decided");
        reasonRows = new Rows(database, "reasons", "id", "reason");
    }

    /** Adds the episode number {@code id}; its key and leeway are kept where it is asked for again one day. */
    void add(int id, Episode episode, List<Node.Chapter> chapters, KeptLinks links, boolean askedAgain)
            throws SQLException {
        Optional<String> leeway = askedAgain ? Optional.of(links.leeway()) : Optional.empty();
        episodeRows.add(id, episode.id(), NodeIds.of(episode.id()), episode.title(), episode.titleDerived(),
            episode.show(), episode.date(), episode.durationSeconds(), episode.url(),
            leeway.map(kept -> tagKey(episode, links)), leeway);
        for (MergeReason reason : episode.reasons()) {
            mergeRows.add(id, reason.left().file(), reason.left().line(), reason.right().file(),
                reason.right().line(), reason.evidence(), reason.weight());
        }
        for (int number = 0; number < episode.passages().size(); number++) {
            Passage passage = episode.passages().get(number);
            passages++;
            searchRows.add(passages, passage.text());
            passageRows.add(passages, id, number, passage.field(), passage.text(), passage.source().file(),
                passage.source().line());
        }
        for (Node.Chapter chapter : chapters) {
            chapterRows.add(id, chapter.second(), chapter.title());
        }
        mentions(id, links);
    }

    /** Returns the key of an episode's links; none where a text of it would not come back as it is. */
    private static String tagKey(Episode episode, KeptLinks links) {
        boolean storable = episode.passages().stream().map(Passage::text).allMatch(Storable::is);
        return storable ? links.key() : "";
    }

    private void mentions(int episode, KeptLinks links) throws SQLException {
        int number = 0;
        for (int passage = 0; passage < links.links().size(); passage++) {
            for (Link link : links.links().get(passage)) {
                mention(episode, number++, OptionalInt.of(passage), link);
            }
        }
        for (Link link : links.undecided()) {
            mention(episode, number++, OptionalInt.empty(), link);
        }
    }

    private void mention(int episode, int number, OptionalInt passage, Link link) throws SQLException {
        Integer concept = concepts.get(link.concept());
        if (concept == null) {
            concept = start.highest() + concepts.size() - start.concepts().size() + 1;
            concepts.put(link.concept(), concept);
        }
        Integer reason = reasons.get(link.reason());
        if (reason == null) {
            reason = start.reasons() + reasons.size() + 1;
            reasons.put(link.reason(), reason);
            reasonRows.add(reason, link.reason());
        }
        mentionRows.add(episode, number, passage, link.span().start(), link.span().end(), link.text(), concept,
            link.version(), link.score(), reason, link.second(), passage.isPresent());
    }

    /** Writes what waits, and the concepts that were mentioned. */
    @Override
    public void close() throws SQLException {
        for (Rows rows : List.of(episodeRows, mergeRows, passageRows, searchRows, chapterRows, mentionRows,
                reasonRows)) {
            rows.close();
        }
        try (Rows rows = new Rows(database, "concepts", "number", "id", "name", "kind", "body")) {
            for (Map.Entry<Concept, Integer> entry : concepts.entrySet()) {
                Concept concept = entry.getKey();
                if (start.concepts().containsKey(concept)) {
                    continue;
                }
                rows.add(entry.getValue(), concept.id(), concept.name(), concept.kind(),
                    known.test(concept) ? Optional.empty() : Optional.of(RecordJson.write(concept)));
            }
        }
    }
}
