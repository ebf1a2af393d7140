package dev.podweft.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jsoup.parser.Tag;

/**
 * Notes as text: paragraphs parted by a blank line, list items and table rows on lines of their own, code as it stands,
 * link texts in place. A name in angle brackets that HTML does not have, as in {@code Vec<T>}, is text.
 *
 * @param links the targets of its links and the addresses in its text, each once, in the order they stand
 */
record HtmlText(String text, List<String> links) {

    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9:_-]*)((?:\\s[^<>]*|/?)>)");
    private static final Pattern ESCAPED_TAG =
        Pattern.compile("</(?:p|a|li|ul|ol|div|h[1-6]|strong|em|b|i)>|<br\\s*/?>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BARE = XmlRepair.BARE;
    private static final Pattern BLOCK = Pattern.compile(
        "<(?:p|br|div|ul|ol|li|table|tr|pre|h[1-6]|blockquote|section|article)[\\s/>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\x0B\\f\\u00a0]+");
    private static final Set<String> OLD_TAGS =
        Set.of("tt", "acronym", "nobr", "blink", "marquee", "dir", "wbr", "big");
    private static final Set<String> IN_A_LINE = Set.of("b", "i", "em", "strong", "u", "s", "sub", "sup", "span", "a",
        "br", "font", "code", "small", "p", "tt", "mark", "div");

    /** Returns what a reader of {@code source} sees, which is HTML or plain text. */
    static HtmlText of(String source) {
        if (isMarkup(source)) {
            return rendered(source, HtmlText::isTag);
        }
        String text = unescaped(source);
        if (text.length() < source.length() && ESCAPED_TAG.matcher(text).find()) {
            return rendered(text, HtmlText::isTag);
        }
        return plain(text);
    }

    /** Returns {@code text}, in which nothing is markup. */
    static HtmlText plain(String text) {
        String tidy = tidy(text);
        return new HtmlText(tidy, Links.in(tidy));
    }

    /** Returns the text on one line, as a title is wanted: only marks of emphasis count as tags. */
    static String line(String source) {
        boolean marked = TAG.matcher(source).results().anyMatch(tag -> isInLine(tag.group(2)));
        String text = marked ? rendered(source, HtmlText::isInLine).text() : unescaped(source);
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    /** Returns whether {@code source} has a tag that HTML knows. */
    static boolean isMarkup(String source) {
        return source.indexOf('<') >= 0 && (TAG.matcher(source).results().anyMatch(tag -> isTag(tag.group(2)))
            || source.indexOf("-->", Math.max(0, source.indexOf("<!--"))) > source.indexOf("<!--")
                && source.contains("<!--"));
    }

    /** Returns whether HTML knows an element called {@code name}. */
    static boolean isTag(String name) {
        String known = name.toLowerCase(Locale.ROOT);
        return name.indexOf(':') >= 0 || name.indexOf('-') >= 0 || Tag.isKnownTag(known) || OLD_TAGS.contains(known);
    }

    private static boolean isInLine(String name) {
        return IN_A_LINE.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String unescaped(String source) {
        return source.indexOf('&') < 0 ? source
            : Parser.unescapeEntities(BARE.matcher(source).replaceAll("&amp;"), false);
    }

    private static HtmlText rendered(String source, Predicate<String> isTag) {
        String known = TAG.matcher(BARE.matcher(source).replaceAll("&amp;")).replaceAll(tag ->
            Matcher.quoteReplacement(isTag.test(tag.group(2)) ? tag.group() : literal(tag)));
        HtmlWriter writer = new HtmlWriter(BLOCK.matcher(known).find());
        writer.write(Jsoup.parseBodyFragment(known).body());
        String text = tidy(writer.text()).replace(HtmlWriter.INDENT, ' ');
        Set<String> links = new LinkedHashSet<>(writer.links());
        links.addAll(Links.in(text));
        return new HtmlText(text, List.copyOf(links));
    }

    private static String literal(MatchResult tag) {
        return "&lt;" + tag.group().substring(1);
    }

    private static String tidy(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\\R", -1)) {
            String tidy = BLANKS.matcher(line).replaceAll(" ").strip();
            if (!tidy.isEmpty() || !lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
                lines.add(tidy);
            }
        }
        return String.join("\n", lines).strip();
    }
}
