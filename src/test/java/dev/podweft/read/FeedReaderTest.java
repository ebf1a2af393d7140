package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class FeedReaderTest extends SourceReaderContract {

    private static final String RSS = "<rss version=\"2.0\"><channel><title>Loop</title>\n";
    private static final String END = "</channel></rss>\n";

    @Override
    SourceReader reader() {
        return new FeedReader();
    }

    @Override
    String good() {
        return RSS + "<item><title>Timers</title><pubDate>Fri, 25 Apr 2025 08:00:00 +0000</pubDate></item>\n"
            + "<item><title>Intervals</title><pubDate>Fri, 18 Apr 2025 08:00:00</pubDate></item>\n" + END;
    }

    @Override
    String withoutEpisodes() {
        return RSS + END;
    }

    private static List<SourceRecord> fixture(String name) throws IOException {
        Path file = Path.of("src/test/resources/read", name);
        return new FeedReader().read(SourceText.of(name, file)).records();
    }

    @Test
    void readsAnRssFeedWithItsItunesFields() throws IOException {
        SourceRecord first = fixture("feed-rss.xml").get(0);
        assertEquals(13, first.location().line());
        assertEquals(Optional.of("loop-12"), first.id());
        assertEquals(Optional.of("Loop & Friends"), first.show());
        assertEquals(Optional.of("Timers & wheels"), first.title());
        assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), first.date());
        assertEquals(OptionalInt.of(3723), first.durationSeconds());
        assertEquals(Optional.of("https://loop.example/12"), first.url());
        assertEquals("A wheel of timers.\n\nChapters\n\n- 0:00 Intro\n- 4:10 The wheel\n\nMore on the wheel page.",
            first.description());
        assertEquals(List.of("https://loop.example/wheel"), first.links());
        assertEquals("https://cdn.example/12.mp3?token=1", first.extra().get("enclosure"));
    }

    @Test
    void readsAnAtomFeed() throws IOException {
        List<SourceRecord> records = fixture("feed-atom.xml");
        assertEquals(List.of(5, 13), records.stream().map(record -> record.location().line()).toList());
        assertEquals(Optional.of("tag:loop.example,2025:1"), records.get(0).id());
        assertEquals("Two words,\none line.", records.get(0).description());
        assertEquals(Optional.of("https://loop.example/2"), records.get(1).url());
        assertEquals(Optional.of("Loop"), records.get(1).show());
    }

    @Test
    void readsBadItemsAsTheyWereMeantAndTellsTheirLines() throws IOException {
        ReadResult result = read(RSS + "<item><title>One</title></item>\n<item><title>B & <b>two</title></item>\n"
            + "<item><title><![CDATA[Three</title></item>\n<item><title><![CDATA[Four]]></title></item>\n"
            + "<item><title>Five &nbsp; &eacute;</title></item>\n<item/>\n<item><title>Six</ti");
        assertEquals(List.of("One", "B & two", "Three", "Four", "Five é"), titles(result));
        assertEquals(List.of(3, 4, 6, 7, 8), result.problems().stream().map(p -> p.location().line()).toList());
        assertEquals(2, result.problems().stream().filter(p -> p.severity() == Problem.Severity.SKIPPED).count());
    }

    private static List<String> titles(ReadResult result) {
        return result.records().stream().map(record -> record.title().orElse("")).toList();
    }

    @Test
    void usesNothingThatADocumentTypeDeclares() throws IOException {
        String feed = "<?xml version=\"1.0\"?>\n<!DOCTYPE rss [<!ENTITY e SYSTEM \"file:///etc/passwd\">\n"
            + "<!ENTITY l1 \"lol\"><!ENTITY l2 \"&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;&l1;\">]>\n"
            + RSS + "<item><title>A &e; &l2;</title></item>" + END;
        ReadResult result = read(feed);
        assertEquals(List.of("A &e; &l2;"), titles(result));
        assertTrue(result.problems().get(0).toString().startsWith("in/source.txt:2: a document type (DOCTYPE) found"));
    }

    @Test
    void tellsAWebPageFromAFeed() {
        ReadException e = assertThrows(ReadException.class, () -> read("<!DOCTYPE html>\n<html></html>"));
        assertTrue(e.getMessage().contains("a web page's source found"), e.getMessage());
    }

    @Test
    void endsOnHostileMarkup() {
        String items = "<item><title>x</title></item>";
        String feed = RSS + items + "<![CDATA[".repeat(100_000) + "<!--".repeat(100_000) + "<a '".repeat(100_000);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertEquals(1, read(feed).records().size()));
        String deep = RSS + "<item><title>T</title><description>" + "&lt;div&gt;".repeat(50_000) + "</description></item>" + END;
        assertTimeoutPreemptively(Duration.ofSeconds(30), () -> assertEquals(1, read(deep).records().size()));
    }
}
