package dev.podweft.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads JSON Feed (jsonfeed.org). A broken item costs no other. Immutable, and safe to share.
 */
public final class JsonFeedReader implements SourceReader {

    private static final Pattern VERSION =
        Pattern.compile("\\A\\s*\\{.*?\"version\"\\s*:\\s*\"[^\"]*jsonfeed\\.org", Pattern.DOTALL);

    @Override
    public String format() {
        return "json-feed";
    }

    /** Returns whether an object begins that names a version of JSON Feed. */
    @Override
    public boolean accepts(SourceText source) {
        return VERSION.matcher(source.head()).find();
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        JsonItems.Found found = JsonItems.find(source.whole(FeedReader.LARGEST), Set.of("items"));
        JsonItems.Found items = found.around().equals("{}") ? new JsonItems.Found("{}", List.of()) : found;
        ReadResult read = JsonReader.read(source, format(), items, Set.of());
        Optional<JsonNode> feed = Json.read(found.around());
        List<Onward> next = feed.map(node -> node.path("next_url").asText("")).filter(address -> !address.isBlank())
            .map(address -> new Onward(source.at(1), Onward.Kind.NEXT_PAGE, address.strip(), "")).stream().toList();
        return new ReadResult(read.records().stream().map(JsonFeedReader::withEnclosure).toList(),
            read.problems().stream().filter(problem -> !problem.message().startsWith("fields taken")).toList(),
            read.files(),
            next);
    }

    /** Takes what a JSON Feed lists as attachments: the media file's address, and its length where none is known. */
    private static SourceRecord withEnclosure(SourceRecord record) {
        JsonNode first = Json.read(record.extra().getOrDefault("attachments", "[]")).orElseThrow().path(0);
        Map<String, String> extra = new TreeMap<>(record.extra());
        String address = first.path("url").asText("").strip();
        if (!address.isEmpty()) {
            extra.put("enclosure", address);
        }
        OptionalInt length = record.durationSeconds().isPresent() ? record.durationSeconds()
            : Clock.length(first.path("duration_in_seconds").asText(""));
        return new SourceRecord(record.location(), record.id(), record.show(), record.title(),
            record.date(), length, record.description(), record.truncated(),
            record.url().or(() -> Optional.of(address).filter(text -> !text.isEmpty())), record.links(), record.raw(),
            extra);
    }
}
