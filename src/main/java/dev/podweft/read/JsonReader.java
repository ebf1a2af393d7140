package dev.podweft.read;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads JSON: a list of objects, one episode an object, which may stand inside an object such as
 * {@code {"title": "Loop", "episodes": […]}}; or one object that is one episode.
 *
 * <p>Fields are known by many names ({@code title}, {@code name}, {@code episode_title}); what was taken for what is
 * told once. A broken object costs no other. Immutable, and safe to share.
 */
public final class JsonReader implements SourceReader {

    private static final Pattern LIST = Pattern.compile("\\A\\s*\\[\\s*[{\\]]");
    private static final Pattern NEXT_LINE = Pattern.compile("\\A\\s*\\{[^\\n]*\\n\\s*\\{");
    private static final Pattern SPREAD = Pattern.compile("\\A\\s*\\{\\s*(?:[\\r\\n]|\\z)");
    private static final Pattern NAMED_LIST = Pattern.compile("\"(?:" + String.join("|", JsonItems.LISTS)
        + ")\"\\s*:\\s*\\[\\s*\\{", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "json";
    }

    /** Returns whether the text begins with a list of objects, with an object over many lines, or one with a list. */
    @Override
    public boolean accepts(SourceText source) {
        String head = source.head();
        return LIST.matcher(head).find() || head.stripLeading().startsWith("{") && !NEXT_LINE.matcher(head).find()
            && (SPREAD.matcher(head).find() || isOneLine(head) && NAMED_LIST.matcher(head).find()
                || head.strip().indexOf('\n') > 0);
    }

    private static boolean isOneLine(String head) {
        return head.strip().indexOf('\n') < 0;
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        return read(source, format(), JsonItems.find(source.whole(FeedReader.LARGEST), Set.of()), Set.of());
    }

    /** Reads the objects of {@code found}, each without the fields called {@code dropped}. */
    static ReadResult read(SourceText source, String format, JsonItems.Found found, Set<String> dropped) {
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(source.notes());
        Taken taken = new Taken();
        Optional<String> show = show(found.around());
        for (JsonItems.Item item : found.items()) {
            try {
                JsonNode node = Json.readOrFail(item.json());
                Map<String, String> fields = Json.fields(unwrapped(node));
                fields.keySet().removeAll(dropped);
                SourceRecord record = new Fields(source.at(item.line()), item.json(), fields, taken, problems)
                    .toRecord(show);
                addIfEpisode(record, records, problems);
            } catch (JacksonException e) {
                problems.add(new Problem(source.at(item.line()), Problem.Severity.SKIPPED, "an object that is "
                    + (item.closed() ? "no whole JSON" : "not closed") + " found (" + Json.complaint(e)
                    + "); expected an episode; mend it"));
            }
        }
        if (records.isEmpty()) {
            throw ReadException.first(source, problems);
        }
        taken.tell(source.name(), problems);
        return new ReadResult(records, problems, List.of(source.readAs(format, records.size())));
    }

    /** Adds a record that tells of an episode, or a problem. */
    static void addIfEpisode(SourceRecord record, List<SourceRecord> records, List<Problem> problems) {
        if (record.title().isEmpty() && record.description().isBlank() && record.id().isEmpty()
                && record.url().isEmpty()) {
            problems.add(new Problem(record.location(), Problem.Severity.SKIPPED,
                "an object or row without title, text, "
                + "id and address found; expected at least one of them; name its fields so"));
        } else {
            records.add(record);
        }
    }

    /** Returns the object in which the fields stand: {@code {"node": {…}}} and {@code {"episode": {…}}} wrap one. */
    private static JsonNode unwrapped(JsonNode node) {
        boolean wraps = node.isObject() && node.size() <= 2;
        for (String name : wraps ? List.of("node", "episode", "item", "attributes") : List.<String>of()) {
            if (node.path(name).isObject()) {
                return node.get(name);
            }
        }
        return node.path("attributes").has("title") ? node.get("attributes") : node;
    }

    private static Optional<String> show(String around) {
        JsonNode root = Json.read(around).orElse(null);
        for (String name : new String[] {"title", "show", "podcast", "name", "channel", "feed"}) {
            JsonNode value = root == null ? null : root.get(name);
            if (value != null && (value.isTextual() || value.isObject())) {
                String text = value.isObject() ? value.path("title").asText(value.path("name").asText(""))
                    : value.asText();
                return Optional.of(HtmlText.line(text)).filter(line -> !line.isEmpty());
            }
        }
        return Optional.empty();
    }
}
