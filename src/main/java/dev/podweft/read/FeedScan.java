package dev.podweft.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parts a feed into its frame and its items without parsing them, so that each item has a line and one that is broken
 * costs no other. Knows comments, CDATA sections and quoted attributes; skips a document type. For one thread.
 */
final class FeedScan {

    private static final Pattern NAME = Pattern.compile("</?([A-Za-z_][^\\s/>]*)");
    private static final Pattern END_OF_ITEM =
        Pattern.compile("</(?:[\\w.-]+:)?(?:item|entry)\\s*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern END_OF_SUBSET = Pattern.compile("\\]\\s*>");
    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");

    private final String xml;
    private final Lines lines;
    private final Places places;
    private final List<Item> items = new ArrayList<>();
    private final StringBuilder frame = new StringBuilder();
    private final Namespaces namespaces = new Namespaces();
    private String root = "";
    private String firstTag = "";
    private String itemName = "";
    private int documentType = -1;
    private int at;
    private int itemStart = -1;
    private int frameFrom;

    /**
     * An item or entry as it stands in the feed.
     *
     * @param line from 1
     * @param closed false where its end is missing
     * @param last whether the feed breaks off in it
     */
    record Item(int line, String xml, boolean closed, boolean last) {
    }

    private FeedScan(String xml) {
        this.xml = xml;
        this.lines = new Lines(xml);
        this.places = new Places(xml);
    }

    static FeedScan of(String xml) {
        FeedScan scan = new FeedScan(xml);
        scan.run();
        return scan;
    }

    List<Item> items() {
        return items;
    }

    /** Returns the name of the feed's outermost element, in lower case and without a prefix; empty where none is. */
    String root() {
        return root.isEmpty() ? local(firstTag) : local(root);
    }

    /** Returns a feed that has the frame of this one and no item. */
    String withoutItems() {
        return frame.toString();
    }

    /** Returns the prefixes that the feed binds. */
    Namespaces namespaces() {
        return namespaces;
    }

    /** Returns the line of the document type, where there is one. */
    Optional<Integer> documentTypeLine() {
        return documentType < 0 ? Optional.empty() : Optional.of(new Lines(xml).of(documentType));
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
                skipDeclaration();
            } else {
                tag();
            }
        }
        if (itemStart >= 0) {
            endItem(xml.length(), false, true);
        }
        frame.append(xml, frameFrom, xml.length());
        namespaces.root(root);
    }

    /** Skips a document type with all that it declares; nothing of it is ever used. */
    private void skipDeclaration() {
        int start = at;
        int end = places.of(">", at);
        if (documentType < 0) {
            documentType = at;
            end = endOfSubset(end);
        }
        at = end < 0 ? start + 2 : end + 1;
        if (itemStart < 0) {
            frame.append(xml, frameFrom, start);
            frameFrom = at;
        }
    }

    private int endOfSubset(int end) {
        int subset = xml.indexOf('[', at);
        if (end < 0 || subset < 0 || subset > end) {
            return end;
        }
        Matcher close = END_OF_SUBSET.matcher(xml);
        return close.find(subset) ? close.end() - 1 : end;
    }

    /** Skips to behind {@code end}; what was never closed reaches to the end of its item. */
    private void skipPast(String end) {
        int found = places.of(end, at);
        if (found >= 0) {
            at = found + end.length();
        } else if (itemStart >= 0) {
            Matcher item = END_OF_ITEM.matcher(xml);
            at = item.find(at) ? item.start() : xml.length();
        } else {
            at += 2;
        }
    }

    /** Skips a CDATA section; one that runs through the end of its item into the next section was never closed. */
    private void skipCharacters() {
        int start = at;
        skipPast("]]>");
        Matcher stop = END_OF_ITEM.matcher(xml).region(start, Math.max(start, at));
        if (stop.find()) {
            int next = places.of("<![CDATA[", stop.start());
            at = next >= 0 && next < at ? stop.start() : at;
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
        } else if (itemStart >= 0 && local(name).equals(itemName) && isPlain(name)) {
            endItem(at, true, false);
        }
    }

    private void open(String name, int start) {
        String local = local(name);
        if (itemStart < 0) {
            namespaces.learn(xml.substring(start, at));
        }
        if (firstTag.isEmpty()) {
            firstTag = name;
        }
        if (root.isEmpty() && ROOTS.contains(local)) {
            root = name;
        } else if (isItem(name, local)) {
            if (itemStart >= 0) {
                endItem(start, false, false);
            }
            itemName = local;
            itemStart = start;
            frame.append(xml, frameFrom, start);
            frameFrom = start;
            if (xml.startsWith("/>", at - 2)) {
                endItem(at, true, false);
            }
        }
    }

    private boolean isItem(String name, String local) {
        if (!itemName.isEmpty()) {
            return local.equals(itemName) && isPlain(name);
        }
        return (local.equals("item") || local.equals("entry")) && isPlain(name)
            && (root.isEmpty() || local.equals(local(root).equals("feed") ? "entry" : "item"));
    }

    private boolean isPlain(String name) {
        int colon = name.indexOf(':');
        String prefix = colon < 0 ? "" : name.substring(0, colon).toLowerCase(Locale.ROOT);
        int rootColon = root.indexOf(':');
        return prefix.isEmpty() || prefix.equals("rss") || prefix.equals("atom") || namespaces.isOfFeeds(prefix)
            || rootColon >= 0 && prefix.equalsIgnoreCase(root.substring(0, rootColon));
    }

    private static String local(String name) {
        return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    }

    private void endItem(int end, boolean closed, boolean last) {
        items.add(new Item(lines.of(itemStart), xml.substring(itemStart, end), closed, last));
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
}
