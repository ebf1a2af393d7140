package dev.podweft.read;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.modules.itunes.ITunes;
import com.rometools.rome.feed.rss.Guid;
import com.rometools.rome.feed.rss.Item;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads RSS 2.0 and Atom feeds, with the iTunes fields for length and summary.
 *
 * <p>Notes in HTML become text; the targets of their links are kept. A date is the day in UTC. An item that is not
 * well formed is passed over and reported with its line; the others are read. A document type is refused, so that no
 * feed can reach for other files. Immutable, and safe to share.
 */
public final class FeedReader implements SourceReader {

    static final String WEB_PAGE = "a web page's source found; expected an RSS or Atom feed; "
        + "save the show's feed, or copy the page's text into a file";
    private static final long LARGEST = 64L << 20;
    private static final Pattern XML =
        Pattern.compile("\\A\\s*<(?:\\?xml|!--|!doctype|(?:\\w+:)?(?:rss|feed|rdf|html|opml)[\\s>])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public String format() {
        return "feed";
    }

    /** Returns whether the text begins as XML does. */
    @Override
    public boolean accepts(SourceText source) {
        return XML.matcher(source.head()).find();
    }

    @Override
    public ReadResult read(SourceText source) throws IOException {
        FeedScan scan = FeedScan.of(source, source.whole(LARGEST));
        if (scan.items().isEmpty()) {
            throw new ReadException(source.name(), complaint(scan.root()));
        }
        SyndFeedInput parser = new SyndFeedInput(false, Locale.US);
        parser.setAllowDoctypes(false);
        parser.setPreserveWireFeed(true);
        List<SourceRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>(source.notes());
        Optional<String> show = show(parser, source, scan, problems);
        for (FeedScan.Item item : scan.items()) {
            try {
                records.add(record(source, item, parse(parser, scan.withOnly(item)), show));
            } catch (FeedException e) {
                problems.add(new Problem(source.at(item.line()), Problem.Severity.SKIPPED, complaint(item, e)));
            }
        }
        if (records.isEmpty()) {
            Problem first = problems.get(problems.size() - scan.items().size());
            throw new ReadException(first.location(), first.message());
        }
        return new ReadResult(records, problems, List.of(source.readAs(format(), records.size())));
    }

    private static String complaint(String root) {
        if (root.equalsIgnoreCase("html")) {
            return WEB_PAGE;
        }
        boolean feed = root.equals("rss") || root.endsWith("feed");
        return (feed ? "a feed without items found" : "XML with the root element '" + root + "' found")
            + "; expected an RSS 2.0 or Atom feed with items; fetch the show's feed again";
    }

    private static String complaint(FeedScan.Item item, FeedException e) {
        String cause = String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage());
        String tidy = cause.replaceAll("\\s+", " ").replaceAll("^Error on line \\d+: ", "");
        return (item.closed() ? "an item that is not well-formed XML found (" + tidy + ")"
            : "an item that is not closed found") + "; the other items are read; fetch the feed again";
    }

    /** Parses a feed of one item. Rome refuses some dates and numbers by unchecked exceptions. */
    private static SyndFeed parse(SyndFeedInput parser, String xml) throws FeedException {
        try {
            return parser.build(new StringReader(xml));
        } catch (IllegalArgumentException e) {
            throw new FeedException(e.getMessage(), e);
        }
    }

    private static Optional<String> show(SyndFeedInput parser, SourceText source, FeedScan scan,
            List<Problem> problems) {
        try {
            return Optional.ofNullable(parse(parser, scan.withoutItems()).getTitle()).map(HtmlText::line)
                .filter(title -> !title.isEmpty());
        } catch (FeedException e) {
            problems.add(new Problem(source.at(1), Problem.Severity.NOTE, "the feed around its items is not "
                + "well-formed XML; the items are read without the show's name"));
            return Optional.empty();
        }
    }

    private static SourceRecord record(SourceText source, FeedScan.Item item, SyndFeed feed,
            Optional<String> show) throws FeedException {
        if (feed.getEntries().isEmpty()) {
            throw new FeedException("no item");
        }
        SyndEntry entry = feed.getEntries().get(0);
        Optional<EntryInformation> itunes = entry.getModule(ITunes.URI) instanceof EntryInformation known
            ? Optional.of(known) : Optional.empty();
        return new FeedItem(entry, itunes, id(entry)).toRecord(source.at(item.line()), item.xml(), show);
    }

    private static Optional<String> id(SyndEntry entry) {
        String id = entry.getUri();
        if (entry.getWireEntry() instanceof Item item) {
            Guid guid = item.getGuid();
            id = guid == null ? null : guid.getValue();
        }
        return Optional.ofNullable(id).map(String::strip).filter(text -> !text.isEmpty());
    }
}
