package dev.podweft.read;

import com.rometools.modules.itunes.EntryInformation;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One item of a feed, parsed, on its way to a record. */
record FeedItem(SyndEntry entry, Optional<EntryInformation> itunes, Optional<String> id) {

    SourceRecord toRecord(SourceLocation location, String raw, Optional<String> show) {
        List<HtmlText> texts = texts();
        HtmlText notes = texts.isEmpty() ? new HtmlText("", List.of()) : texts.get(0);
        Map<String, String> extra = extra();
        for (int i = 1; i < texts.size(); i++) {
            extra.put("text" + (i + 1), texts.get(i).text());
        }
        Optional<String> link = text(entry.getLink());
        Optional<String> url = link.isPresent() ? link : Optional.ofNullable(extra.get("enclosure"));
        Optional<String> title = text(entry.getTitle()).map(HtmlText::line).filter(line -> !line.isEmpty());
        return new SourceRecord(location, id, show, title, date(), duration(), notes.text(),
            Truncation.isCut(notes.text()), url, notes.links(), raw, extra);
    }

    /** Returns the item's texts, the fullest kind first, without those that another contains. */
    private List<HtmlText> texts() {
        Stream<String> contents = entry.getContents().stream().map(SyndContent::getValue);
        Stream<String> description = Stream.ofNullable(entry.getDescription()).map(SyndContent::getValue);
        Stream<String> summaries = itunes.stream().flatMap(i -> Stream.of(i.getSummary(), i.getSubtitle()));
        List<HtmlText> texts = new ArrayList<>();
        Stream.of(contents, description, summaries).flatMap(s -> s).filter(text -> text != null && !text.isBlank())
            .map(HtmlText::of).filter(text -> !text.text().isEmpty()).forEach(text -> addUnlessKnown(texts, text));
        return texts;
    }

    private static void addUnlessKnown(List<HtmlText> texts, HtmlText text) {
        String folded = fold(text.text());
        if (texts.stream().noneMatch(known -> fold(known.text()).contains(folded))) {
            texts.add(text);
        }
    }

    private static String fold(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private Optional<LocalDate> date() {
        Date date = entry.getPublishedDate() == null ? entry.getUpdatedDate() : entry.getPublishedDate();
        return Optional.ofNullable(date).map(known -> LocalDate.ofInstant(known.toInstant(), ZoneOffset.UTC));
    }

    private OptionalInt duration() {
        return itunes.map(EntryInformation::getDuration)
            .map(known -> OptionalInt.of((int) Math.min(Integer.MAX_VALUE, (known.getMilliseconds() + 500) / 1000)))
            .orElse(OptionalInt.empty());
    }

    private Map<String, String> extra() {
        Map<String, String> extra = new TreeMap<>();
        entry.getEnclosures().stream().map(SyndEnclosure::getUrl).filter(url -> url != null && !url.isBlank())
            .findFirst().ifPresent(url -> extra.put("enclosure", url.strip()));
        text(entry.getAuthor()).ifPresent(author -> extra.put("author", author));
        String categories = entry.getCategories().stream().map(SyndCategory::getName).filter(name -> name != null)
            .collect(Collectors.joining(", "));
        text(categories).ifPresent(names -> extra.put("categories", names));
        itunes.map(EntryInformation::getSeason).ifPresent(season -> extra.put("season", season.toString()));
        itunes.map(EntryInformation::getEpisode).ifPresent(number -> extra.put("episode", number.toString()));
        return extra;
    }

    private static Optional<String> text(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(known -> !known.isEmpty());
    }
}
