package dev.podweft.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Turns a record of a file of pairs, whose fields are those of JSON Lines input, into one of the model. Stateless. */
final class PairRecord {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"…]++");
    private static final Set<String> KNOWN = Set.of("record", "source", "id", "guid", "show", "title", "date",
        "duration", "description", "url");

    private PairRecord() {
    }

    /** Returns the record. @throws java.time.DateTimeException where its date is none */
    static SourceRecord of(SourceLocation location, JsonNode node) {
        String description = node.path("description").asText("");
        Map<String, String> extra = new TreeMap<>();
        node.properties().forEach(field -> {
            if (!KNOWN.contains(field.getKey())) {
                extra.put(field.getKey(), field.getValue().asText());
            }
        });
        Optional<String> id = text(node, "id");
        return new SourceRecord(location, id.isPresent() ? id : text(node, "guid"), text(node, "show"),
            text(node, "title"), text(node, "date").map(LocalDate::parse), seconds(node.path("duration")),
            description, description.endsWith("...") || description.endsWith("…"), text(node, "url"),
            links(description), node.toString(), extra);
    }

    private static OptionalInt seconds(JsonNode duration) {
        return duration.canConvertToInt() ? OptionalInt.of(duration.asInt()) : OptionalInt.empty();
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("").strip()).filter(text -> !text.isEmpty());
    }

    private static List<String> links(String text) {
        return ADDRESS.matcher(text).results().map(MatchResult::group)
            .map(link -> link.replaceAll("[.,;:!?)]+$", "")).distinct().toList();
    }
}
