package dev.podweft.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.CDataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * The parts of one element of XML by their names, in the order they stand, read leniently: what stands below an element
 * whose end is missing counts as standing beside it. For one thread.
 */
final class Parts {

    private static final int DEEPEST = 200;
    private static final Set<String> CONTAINERS = Set.of("media:group", "author", "atom:author", "media:content",
        "itunes:owner", "source", "itunes:category", "podcast:value", "psc:chapters", "rdf:li", "contributor");

    private final Namespaces namespaces;
    private final Map<String, List<Element>> byName = new LinkedHashMap<>();

    private Parts(Namespaces namespaces) {
        this.namespaces = namespaces;
    }

    /** Returns the parts of the one element that {@code xml} holds, which was mended before. */
    static Parts of(String xml, Namespaces namespaces) {
        Document document = parse(xml);
        return document.childrenSize() == 0 ? new Parts(namespaces) : of(document.child(0), namespaces);
    }

    /** Returns the parts of {@code element}. */
    static Parts of(Element element, Namespaces namespaces) {
        Parts parts = new Parts(namespaces);
        parts.addAll(element, 0);
        return parts;
    }

    /** Parses XML that was mended before, whatever is still wrong with it. */
    static Document parse(String xml) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault).setTrackPosition(true)
            .setMaxDepth(DEEPEST);
        Document document = parser.parseInput(xml, "");
        document.outputSettings().prettyPrint(false);
        return document;
    }

    private void addAll(Element parent, int depth) {
        for (Element child : parent.children()) {
            String name = namespaces.name(child);
            byName.computeIfAbsent(name, key -> new ArrayList<>()).add(child);
            if (isOpen(child) && !CONTAINERS.contains(name) && depth < DEEPEST) {
                addAll(child, depth + 1);
                keepMarkup(child);
            }
        }
    }

    private static void keepMarkup(Element parent) {
        List<Node> kept = new ArrayList<>(parent.childNodes());
        kept.removeIf(node -> node instanceof Element element && !isMarkup(element));
        if (kept.size() < parent.childNodeSize()) {
            parent.empty();
            parent.appendChildren(kept);
        }
    }

    /** Returns what stands in an element that holds markup: sections as they are, the rest as HTML. */
    static String markup(Element element) {
        StringBuilder markup = new StringBuilder();
        for (Node node : element.childNodes()) {
            markup.append(node instanceof CDataNode section ? section.getWholeText() : node.outerHtml());
        }
        return markup.toString();
    }

    /** Returns whether the end tag of an element with content is missing. */
    static boolean isOpen(Element element) {
        return element.childNodeSize() > 0 && element.endSourceRange().isImplicit();
    }

    /** An element without a prefix and with a name of HTML is text with markup, rather than a part of its own. */
    private static boolean isMarkup(Element element) {
        return HtmlText.isTag(element.tagName()) && !element.tagName().equals("link")
            && !element.tagName().equals("title");
    }

    /** Returns all parts with one of {@code names}, those with the first name first. */
    Stream<Element> all(String... names) {
        return Stream.of(names).flatMap(name -> byName.getOrDefault(name, List.of()).stream());
    }

    /** Returns the text of the first part with one of {@code names} that has more than blanks. */
    Optional<String> text(String... names) {
        return all(names).map(element -> element.wholeText().strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    /** Returns the attribute of the first part called {@code name} that has it. */
    Optional<String> attribute(String name, String attribute) {
        return all(name).map(element -> element.attr(attribute).strip()).filter(text -> !text.isEmpty()).findFirst();
    }

    /** Returns the parts of each part called {@code name}. */
    Stream<Parts> inside(String name) {
        return all(name).map(element -> of(element, namespaces));
    }

    /** Returns whether a part called {@code name} has its end tag. */
    boolean hasWhole(String name) {
        return all(name).anyMatch(element -> !element.endSourceRange().isImplicit());
    }

    /** Returns what to say of the first part whose end tag is missing. */
    Optional<String> open() {
        return byName.values().stream().flatMap(List::stream).filter(Parts::isOpen).findFirst()
            .map(element -> "<" + DateNotes.shown(element.tagName()) + "> without its end tag");
    }
}
