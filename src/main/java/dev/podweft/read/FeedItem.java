package dev.podweft.read;

import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * One item of a feed, parsed, on its way to a record.
 *
 * @param cut whether the feed breaks off in it
 */
record FeedItem(SourceLocation location, String raw, Parts parts, boolean cut) {

    private static final int MOST_TEXTS = 20;
    private static final Pattern SHORTCODE = Pattern.compile("\\[/?(?:audio|video|powerpress|embed|caption|gallery"
        + "|playlist|podcast_player|ss_player|podlove-[a-z-]{1,30})(?:\\s[^\\]\\n]{0,400})?\\]");
    private static final String[] TEXTS = {"content:encoded", "content", "atom:content", "description", "encoded",
        "summary", "atom:summary", "itunes:summary", "googleplay:description", "media:description", "itunes:subtitle",
        "dc:description", "body", "xhtml:body", "xhtml:div", "fullitem", "wp:encoded"};

    /** Returns the letters and digits of {@code text}, by which two texts are compared. */
    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().filter(FeedItem::isLetterOrNumber).forEach(folded::appendCodePoint);
        return folded.toString();
    }

    private static boolean isLetterOrNumber(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
            || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** Returns whether anything in the item tells of an episode. */
    boolean isEmpty() {
        return title().isEmpty() && texts().isEmpty() && FeedLinks.page(parts, Optional.empty()).isEmpty()
            && FeedLinks.media(parts).isEmpty();
    }

    /**
     * Returns the item as a record.
     *
     * @param repeated texts, folded, that the feed gives to many items and that describe none of them
     */
    SourceRecord toRecord(FeedFrame frame, Set<String> repeated) {
        List<HtmlText> texts = honest(texts(), repeated);
        HtmlText notes = texts.isEmpty() ? new HtmlText("", List.of()) : texts.get(0);
        Map<String, String> extra = FeedLinks.extra(parts, frame);
        for (int i = 1; i < texts.size(); i++) {
            extra.put("text" + (i + 1), texts.get(i).text());
        }
        Optional<String> link = FeedLinks.page(parts, frame.link());
        Optional<String> url = link.isPresent() ? link : Optional.ofNullable(extra.get("enclosure"));
        return new SourceRecord(location, id(), frame.show(), title(), date().flatMap(FeedDate::parse), duration(),
            withChapters(notes.text()), cut || Truncation.isCut(notes.text()), url, notes.links(), raw, extra);
    }

    Optional<String> id() {
        return parts.text("guid", "id", "dc:identifier").or(() -> parts.all("item").findFirst().map(item ->
            item.attr("rdf:about").strip()).filter(about -> !about.isEmpty()));
    }

    Optional<String> title() {
        return parts.all("title", "atom:title", "itunes:title", "media:title", "dc:title").map(FeedItem::title)
            .filter(line -> !line.isEmpty()).findFirst();
    }

    private static String title(Element element) {
        if (element.attr("type").equals("text")) {
            return element.wholeText().replaceAll("\\s+", " ").strip();
        }
        return HtmlText.line(element.wholeText());
    }

    /** Returns the item's date as it stands there. */
    Optional<String> date() {
        return parts.text("pubdate", "published", "dc:date", "issued", "created", "atom:published", "date", "updated",
            "modified", "atom:updated", "itunes:pubdate");
    }

    private OptionalInt duration() {
        OptionalInt said = parts.text("itunes:duration", "duration").map(Clock::length).orElse(OptionalInt.empty());
        return said.isPresent() ? said : FeedLinks.mediaDuration(parts);
    }

    /** Returns the folded letters of each of the item's texts. */
    List<String> foldedTexts() {
        return texts().stream().map(text -> fold(text.text())).toList();
    }

    private List<HtmlText> texts() {
        List<HtmlText> texts = new ArrayList<>();
        Stream.concat(parts.all(TEXTS), parts.inside("media:group").flatMap(group -> group.all("media:description")))
            .map(FeedItem::text).filter(text -> !text.text().isEmpty()).limit(MOST_TEXTS).forEach(texts::add);
        return texts;
    }

    private static HtmlText text(Element element) {
        if (element.childrenSize() > 0) {
            return HtmlText.of(Parts.markup(element).replaceAll("(</?)(?:xhtml|html):", "$1"));
        }
        boolean plain = element.attr("type").equals("text") || element.attr("type").equals("text/plain");
        String text = SHORTCODE.matcher(element.wholeText()).replaceAll("");
        return plain ? HtmlText.plain(text) : HtmlText.of(text);
    }

    /** Returns the texts that are the item's own, the longest first, without those that another contains. */
    private static List<HtmlText> honest(List<HtmlText> all, Set<String> repeated) {
        List<HtmlText> own = all.stream().filter(text -> !repeated.contains(fold(text.text()))).toList();
        List<HtmlText> longest = new ArrayList<>(own);
        longest.sort(Comparator.comparingInt((HtmlText text) -> fold(text.text()).length()).reversed());
        List<HtmlText> kept = new ArrayList<>();
        for (HtmlText text : longest) {
            String folded = fold(text.text());
            if (kept.stream().noneMatch(known -> fold(known.text()).contains(folded))) {
                kept.add(text);
            }
        }
        return kept;
    }

    /** Returns {@code notes} with the chapters that stand beside them, unless they tell these too. */
    private String withChapters(String notes) {
        String folded = fold(notes);
        List<String> chapters = FeedPeople.chapters(parts);
        boolean known = chapters.stream().allMatch(line -> folded.contains(fold(line.substring(line.indexOf(' ')))));
        String lines = known ? "" : String.join("\n", chapters);
        return notes.isEmpty() || lines.isEmpty() ? notes + lines : notes + "\n\n" + lines;
    }
}
