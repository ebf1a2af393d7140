package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads RSS 0.9 to 2.0, RDF and Atom feeds, with the names of iTunes, Google Play, Media RSS, YouTube, Podlove and
 * Podcasting 2.0.
 *
 * <p>The longest text that is an item's own becomes its notes; HTML becomes text, and the targets of its links are
 * kept. A date is the day in UTC. What is not well formed is read as it was meant, and reported with its line; an item
 * of which nothing can be read costs no other. Nothing that a document type declares is used. Immutable, and safe to
 * share.
 */
public final class FeedReader implements SourceReader {

    static final String WEB_PAGE = "a web page's source found; expected an RSS or Atom feed; "
        + "save the show's feed, or copy the page's text into a file";
    static final long LARGEST = 64L << 20;
    private static final Pattern XML =
        Pattern.compile("\\A\\s*<(?:\\?xml|!--|!doctype|(?:\\w+:)?(?:rss|feed|rdf|html|opml|channel|item|entry)[\\s>])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE = Pattern.compile("<\\?xml\\s+version|<(?:\\w+:)?(?:rss\\s[^>]{0,300}?"
        + "(?:version|xmlns)|rdf:rdf\\s|feed\\s[^>]{0,300}?xmlns)[^>]{0,40}=", Pattern.CASE_INSENSITIVE);

    private static final Pattern PAGE =
        Pattern.compile("\\A\\s*(?:<\\?xml[^>]*>\\s*)?<(?:!doctype\\s+html|html)[\\s>]", Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "feed";
    }

    /** Returns whether the text begins as XML does, or as a feed does after something that does not belong there. */
    @Override
    public boolean accepts(SourceText source) {
        String head = source.head();
        return XML.matcher(head).find() || head.indexOf('<') >= 0 && !head.stripLeading().startsWith("{")
            && !head.stripLeading().startsWith("[") && INSIDE.matcher(head).find();
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        FeedScan scan = FeedScan.of(source.whole(LARGEST));
        if (scan.items().isEmpty()) {
            boolean page = PAGE.matcher(source.head()).find();
            throw new ReadException(source.name(), complaint(page ? "html" : scan.root()));
        }
        List<Problem> problems = new ArrayList<>(source.notes());
        scan.documentTypeLine().ifPresent(line -> problems.add(new Problem(source.at(line), Problem.Severity.NOTE,
            "a document type (DOCTYPE) found; nothing that it declares is used; remove it")));
        FeedFrame frame = FeedFrame.of(scan.withoutItems(), scan.namespaces());
        List<FeedItem> items = items(source, scan, problems);
        if (items.isEmpty()) {
            throw ReadException.first(source, problems);
        }
        Set<String> repeated = repeated(items, frame);
        List<SourceRecord> records = new ArrayList<>();
        for (FeedItem item : items) {
            SourceRecord record = item.toRecord(frame, repeated);
            DateNotes.check(record, item.date(), problems);
            records.add(record);
        }
        List<Onward> next = frame.next().map(address -> new Onward(source.at(1), Onward.Kind.NEXT_PAGE, address, ""))
            .stream().toList();
        return new ReadResult(records, problems, List.of(source.readAs(format(), records.size())), next);
    }

    static String complaint(String root) {
        if (root.equals("html")) {
            return WEB_PAGE;
        }
        boolean feed = root.equals("rss") || root.equals("feed") || root.equals("rdf") || root.equals("channel");
        return (feed ? "a feed without items found" : root.isEmpty() ? "XML without an element found"
            : "XML with the root element '" + root + "' found")
            + "; expected an RSS or Atom feed with items; fetch the show's feed again";
    }

    private static List<FeedItem> items(SourceText source, FeedScan scan, List<Problem> problems) {
        List<FeedItem> items = new ArrayList<>();
        for (FeedScan.Item item : scan.items()) {
            scan.namespaces().learn(item.xml());
            SourceLocation location = source.at(item.line());
            XmlRepair repair = XmlRepair.of(item.xml());
            Parts parts = Parts.of(repair.xml(), scan.namespaces());
            FeedItem parsed = new FeedItem(location, item.xml(), parts, item.last());
            Optional<Problem> problem = problem(item, parsed, repair.found());
            problem.ifPresent(problems::add);
            if (problem.isEmpty() || problem.get().severity() == Problem.Severity.NOTE) {
                items.add(parsed);
            }
        }
        return items;
    }

    /** Returns what is wrong with an item, if anything; it is left out where nothing can be made of it. */
    private static Optional<Problem> problem(FeedScan.Item item, FeedItem parsed, Optional<String> mended) {
        if (parsed.isEmpty()) {
            return Optional.of(new Problem(parsed.location(), Problem.Severity.SKIPPED, (item.closed()
                ? "an item without title, text and address found" : "an item that is not closed found, and nothing "
                    + "whole in it") + "; expected at least one of them; the other items are read; fetch the feed again"));
        }
        if (item.last()) {
            boolean whole = parsed.parts().hasWhole("title");
            return Optional.of(new Problem(parsed.location(), whole ? Problem.Severity.NOTE : Problem.Severity.SKIPPED,
                "an item that is not closed found, where the feed breaks off; "
                    + (whole ? "read as far as it goes" : "left out") + "; fetch the feed again"));
        }
        Optional<String> wrong = mended.or(() -> item.closed() ? parsed.parts().open() : Optional.of("no end tag"));
        return wrong.map(found -> new Problem(parsed.location(), Problem.Severity.NOTE, "an item that is not "
            + "well-formed XML found (" + found + "); read as it was meant; tell the feed's publisher"));
    }

    /** Returns the texts that describe no episode: the feed's own, and those that most items share. */
    private static Set<String> repeated(List<FeedItem> items, FeedFrame frame) {
        Map<String, Integer> counts = new HashMap<>();
        for (FeedItem item : items) {
            new HashSet<>(item.foldedTexts()).forEach(text -> counts.merge(text, 1, Integer::sum));
        }
        Set<String> repeated = new HashSet<>(items.size() > 1 ? frame.about() : Set.of());
        counts.forEach((text, count) -> {
            if (count >= 3 && count * 2 > items.size()) {
                repeated.add(text);
            }
        });
        return repeated;
    }
}
