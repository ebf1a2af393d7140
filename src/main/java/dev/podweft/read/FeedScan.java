package dev.podweft.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a feed into its frame and its items without parsing them, so that each item has a line and one that is broken
 * costs no other. Knows comments, CDATA sections and quoted attributes; refuses a document type. For one thread.
 */
final class FeedScan {

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z_][^\\s/>]*)");

    private final SourceText source;
    private final String xml;
    private final List<Item> items = new ArrayList<>();
    private final Set<String> unclosed = new HashSet<>();
    private final StringBuilder frame = new StringBuilder();
    private String root = "";
    private String rootStart = "";
    private String channelStart = "";
    private int at;
    private int line = 1;
    private int lineKnownAt;
    private int itemStart = -1;
    private int frameFrom;

    /** An item or entry as it stands in the feed; its line counts from 1; not closed where the feed breaks off. */
    record Item(int line, String xml, boolean closed) {
    }

    private FeedScan(SourceText source, String xml) {
        this.source = source;
        this.xml = xml;
    }

    static FeedScan of(SourceText source, String xml) {
        FeedScan scan = new FeedScan(source, xml);
        scan.run();
        return scan;
    }

    List<Item> items() {
        return items;
    }

    /** Returns the name of the outermost element, as written. */
    String root() {
        return root;
    }

    /** Returns a feed that has the frame of this one and no item. */
    String withoutItems() {
        return frame.toString();
    }

    /** Returns a feed that has one item. */
    String withOnly(Item item) {
        String start = root.equals("rss") && !rootStart.contains("version")
            ? rootStart.replace("<rss", "<rss version=\"2.0\"") : rootStart;
        return start + channelStart + item.xml() + (channelStart.isEmpty() ? "" : "</channel>") + "</" + root + ">";
    }

    private void run() {
        for (at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
            if (xml.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (xml.startsWith("<![CDATA[", at)) {
                skipCharacters();
            } else if (xml.startsWith("<?", at)) {
                skipPast("?>");
            } else if (xml.startsWith("<!", at)) {
                refuse();
            } else {
                tag();
            }
        }
        if (itemStart >= 0) {
            endItem(xml.length(), false);
        }
        frame.append(xml, frameFrom, xml.length());
    }

    private void refuse() {
        boolean page = xml.regionMatches(true, at, "<!doctype html", 0, 14);
        throw new ReadException(source.at(lineAt(at)), page ? FeedReader.WEB_PAGE
            : "a document type (DOCTYPE) found, which may pull in files from elsewhere; expected a feed without one; "
                + "remove the declaration");
    }

    /** Skips to behind {@code end}; what was never closed reaches to the end of its item. */
    private void skipPast(String end) {
        int found = unclosed.contains(end) ? -1 : xml.indexOf(end, at);
        if (found >= 0) {
            at = found + end.length();
        } else {
            unclosed.add(end);
            int stop = xml.indexOf("</" + itemName() + ">", at);
            at = stop < 0 ? xml.length() : stop;
        }
    }

    /** Skips a CDATA section; one that runs through the end of its item into the next section was never closed. */
    private void skipCharacters() {
        int start = at;
        skipPast("]]>");
        String skipped = xml.substring(start, at);
        int stop = skipped.indexOf("</" + itemName() + ">");
        if (stop >= 0 && skipped.indexOf("<![CDATA[", stop) >= 0) {
            at = start + stop;
        }
    }

    private void tag() {
        Matcher matcher = NAME.matcher(xml).region(at, xml.length());
        if (!matcher.lookingAt()) {
            at++;
            return;
        }
        int start = at;
        String name = matcher.group(1);
        boolean opens = xml.charAt(at + 1) != '/';
        at = endOfTag(matcher.end());
        if (opens) {
            open(name, start);
        } else if (name.equals(itemName()) && itemStart >= 0) {
            endItem(at, true);
        }
    }

    private void open(String name, int start) {
        String tag = xml.substring(start, at);
        if (root.isEmpty()) {
            root = name;
            rootStart = tag;
        } else if (name.equals("channel") && channelStart.isEmpty()) {
            channelStart = tag;
        } else if (name.equals(itemName())) {
            if (itemStart >= 0) {
                endItem(start, false);
            }
            itemStart = start;
            frame.append(xml, frameFrom, start);
            frameFrom = start;
        }
    }

    /** Returns {@code item}, or {@code entry} with the prefix of the outermost element. */
    private String itemName() {
        return root.equals("rss") ? "item" : root.substring(0, root.indexOf(':') + 1) + "entry";
    }

    private void endItem(int end, boolean closed) {
        items.add(new Item(lineAt(itemStart), xml.substring(itemStart, end), closed));
        itemStart = -1;
        frameFrom = end;
    }

    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (c == '<') {
                return i;
            } else if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
        }
        return Math.min(from + 1, xml.length());
    }

    /** Counts lines on from the last place asked for, which never lies behind. */
    private int lineAt(int place) {
        for (; lineKnownAt < place; lineKnownAt++) {
            char c = xml.charAt(lineKnownAt);
            boolean pair = c == '\r' && lineKnownAt + 1 < xml.length() && xml.charAt(lineKnownAt + 1) == '\n';
            line += c == '\n' || c == '\r' && !pair ? 1 : 0;
        }
        return line;
    }
}
