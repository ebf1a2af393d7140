package dev.podweft.read;

import java.io.IOException;
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
        FeedDocument feed = FeedDocument.of(source);
        return feed.toResult(format(), feed.items());
    }
}
