package dev.podweft.read;

import dev.podweft.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads OPML, the lists of feeds that podcast programs exchange: no episodes, but the addresses at which they are to be
 * had, each once, from all folders. Immutable, and safe to share.
 */
public final class OpmlReader implements SourceReader {

    @Override
    public String format() {
        return "opml";
    }

    @Override
    public boolean accepts(SourceText source) {
        return Prolog.root(source.head()).equals("opml");
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        Document document = Parts.parse(XmlRepair.of(source.whole(FeedReader.LARGEST)).xml());
        Map<String, Onward> feeds = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>(source.notes());
        for (Element outline : document.getElementsByTag("outline")) {
            String address = address(outline);
            int line = Math.max(1, outline.sourceRange().start().lineNumber());
            if (!address.isEmpty()) {
                String title = HtmlText.line(outline.attr("title").isBlank() ? outline.attr("text")
                    : outline.attr("title"));
                feeds.putIfAbsent(address, new Onward(source.at(line), Onward.Kind.FEED, address, title));
            } else if (outline.attr("type").equalsIgnoreCase("rss")) {
                problems.add(new Problem(source.at(line), Problem.Severity.SKIPPED, "a feed without an address found ('"
                    + DateNotes.shown(outline.attr("text")) + "'); expected xmlUrl; add it"));
            }
        }
        if (feeds.isEmpty()) {
            throw new ReadException(source.name(), "a list without feeds found; expected outlines with xmlUrl; "
                + "export the list again");
        }
        return new ReadResult(List.of(), problems, List.of(source.readAs(format(), 0)), List.copyOf(feeds.values()));
    }

    private static String address(Element outline) {
        String address = outline.attr("xmlurl").strip();
        boolean linked = address.isEmpty() && outline.attr("type").equalsIgnoreCase("rss");
        String given = linked ? outline.attr("url").strip() : address;
        return given.regionMatches(true, 0, "feed://", 0, 7) ? "https://" + given.substring(7) : given;
    }
}
