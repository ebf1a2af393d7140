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
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEquals(1, read(feed).records().size()));
        String deep = RSS + "<item><title>T</title><description>" + "&lt;div&gt;".repeat(50_000)
            + "</description></item>" + END;
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertEquals(1, read(deep).records().size()));
    }

    @Test
    void readsRdf() throws IOException {
        ReadResult result = read("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"\n"
            + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
            + "<channel rdf:about=\"https://l.example\"><title>Loop</title><items><rdf:Seq>"
            + "<rdf:li resource=\"https://l.example/1\"/></rdf:Seq></items></channel>\n"
            + "<item rdf:about=\"https://l.example/1\"><title>One</title><link>https://l.example/1</link>"
            + "<dc:date>2025-04-25T23:30:00-07:00</dc:date><dc:creator>Ann</dc:creator></item></rdf:RDF>");
        SourceRecord one = result.records().get(0);
        assertEquals(Optional.of("Loop"), one.show());
        assertEquals(Optional.of(LocalDate.of(2025, 4, 26)), one.date());
        assertEquals("Ann", one.extra().get("author"));
        assertEquals(1, result.records().size());
    }

    @Test
    void readsPodcastingNamesUnderOldAndNewAddresses() throws IOException {
        for (String address : List.of("https://podcastindex.org/namespace/1.0",
                "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md")) {
            SourceRecord one = read("<rss version=\"2.0\" xmlns:p=\"" + address + "\" xmlns:itunes=\""
                + "HTTP://www.iTunes.com/DTDs/Podcast-1.0.dtd\" "
                + "xmlns:psc=\"http://podlove.org/simple-chapters/\"><channel>"
                + "<p:person role=\"host\">Bo</p:person><item><title>One</title><p:season>2</p:season>"
                + "<p:episode>7</p:episode><p:person role=\"guest\">Ann Lee</p:person><p:transcript "
                + "url=\"https://t.example\"/>"
                + "<p:chapters url=\"https://c.example\" type=\"application/json+chapters\"/><p:location>Oslo</p:location>"
                + "<p:soundbite startTime=\"725.0\" duration=\"30\">Why timers lie</p:soundbite>"
                + "<itunes:duration>1:01:01</itunes:duration><psc:chapters><psc:chapter start=\"00:04:10.500\""
                + " title=\"The wheel\"/></psc:chapters></item></channel></rss>").records().get(0);
            assertEquals("{chapters=https://c.example, episode=7, location=Oslo, persons=Ann Lee (guest), season=2, "
                + "soundbites=12:05 Why timers lie, transcript=https://t.example}", one.extra().toString());
            assertEquals(OptionalInt.of(3661), one.durationSeconds());
            assertEquals("4:10 The wheel", one.description());
        }
    }

    @Test
    void readsAYouTubeChannel() throws IOException {
        SourceRecord one = read("<feed xmlns:yt=\"http://www.youtube.com/xml/schemas/2015\" "
            + "xmlns:media=\"http://search.yahoo.com/mrss/\" xmlns=\"http://www.w3.org/2005/Atom\"><title>Loops</title>"
            + "<author><name>Loops</name></author><entry><id>yt:video:x1</id><yt:videoId>x1</yt:videoId><title>One</title>"
            + "<link rel=\"alternate\" href=\"https://v.example/x1\"/><published>2025-04-25T08:00:00+00:00</published>"
            + "<media:group><media:title>One</media:title><media:content url=\"https://v.example/v\" duration=\"61\"/>"
            + "<media:description>Notes\n0:00 Intro</media:description></media:group></entry></feed>").records().get(0);
        assertEquals("Notes\n0:00 Intro", one.description());
        assertEquals(OptionalInt.of(61), one.durationSeconds());
        assertEquals(Optional.of("https://v.example/x1"), one.url());
        assertEquals("x1", one.extra().get("videoId"));
    }

    @Test
    void takesTheLongestTextThatIsTheItemsOwn() throws IOException {
        String blurb = "<description>A weekly show on loops, timers, intervals and everything that "
            + "turns.</description>";
        StringBuilder feed = new StringBuilder("<rss><channel>" + blurb);
        for (int i = 0; i < 4; i++) {
            feed.append("<item><title>T" + i + "</title>" + blurb + "<itunes:summary>Own " + i
                + "</itunes:summary></item>");
        }
        ReadResult result = read(feed + "</channel></rss>");
        assertEquals("Own 3", result.records().get(3).description());
        SourceRecord longest = read(RSS + "<item><title>A</title><description>Short.</description><itunes:summary>"
            + "Much longer words.</itunes:summary></item>" + END).records().get(0);
        assertEquals("Much longer words.", longest.description());
        assertEquals("Short.", longest.extra().get("text2"));
    }

    @Test
    void namesTheNextPage() throws IOException {
        String link = "<atom:link rel=\"next\" href=\"/feed?page=2\"/>";
        assertEquals("/feed?page=2", read(RSS + link + "<item><title>A</title></item>" + END).onward().get(0)
            .address());
    }
}
