package dev.podweft.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/**
 * Gives the elements of feeds names that depend on no prefix, no case, and on none of the addresses that a namespace
 * has had: {@code title}, {@code itunes:duration}, {@code podcast:person}. A prefix that is bound to nothing known
 * means what it usually means. For one thread.
 */
final class Namespaces {

    private static final Pattern BINDING = Pattern.compile(
        "\\sxmlns(?::([A-Za-z_][\\w.-]*))?\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')", Pattern.CASE_INSENSITIVE);

    /** A part of each namespace's address, in lower case, and what it is called here; the first that fits. */
    private static final String[][] FAMILIES = {
        {"itunes.com/dtds/podcast", "itunes"}, {"itunes.apple.com/", "itunes"},
        {"purl.org/rss/1.0/modules/content", "content"}, {"podcastindex.org/namespace", "podcast"},
        {"podcastindex-org/podcast-namespace", "podcast"}, {"podlove.org/simple-chapters", "psc"},
        {"search.yahoo.com/mrss", "media"}, {"tools.search.yahoo.com/mrss", "media"},
        {"play-podcasts", "googleplay"}, {"purl.org/dc/", "dc"}, {"w3.org/2005/atom", "atom"},
        {"purl.org/atom/ns", "atom"}, {"1999/02/22-rdf-syntax-ns", "rdf"}, {"youtube.com/xml/schemas", "yt"},
        {"wordpress.org/export/", "wp"}, {"w3.org/1999/xhtml", "xhtml"}, {"rssnamespace.org/feedburner", "feedburner"},
        {"purl.org/rss/1.0", "rss"}, {"my.netscape.com/rdf/simple", "rss"}, {"my.netscape.com/publish/formats", "rss"},
        {"backend.userland.com/rss", "rss"}, {"blogs.law.harvard.edu/tech/rss", "rss"}, {"purl.org/rss/2", "rss"},
        {"channel.netscape.com/rdf", "rss"}};

    private static final Set<String> PLAIN = Set.of("rss", "");
    private static final Map<String, String> USUAL = Map.of("googleplay", "googleplay", "dcterms", "dc", "a10", "atom",
        "atom10", "atom", "pc", "podcast", "pc20", "podcast", "mrss", "media");

    private final Map<String, String> byPrefix = new HashMap<>();
    private String plainPrefix = "";
    private boolean atom;

    /** Learns the prefixes that a start tag binds. */
    void learn(String startTag) {
        if (!startTag.contains("xmlns") && !startTag.contains("XMLNS")) {
            return;
        }
        Matcher matcher = BINDING.matcher(startTag);
        while (matcher.find()) {
            String family = family(matcher.group(2) == null ? matcher.group(3) : matcher.group(2));
            if (matcher.group(1) != null && !family.isEmpty()) {
                byPrefix.putIfAbsent(matcher.group(1).toLowerCase(Locale.ROOT), family);
            }
        }
    }

    /** Takes the names with the prefix of {@code root}, the outermost element, for those without one. */
    void root(String root) {
        int colon = root.indexOf(':');
        String prefix = colon < 0 ? "" : root.substring(0, colon).toLowerCase(Locale.ROOT);
        plainPrefix = byPrefix.getOrDefault(prefix, prefix).equals("rdf") ? "" : prefix;
        atom = root.substring(colon + 1).equalsIgnoreCase("feed");
    }

    /** Returns whether {@code prefix}, in lower case, is bound to the names of Atom or of RSS. */
    boolean isOfFeeds(String prefix) {
        String family = byPrefix.getOrDefault(prefix, "");
        return family.equals("atom") || family.equals("rss");
    }

    /** Returns the name of {@code element}, such as {@code itunes:duration}. */
    String name(Element element) {
        String tag = element.tagName();
        int colon = tag.indexOf(':');
        if (colon < 0) {
            Attribute own = element.attribute("xmlns");
            String family = own == null ? "" : family(own.getValue());
            boolean foreign = !family.isEmpty() && !PLAIN.contains(family) && !isRootLike(tag);
            return (foreign ? family + ":" : "") + tag.toLowerCase(Locale.ROOT);
        }
        String prefix = tag.substring(0, colon).toLowerCase(Locale.ROOT);
        String local = tag.substring(colon + 1).toLowerCase(Locale.ROOT);
        String family = byPrefix.getOrDefault(prefix, USUAL.getOrDefault(prefix, prefix));
        boolean plain = prefix.equals(plainPrefix) || PLAIN.contains(family) || atom && family.equals("atom");
        return plain ? local : family + ":" + local;
    }

    private static boolean isRootLike(String tag) {
        String local = tag.toLowerCase(Locale.ROOT);
        return local.equals("entry") || local.equals("feed") || local.equals("item") || local.equals("channel");
    }

    private static String family(String address) {
        String folded = address.strip().toLowerCase(Locale.ROOT);
        for (String[] family : FAMILIES) {
            if (folded.contains(family[0])) {
                return family[1];
            }
        }
        return "";
    }
}
