package dev.podweft.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Reads web pages that describe episodes in the words of schema.org ({@code PodcastEpisode} and its kin, as JSON-LD). A
 * page without any may name its feed, which is then to be had from there. Immutable, and safe to share.
 */
public final class WebPageReader implements SourceReader {

    private static final Set<String> EPISODES = Set.of("PodcastEpisode", "RadioEpisode", "Episode", "TVEpisode");
    private static final Set<String> MEDIA = Set.of("VideoObject", "AudioObject", "PresentationDigitalDocument");
    private static final Set<String> SHOWS = Set.of("PodcastSeries", "RadioSeries", "PodcastSeason",
        "CreativeWorkSeries");
    private static final int DEEPEST = 40;

    @Override
    public String format() {
        return "web-page";
    }

    /** Returns whether the text begins as HTML does. */
    @Override
    public boolean accepts(SourceText source) {
        return FeedDocument.isPage(source);
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        Document page = Parser.htmlParser().setTrackPosition(true).parseInput(source.whole(FeedReader.LARGEST), "");
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(source.notes());
        Set<String> known = new LinkedHashSet<>();
        for (Set<String> types : List.of(EPISODES, MEDIA)) {
            for (Element script : records.isEmpty() ? page.select("script[type=application/ld+json]")
                : List.<Element>of()) {
                Found found = new Found(source, script, types);
                found.read(problems).stream().filter(record -> known.add(key(record))).forEach(records::add);
            }
        }
        List<Onward> feeds = records.isEmpty() ? feeds(source, page) : List.of();
        if (records.isEmpty() && feeds.isEmpty()) {
            throw new ReadException(source.name(), "a web page without episodes found; expected "
                + "schema.org/PodcastEpisode in JSON-LD, or a link to the feed; save the show's feed, or copy the "
                + "page's "
                + "text into a file");
        }
        return new ReadResult(records, problems, List.of(source.readAs(format(), records.size())), feeds);
    }

    private static String key(SourceRecord record) {
        return record.id().orElse("") + '\n' + record.url().orElse("") + '\n' + record.title().orElse("");
    }

    /** Returns the first feed that the page names as its own. */
    private static List<Onward> feeds(SourceText source, Document page) {
        String base = page.select("link[rel=canonical]").attr("href");
        return page.select("link[rel~=(?i)alternate][type~=(?i)(rss|atom)\\+xml|feed\\+json]").stream()
            .filter(link -> !link.attr("title").toLowerCase(java.util.Locale.ROOT).contains("comment"))
            .map(link -> link.attr("href").strip()).filter(address -> !address.isEmpty()).limit(1)
            .map(address -> new Onward(source.at(1), Onward.Kind.FEED, resolved(base, address), "")).toList();
    }

    private static String resolved(String base, String address) {
        try {
            return base.startsWith("http") ? URI.create(base.strip()).resolve(address).toString() : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** The episodes of one script. */
    private record Found(SourceText source, Element script, Set<String> types) {

        List<SourceRecord> read(List<Problem> problems) {
            List<SourceRecord> records = new ArrayList<>();
            int line = Math.max(1, script.sourceRange().start().lineNumber());
            String json = script.data().replace("<!--", "").replace("-->", "").replace("/*<![CDATA[*/", "")
                .replace("/*]]>*/", "").strip();
            Optional<JsonNode> root = Json.read(json);
            if (root.isEmpty() && !json.isEmpty()) {
                Problem problem = new Problem(source.at(line), Problem.Severity.NOTE,
                    "JSON-LD that is no whole JSON found; "
                    + "expected an object of schema.org; passed over");
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
            root.ifPresent(node -> collect(node, Optional.empty(), line, records, 0));
            return records;
        }

        private void collect(JsonNode node, Optional<String> show, int line, List<SourceRecord> records, int depth) {
            if (depth > DEEPEST) {
                return;
            }
            if (node.isObject() && isA(node, types)) {
                records.add(record(node, show, line));
                return;
            }
            Optional<String> inside = node.isObject() && isA(node, SHOWS) && node.hasNonNull("name")
                ? Optional.of(HtmlText.line(node.path("name").asText())) : show;
            node.forEach(child -> collect(child, inside, line, records, depth + 1));
        }

        private static boolean isA(JsonNode node, Set<String> types) {
            JsonNode type = node.path("@type");
            if (type.isArray()) {
                for (JsonNode one : type) {
                    if (types.contains(local(one.asText()))) {
                        return true;
                    }
                }
            }
            return types.contains(local(type.asText()));
        }

        private static String local(String type) {
            return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf(':')) + 1);
        }

        private SourceRecord record(JsonNode node, Optional<String> show, int line) {
            Map<String, String> values = new LinkedHashMap<>(Json.fields(node));
            values.remove("@context");
            values.remove("@type");
            String id = values.remove("@id");
            if (!values.containsKey("identifier") && id != null) {
                values.put("identifier", id);
            }
            if (node.path("identifier").isContainerNode()) {
                values.put("identifier", node.path("identifier").path("value").asText(""));
            }
            String raw = script.outerHtml().lines().findFirst().orElse("") + "\n" + node;
            return new Fields(source.at(line), raw, values, new Taken(), new ArrayList<>()).toRecord(show);
        }
    }
}
