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
 * A feed, parted into items and read as far as it goes. For one thread.
 *
 * @param items those of which something could be read
 * @param problems what was odd so far; grows
 */
record FeedDocument(SourceText source, FeedFrame frame, List<FeedItem> items, List<Problem> problems) {

    private static final Pattern FEED =
        Pattern.compile("<(?:rss\\s[^>]{0,300}?version|rdf:rdf\\s|feed\\s[^>]{0,300}?xmlns)", Pattern.CASE_INSENSITIVE);

    /**
     * Reads the items of {@code source}.
     *
     * @throws ReadException if there is none, or none of which anything could be read
     */
    static FeedDocument of(SourceText source) throws IOException {
        FeedScan scan = FeedScan.of(source.whole(FeedReader.LARGEST));
        if (scan.items().isEmpty()) {
            boolean page = isPage(source);
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
        return new FeedDocument(source, frame, items, problems);
    }

    /** Returns whether {@code source} begins as a web page does. */
    static boolean isPage(SourceText source) {
        String root = Prolog.root(source.head());
        return (root.equals("!doctype html") || root.equals("html")) && !FEED.matcher(source.head()).find();
    }

    /** Returns the records of {@code chosen}, some or all of the items. */
    ReadResult toResult(String format, List<FeedItem> chosen) {
        Set<String> repeated = repeated(chosen, frame);
        List<SourceRecord> records = new ArrayList<>();
        for (FeedItem item : chosen) {
            SourceRecord record = item.toRecord(frame, repeated);
            DateNotes.check(record, item.date(), problems);
            records.add(record);
        }
        List<Onward> next = frame.next().map(address -> new Onward(source.at(1), Onward.Kind.NEXT_PAGE, address, ""))
            .stream().toList();
        return new ReadResult(records, problems, List.of(source.readAs(format, records.size())), next);
    }

    private static String complaint(String root) {
        if (root.equals("html")) {
            return FeedReader.WEB_PAGE;
        }
        boolean feed = root.equals("rss") || root.equals("feed") || root.equals("rdf") || root.equals("channel");
        return (feed ? "a feed without items found" : root.isEmpty() ? "XML without an element found"
            : "XML with the root element '" + DateNotes.shown(root) + "' found")
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
                    + "whole in it") + "; expected at least one of them; left out; fetch the feed again"));
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
