package dev.podweft.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds the addresses that an item of a feed has, and the rest that is worth keeping. Stateless. */
final class FeedLinks {

    private FeedLinks() {
    }

    /** Returns the address of the episode's page. */
    static Optional<String> page(Parts parts, Optional<String> base) {
        Stream<String> original = parts.text("feedburner:origlink").stream();
        Stream<String> plain = parts.all("link").filter(link -> !link.hasAttr("href"))
            .map(link -> link.wholeText().strip());
        Stream<String> alternate = parts.all("link", "atom:link").filter(FeedLinks::isPage)
            .map(link -> link.attr("href").strip());
        Stream<String> about = parts.all("link").map(link -> link.attr("rdf:resource").strip());
        Stream<String> permanent = parts.all("guid").filter(guid -> !guid.attr("ispermalink").equalsIgnoreCase("false"))
            .map(guid -> guid.wholeText().strip()).filter(FeedLinks::isAddress);
        return Stream.of(original, plain, alternate, about, permanent).flatMap(s -> s).filter(text -> !text.isEmpty())
            .map(address -> resolved(address, base)).filter(FeedLinks::isAddress).findFirst();
    }

    private static boolean isPage(Element link) {
        String rel = link.attr("rel").strip();
        return (rel.isEmpty() || rel.equalsIgnoreCase("alternate")) && !link.attr("type").startsWith("audio/");
    }

    private static boolean isAddress(String text) {
        return (text.regionMatches(true, 0, "http://", 0, 7) || text.regionMatches(true, 0, "https://", 0, 8))
            && text.chars().noneMatch(Character::isWhitespace);
    }

    private static String resolved(String address, Optional<String> base) {
        String one = address.replaceAll("\\s+", "");
        if (isAddress(one) || base.isEmpty()) {
            return one.startsWith("//") ? "https:" + one : one;
        }
        try {
            return new URI(base.get()).resolve(one).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return one;
        }
    }

    /** Returns the address of the first media file. */
    static Optional<String> media(Parts parts) {
        Stream<String> enclosures = parts.all("enclosure").map(element ->
            element.attr("url").isBlank() ? element.attr("href") : element.attr("url"));
        Stream<String> atom = parts.all("link", "atom:link").filter(link -> link.attr("rel").equals("enclosure"))
            .map(link -> link.attr("href"));
        Stream<String> media = contents(parts).filter(content -> !content.attr("type").startsWith("image")
            && !content.attr("medium").equals("image")).map(content -> content.attr("url"));
        Stream<String> posted = parts.inside("wp:postmeta")
            .filter(meta -> meta.text("wp:meta_key").orElse("").equals("enclosure"))
            .flatMap(meta -> meta.text("wp:meta_value").stream()).map(value -> value.lines().findFirst().orElse(""));
        return Stream.of(enclosures, atom, media, posted).flatMap(s -> s).map(String::strip).filter(url ->
            !url.isEmpty())
            .findFirst();
    }

    /** Returns the length that a media file says it has. */
    static OptionalInt mediaDuration(Parts parts) {
        return contents(parts).map(content -> Clock.length(content.attr("duration"))).filter(OptionalInt::isPresent)
            .findFirst().orElse(OptionalInt.empty());
    }

    private static Stream<Element> contents(Parts parts) {
        return Stream.concat(parts.all("media:content"),
            parts.inside("media:group").flatMap(group -> group.all("media:content")));
    }

    /** Returns what else is known of the item, by names of our own. */
    static Map<String, String> extra(Parts parts, FeedFrame frame) {
        Map<String, String> extra = new TreeMap<>();
        media(parts).ifPresent(url -> extra.put("enclosure", url));
        author(parts).ifPresent(author -> extra.put("author", author));
        categories(parts).ifPresent(names -> extra.put("categories", names));
        number(parts, "podcast:season", "itunes:season").ifPresent(season -> extra.put("season", season));
        number(parts, "podcast:episode", "itunes:episode").ifPresent(number -> extra.put("episode", number));
        FeedPeople.of(parts).or(frame::people).ifPresent(people -> extra.put("persons", people));
        FeedPeople.soundbites(parts).ifPresent(bites -> extra.put("soundbites", bites));
        parts.attribute("podcast:chapters", "url").ifPresent(url -> extra.put("chapters", url));
        parts.attribute("podcast:transcript", "url").ifPresent(url -> extra.put("transcript", url));
        parts.text("podcast:location").ifPresent(place -> extra.put("location", place));
        parts.text("itunes:keywords", "media:keywords").ifPresent(words -> extra.put("keywords", words));
        parts.text("itunes:episodetype").ifPresent(type -> extra.put("episodeType", type));
        parts.text("yt:videoid").ifPresent(video -> extra.put("videoId", video));
        return extra;
    }

    private static Optional<String> number(Parts parts, String... names) {
        return parts.text(names).map(HtmlText::line);
    }

    private static Optional<String> author(Parts parts) {
        Stream<String> named = Stream.concat(parts.inside("author"), parts.inside("atom:author"))
            .flatMap(author -> author.text("name", "atom:name").stream());
        Stream<String> plain = parts.all("itunes:author", "dc:creator", "author", "googleplay:author")
            .filter(author -> author.childrenSize() == 0).map(author -> author.wholeText().strip());
        return Stream.concat(named, plain).map(HtmlText::line).filter(text -> !text.isEmpty()).findFirst();
    }

    private static Optional<String> categories(Parts parts) {
        List<String> names = parts.all("category", "atom:category", "media:category", "dc:subject").map(category ->
            HtmlText.line(category.wholeText().isBlank() ? category.hasAttr("label") ? category.attr("label")
                : category.attr("term") : category.wholeText())).toList();
        return FeedPeople.joined(names, ", ");
    }
}
