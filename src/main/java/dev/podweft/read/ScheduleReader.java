package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads the schedules of conferences as Pentabarf, Frab and Pretalx export them: each talk is an episode, and the
 * conference its show. A talk without a title is reported and costs no other. Immutable, and safe to share.
 */
public final class ScheduleReader implements SourceReader {

    /** What is kept of a talk as it stands is bounded. */
    private static final int LONGEST_RAW = 100_000;
    private static final Pattern EVENT = Pattern.compile("<(/?)event(?:\\s[^<>]*|/?)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("(?:(\\d{1,2}):)?(\\d{1,3}):(\\d{2})");

    @Override
    public String format() {
        return "schedule";
    }

    @Override
    public boolean accepts(SourceText source) {
        return Prolog.root(source.head()).equals("schedule");
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        String xml = closed(XmlRepair.of(source.whole(FeedReader.LARGEST)).xml());
        Document document = Parts.parse(xml);
        Element conference = document.selectFirst("conference");
        Optional<String> show = conference == null ? Optional.empty()
            : Parts.of(conference, new Namespaces()).text("title", "acronym").map(HtmlText::line);
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(source.notes());
        for (Element event : document.getElementsByTag("event")) {
            SourceRecord record = record(source, xml, event, show);
            if (record.title().isEmpty()) {
                problems.add(new Problem(record.location(), Problem.Severity.SKIPPED, "a talk without a title found; "
                    + "expected <title>; the other talks are read"));
            } else {
                records.add(record);
            }
        }
        if (records.isEmpty()) {
            throw problems.isEmpty() ? new ReadException(source.name(), "a schedule without talks found; expected "
                + "<event> with <title>; fetch the schedule again") : ReadException.first(source, problems);
        }
        return new ReadResult(records, problems, List.of(source.readAs(format(), records.size())));
    }

    /** Returns {@code xml} with each talk closed before the next begins. */
    private static String closed(String xml) {
        StringBuilder closed = new StringBuilder(xml.length() + 16);
        Matcher tags = EVENT.matcher(xml);
        boolean open = false;
        int from = 0;
        while (tags.find()) {
            boolean starts = tags.group(1).isEmpty();
            closed.append(xml, from, tags.start()).append(starts && open ? "</event>" : "");
            open = starts && !tags.group().endsWith("/>");
            from = tags.start();
        }
        return closed.append(xml, from, xml.length()).toString();
    }

    private static SourceRecord record(SourceText source, String xml, Element event, Optional<String> show) {
        Parts parts = Parts.of(event, new Namespaces());
        HtmlText notes = notes(parts);
        List<String> links = new ArrayList<>(notes.links());
        parts.inside("links").flatMap(inside -> inside.all("link")).map(link -> link.attr("href").strip())
            .filter(link -> link.startsWith("http") && !links.contains(link)).forEach(links::add);
        Element day = event.closest("day");
        String date = parts.text("date").orElse(day == null ? "" : day.attr("date"));
        int end = Math.max(event.sourceRange().startPos(), Math.min(xml.length(), event.endSourceRange().endPos()));
        int start = event.sourceRange().startPos();
        String raw = xml.substring(start, Math.min(end, start + LONGEST_RAW));
        String guid = event.attr("guid").isBlank() ? event.attr("id") : event.attr("guid");
        return new SourceRecord(source.at(Math.max(1, event.sourceRange().start().lineNumber())),
            Optional.of(guid.strip()).filter(id -> !id.isEmpty()), show, parts.text("title").map(HtmlText::line),
            Fields.date(date.strip()), parts.text("duration").map(ScheduleReader::seconds).orElse(OptionalInt.empty()),
            notes.text(), false, parts.text("url").filter(url -> url.startsWith("http")), links, raw, extra(parts));
    }

    /** Returns subtitle, abstract and description, without those that another contains. */
    private static HtmlText notes(Parts parts) {
        List<String> texts = new ArrayList<>();
        List<String> links = new ArrayList<>();
        List<HtmlText> all = Stream.of("subtitle", "abstract", "description").flatMap(parts::all)
            .map(element -> HtmlText.of(element.childrenSize() > 0 ? Parts.markup(element)
                : element.wholeText())).toList();
        for (HtmlText text : all) {
            String folded = FeedItem.fold(text.text());
            boolean inside = all.stream().filter(other -> other.text().length() > text.text().length())
                .anyMatch(other -> FeedItem.fold(other.text()).contains(folded));
            if (!text.text().isEmpty() && !inside && !texts.contains(text.text())) {
                texts.add(text.text());
                text.links().stream().filter(link -> !links.contains(link)).forEach(links::add);
            }
        }
        return new HtmlText(String.join("\n\n", texts), links);
    }

    private static Map<String, String> extra(Parts parts) {
        Map<String, String> extra = new TreeMap<>();
        FeedPeople.joined(parts.inside("persons").flatMap(persons -> persons.all("person"))
            .map(person -> HtmlText.line(person.wholeText())).toList(), "; ")
            .ifPresent(persons -> extra.put("persons", persons));
        for (String name : new String[] {"track", "room", "type", "language", "start"}) {
            parts.text(name).ifPresent(text -> extra.put(name, HtmlText.line(text)));
        }
        return extra;
    }

    /** Returns the length of a talk, which schedules write in hours and minutes. */
    private static OptionalInt seconds(String text) {
        Matcher matcher = LENGTH.matcher(text.strip());
        if (!matcher.matches()) {
            return Clock.length(text);
        }
        int days = matcher.group(1) == null ? 0 : Integer.parseInt(matcher.group(1));
        int hours = Integer.parseInt(matcher.group(2)) + 24 * days;
        return OptionalInt.of(hours * 3600 + Integer.parseInt(matcher.group(3)) * 60).stream().filter(s -> s > 0)
            .mapToObj(OptionalInt::of).findFirst().orElse(OptionalInt.empty());
    }
}
