package dev.podweft.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Turns named values into a record, taking out those whose names are known; what is left is kept as it is. For one
 * thread, used once.
 */
final class Fields {

    private final SourceLocation location;
    private final String raw;
    private final Map<String, String> values;
    private final Map<String, Field> meanings = new HashMap<>();
    private final Taken taken;
    private final List<Problem> problems;

    /** Copies {@code values}; what was taken goes to {@code taken}, what is odd about a value to {@code problems}. */
    Fields(SourceLocation location, String raw, Map<String, String> values, Taken taken, List<Problem> problems) {
        this.location = location;
        this.raw = raw;
        this.values = new LinkedHashMap<>(values);
        values.keySet().forEach(name -> Field.of(name).ifPresent(field -> meanings.put(name, field)));
        this.taken = taken;
        this.problems = problems;
    }

    /** Returns the record; {@code show} is its show where the values name none. */
    SourceRecord toRecord(Optional<String> show) {
        Optional<String> id = take(Field.ID);
        Optional<String> ownShow = take(Field.SHOW).map(text -> inside(text, "title", "name")).map(taken::show);
        Optional<String> title = take(Field.TITLE).map(HtmlText::line).filter(line -> !line.isEmpty());
        Optional<LocalDate> date = takeDate();
        OptionalInt duration = takeDuration();
        String chapters = String.join("\n", Chapters.of(values.getOrDefault("chapters", "")));
        HtmlText notes = takeText();
        String description = chapters.isEmpty() || notes.text().contains(chapters) ? notes.text()
            : notes.text().isEmpty() ? chapters : notes.text() + "\n\n" + chapters;
        Optional<String> url = take(Field.URL).map(text -> inside(text, "url", "@id", "href"));
        takeEnclosure();
        taken.kept(values.keySet());
        return new SourceRecord(location, id, ownShow.or(() -> show), title, date, duration, description,
            Truncation.isCut(notes.text()), url.or(() -> Optional.ofNullable(values.get("enclosure"))), notes.links(),
            raw, values);
    }

    /** Returns the names that mean {@code field} and have more than blanks, the plainest first. */
    private List<String> names(Field field) {
        return values.keySet().stream().filter(name -> meanings.get(name) == field)
            .filter(name -> !values.get(name).isBlank() && !isNumberedEpisode(name))
            .sorted(Comparator.comparingInt(field::rank)).toList();
    }

    private boolean isNumberedEpisode(String name) {
        return name.equalsIgnoreCase("episode") && values.get(name).strip().matches("[\\d.#]*");
    }

    private Optional<String> take(Field field) {
        Optional<String> name = names(field).stream().findFirst();
        name.ifPresent(known -> taken.add(field, known));
        return name.map(known -> values.remove(known).strip());
    }

    private Optional<LocalDate> takeDate() {
        List<String> names = names(Field.DATE);
        for (String name : names) {
            Optional<LocalDate> date = date(values.get(name).strip());
            if (date.isPresent()) {
                values.remove(name);
                taken.add(Field.DATE, name);
                return date;
            }
        }
        names.stream().findFirst().ifPresent(name -> note(name, values.get(name), "2025-04-18"));
        return Optional.empty();
    }

    /** Returns the day of {@code text}: as written where it begins with the year, else in UTC. */
    static Optional<LocalDate> date(String text) {
        if (text.matches("\\d{9,14}")) {
            Optional<LocalDate> day = FeedDate.ofEpoch(Long.parseLong(text));
            return day.isPresent() || text.length() < 14 ? day : FeedDate.parse(text.substring(0, 8));
        }
        try {
            return Optional.of(LocalDate.parse(text.substring(0, Math.min(10, text.length()))));
        } catch (DateTimeException e) {
            return FeedDate.parse(text);
        }
    }

    private OptionalInt takeDuration() {
        for (Field field : List.of(Field.SECONDS, Field.MINUTES, Field.MILLISECONDS)) {
            for (String name : names(field)) {
                OptionalInt seconds = seconds(field, values.get(name).strip());
                if (seconds.isPresent()) {
                    values.remove(name);
                    taken.add(field, name);
                    return seconds;
                }
            }
        }
        names(Field.SECONDS).stream().findFirst().filter(name -> !values.get(name).strip().matches("[0:.]*"))
            .ifPresent(name -> note(name, values.get(name), "1680 (seconds)"));
        return OptionalInt.empty();
    }

    private static OptionalInt seconds(Field field, String text) {
        if (field == Field.SECONDS || !text.matches("\\d{1,10}(?:\\.\\d+)?")) {
            return Clock.length(text);
        }
        double number = Double.parseDouble(text);
        long seconds = Math.round(field == Field.MINUTES ? number * 60 : number / 1000);
        return seconds == 0 || seconds > Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of((int) seconds);
    }

    /** Takes the longest text, where it is HTML as text. */
    private HtmlText takeText() {
        List<String> names = new ArrayList<>(names(Field.TEXT));
        if (names.size() > 1) {
            names.sort(Comparator.comparingInt((String name) -> FeedItem.fold(read(values.get(name)).text()).length())
                .reversed());
        }
        if (names.isEmpty()) {
            Optional.ofNullable(values.get("description")).ifPresent(blank -> values.remove("description"));
            return new HtmlText("", List.of());
        }
        taken.add(Field.TEXT, names.get(0));
        return read(values.remove(names.get(0)));
    }

    private static HtmlText read(String text) {
        return HtmlText.isMarkup(text) ? HtmlText.of(text) : new HtmlText(text, Links.in(text));
    }

    private void takeEnclosure() {
        take(Field.ENCLOSURE).map(text -> inside(text, "url", "contentUrl", "href", "src"))
            .ifPresent(address -> values.put("enclosure", address));
    }

    /** Returns, where {@code text} is a JSON object or a list of some, the first of {@code names} in it. */
    private static String inside(String text, String... names) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        Optional<JsonNode> node = Json.read(text).map(read -> read.isArray() && !read.isEmpty() ? read.get(0) : read);
        for (String name : names) {
            JsonNode value = node.map(known -> known.get(name)).orElse(null);
            if (value != null && value.isValueNode() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return node.filter(JsonNode::isValueNode).map(JsonNode::asText).orElse(text);
    }

    private void note(String field, String found, String expected) {
        problems.add(new Problem(location, Problem.Severity.NOTE, field + " '" + DateNotes.shown(found)
            + "' found; expected it like '" + expected + "'; the episode is read without it"));
    }
}
