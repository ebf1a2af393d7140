package dev.podweft.store;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Link;
import dev.podweft.text.Span;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** Reads links from rows of the table of mentions. Stateless. */
final class MentionRow {

    /** Gives the columns that {@link #link} reads; an episode's rows in their order. */
    static final String QUERY = "SELECT m.*, r.reason AS why, c.id AS concept_id, c.name, c.kind, c.body"
        + " FROM mentions m JOIN concepts c ON c.number = m.concept JOIN reasons r ON r.id = m.reason WHERE episode = ?"
        + " ORDER BY m.number";

    private MentionRow() {
    }

    /** Returns the link of {@code row}; {@code found} holds the concepts that rows before it gave. */
    static Link link(ResultSet row, Map<Integer, Concept> found,
            Function<ConceptId, Optional<Concept>> vocabulary) throws SQLException, IOException {
        int number = row.getInt("concept");
        if (!found.containsKey(number)) {
            found.put(number, concept(row, vocabulary));
        }
        return new Link(new Span(row.getInt("start"), row.getInt("end")), row.getString("text"), found.get(number),
            Optional.ofNullable(row.getString("version")), row.getDouble("score"), row.getString("why"),
            number(row, "second"));
    }

    /** Returns the concept of a row with the columns {@code concept_id}, {@code name}, {@code kind}, {@code body}. */
    static Concept concept(ResultSet row, Function<ConceptId, Optional<Concept>> vocabulary)
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

    /** Returns the number in a column, if there is one. */
    static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
