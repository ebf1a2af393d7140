package dev.podweft.read;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a feed says around its items.
 *
 * @param show its title
 * @param link the address that relative ones in it start from
 * @param next the address of the page that goes on
 * @param people who speaks where an item does not say
 * @param about its own descriptions, folded to letters, which describe no episode
 */
record FeedFrame(Optional<String> show, Optional<String> link, Optional<String> next, Optional<String> people,
        Set<String> about) {

    static FeedFrame of(String xml, Namespaces namespaces) {
        Document document = Parts.parse(XmlRepair.of(xml).xml());
        Element channel = null;
        Element root = null;
        for (Element element : document.getAllElements()) {
            String name = element.parent() == null ? "" : namespaces.name(element);
            root = root == null && (name.equals("rss") || name.equals("feed") || name.endsWith("rdf")) ? element : root;
            channel = channel == null && (name.equals("channel") || name.equals("feed")) ? element : channel;
        }
        Element frame = channel != null ? channel : root != null ? root : document;
        return of(Parts.of(frame, namespaces));
    }

    private static FeedFrame of(Parts parts) {
        Optional<String> show = parts.text("title", "itunes:title", "dc:title").map(HtmlText::line)
            .filter(title -> !title.isEmpty());
        Set<String> about = new LinkedHashSet<>();
        parts.all("description", "itunes:summary", "subtitle", "itunes:subtitle", "googleplay:description", "tagline")
            .map(element -> FeedItem.fold(HtmlText.of(element.wholeText()).text())).filter(text -> text.length() > 20)
            .forEach(about::add);
        return new FeedFrame(show, link(parts), next(parts), FeedPeople.of(parts), about);
    }

    private static Optional<String> link(Parts parts) {
        Stream<String> texts = parts.all("link").map(link -> link.wholeText().strip());
        Stream<String> targets = parts.all("link", "atom:link").filter(link -> !link.attr("rel").equals("next"))
            .map(link -> link.attr("href").strip());
        return Stream.concat(texts, targets).filter(address -> address.startsWith("http")).findFirst();
    }

    private static Optional<String> next(Parts parts) {
        return parts.all("atom:link", "link").filter(link -> link.attr("rel").strip().equalsIgnoreCase("next"))
            .map(link -> link.attr("href").strip()).filter(address -> !address.isEmpty()).findFirst();
    }
}
