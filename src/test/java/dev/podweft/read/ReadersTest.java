package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract, and what is special, for each format beside feeds, JSON Lines and listings. */
class ReadersTest {

    @Nested
    class JsonFeed extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new JsonFeedReader();
        }

        @Override
        String good() {
            return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"Loop\",\n \"next_url\": \"/2\",\n"
                + " \"items\": [\n{\"id\": 1, \"url\": \"https://l.example/1\", \"title\": \"One\",\n"
                + "\"content_html\": \"<p>A <a href='https://w.example'>wheel</a></p>\", \"summary\": \"A\",\n"
                + "\"date_published\": \"2025-04-25T08:00:00Z\", \"attachments\": [{\"url\": "
                + "\"https://c.example/1.mp3\","
                + " \"duration_in_seconds\": 61}]},\n{\"id\": 2, \"title\": \"Two\"}]}\n";
        }

        @Override
        String withoutEpisodes() {
            return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"items\": []}";
        }

        @Test
        void readsEveryField() throws IOException {
            ReadResult result = read(good());
            SourceRecord one = result.records().get(0);
            assertEquals(Optional.of("1"), one.id());
            assertEquals(Optional.of("Loop"), one.show());
            assertEquals("A wheel", one.description());
            assertEquals(List.of("https://w.example"), one.links());
            assertEquals(OptionalInt.of(61), one.durationSeconds());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), one.date());
            assertEquals("https://c.example/1.mp3", one.extra().get("enclosure"));
            assertEquals("/2", result.onward().get(0).address());
        }
    }

    @Nested
    class Json extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new JsonReader();
        }

        @Override
        String good() {
            return "{\"podcast\": {\"title\": \"Loop\"}, \"meta\": [1, 2],\n\"episodes\": [\n"
                + "  {\"episode_title\": \"One\", \"releaseDate\": 1745568000, \"tracktimemillis\": 61000, "
                + "\"tags\": [{\"x\": 1}]},\n"
                + "  {\"episode_title\": \"Two\", \"audio\": {\"url\": \"https://c.example/2.mp3\"}}\n]}\n";
        }

        @Override
        String withoutEpisodes() {
            return "{\n\"episodes\": [{}]}";
        }

        @Test
        void readsFieldsByManyNamesAndTellsWhich() throws IOException {
            ReadResult result = read(good());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), result.records().get(0).date());
            assertEquals(OptionalInt.of(61), result.records().get(0).durationSeconds());
            assertEquals(Optional.of("Loop"), result.records().get(0).show());
            assertEquals("https://c.example/2.mp3", result.records().get(1).extra().get("enclosure"));
            assertTrue(result.problems().get(0).message().contains("title from 'episode_title'"));
        }

        @Test
        void losesOnlyTheBadObjects() throws IOException {
            ReadResult result = read("[{\"title\": \"A\",},\n {\"title\": 'B'},\n {\"title\" \"C\"},\n {\"title\": "
                + "\"D\nd\"},\n"
                + "{\"title\": \"E");
            assertEquals(List.of("A", "B", "D d"), result.records().stream().map(r -> r.title().orElse("")).toList());
            assertEquals(List.of(3, 6), result.problems().stream().map(p -> p.location().line()).toList());
        }

        @Test
        void findsAListUnderAnyNameUnlessTheObjectItselfIsAnEpisode() throws IOException {
            assertEquals(2, read("{\n\"spring\": [{\"title\": \"A\"}, {\"title\": \"B\"}]}").records().size());
            assertEquals(1, read("{\n\"title\": \"A\", \"people\": [{\"name\": \"X\"}, {\"name\": \"Y\"}]}")
                .records().size());
        }

        @Test
        void readsOneObjectOverManyLines() throws IOException {
            assertEquals(Optional.of("A"), read("{\n \"title\": \"A\",\n \"tags\": [\"x\"]\n}\n").records().get(0)
                .title());
        }
    }

    @Nested
    class YtDlp extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new YtDlpReader();
        }

        @Override
        String good() {
            return "{\"_type\": \"playlist\", \"title\": \"Talks\", \"entries\": [\n{\"id\": \"a1\", \"title\": "
                + "\"One\","
                + " \"formats\": [{\"format_id\": \"1\", \"url\": \"https://x.example\"}], \"upload_date\": "
                + "\"20250425\","
                + " \"duration\": 61.4, \"webpage_url\": \"https://v.example/a1\", \"channel\": \"Loops\",\n"
                + " \"chapters\": [{\"start_time\": 0.0, \"title\": \"Intro\"}, {\"start_time\": 3661, \"title\": "
                + "\"End\"}]},\n"
                + "{\"id\": \"b2\", \"title\": \"Two\"}], \"extractor\": \"youtube:tab\"}\n";
        }

        @Override
        String withoutEpisodes() {
            return "{\"_type\": \"playlist\", \"entries\": [{}]}";
        }

        @Test
        void readsChaptersAndTheChannel() throws IOException {
            SourceRecord one = read(good()).records().get(0);
            assertEquals("0:00 Intro\n1:01:01 End", one.description());
            assertEquals(Optional.of("Loops"), one.show());
            assertEquals(Optional.of("https://v.example/a1"), one.url());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), one.date());
            assertEquals(Optional.of("Talks"), read(good()).records().get(1).show());
        }
    }

    @Nested
    class ChaptersOfAnEpisode extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new ChaptersReader();
        }

        @Override
        int episodes() {
            return 1;
        }

        @Override
        String good() {
            return "{\"version\": \"1.2.0\", \"title\": \"Timers\", \"podcastName\": \"Loop\", \"chapters\": [\n"
                + "{\"startTime\": 0, \"title\": \"Intro\"}, {\"startTime\": 250.5, \"title\": \"The wheel\","
                + " \"url\": \"https://w.example\"}, {\"startTime\": 260, \"title\": \"Hidden\", \"toc\": false}]}\n";
        }

        @Override
        String withoutEpisodes() {
            return "{\"version\": \"1.2.0\", \"chapters\": []}";
        }

        @Test
        void writesChaptersAsNotes() throws IOException {
            SourceRecord record = read(good()).records().get(0);
            assertEquals("0:00 Intro\n4:10 The wheel", record.description());
            assertEquals(List.of("https://w.example"), record.links());
            assertEquals(Optional.of("Loop"), record.show());
        }
    }

    @Nested
    class Opml extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new OpmlReader();
        }

        @Override
        int episodes() {
            return 0;
        }

        @Override
        String good() {
            return "<?xml version=\"1.0\"?>\n<opml version=\"2.0\"><head><title>Mine</title></head><body>\n"
                + "<outline text=\"Tech\"><outline text=\"Deep\">\n<outline type=\"rss\" text=\"A & B\" "
                + "xmlUrl=\"https://a.example/feed?x=1&y=2\"/>\n</outline></outline>\n"
                + "<outline TEXT=\"C\" XMLURL=\"https://c.example/rss\" type=\"rss\"/>\n"
                + "<outline text=\"again\" xmlUrl=\"https://c.example/rss\"/></body></opml>\n";
        }

        @Override
        String withoutEpisodes() {
            return "<opml><body><outline text=\"x\"/></body></opml>";
        }

        @Test
        void listsEachFeedOnceWithItsLine() throws IOException {
            assertEquals(List.of("in/source.txt:4 https://a.example/feed?x=1&y=2 A & B",
                "in/source.txt:6 https://c.example/rss C"), read(good()).onward().stream()
                .map(feed -> feed.location() + " " + feed.address() + " " + feed.title()).toList());
        }
    }

    @Nested
    class Schedule extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new ScheduleReader();
        }

        @Override
        String good() {
            return "<?xml version='1.0' encoding='utf-8'?>\n<schedule>\n<conference><title>LoopConf "
                + "2025</title></conference>\n"
                + "<day index='1' date='2025-02-01'><room name='Main'>\n<event id='11' "
                + "guid='g-11'>\n<start>10:00</start>"
                + "<duration>00:45</duration><title>Timers &amp; wheels</title><subtitle>In kernels</subtitle>\n"
                + "<abstract>&lt;p&gt;On io_uring.&lt;/p&gt;</abstract><description>On io_uring. And "
                + "epoll.</description>\n"
                + "<persons><person id='1'>Ann Lee</person><person id='2'>Bo Ray</person></persons>\n"
                + "<links><link href='https://s.example/11'>Slides</link></links></event>\n"
                + "<event id='12'><title>Intervals</title></event>\n<event id='13'></event></room></day></schedule>\n";
        }

        @Override
        String withoutEpisodes() {
            return "<schedule><conference/></schedule>";
        }

        @Test
        void readsTalksOfAConference() throws IOException {
            ReadResult result = read(good());
            SourceRecord talk = result.records().get(0);
            assertEquals(Optional.of("g-11"), talk.id());
            assertEquals(Optional.of("LoopConf 2025"), talk.show());
            assertEquals(Optional.of(LocalDate.of(2025, 2, 1)), talk.date());
            assertEquals(OptionalInt.of(45 * 60), talk.durationSeconds());
            assertEquals("In kernels\n\nOn io_uring. And epoll.", talk.description());
            assertEquals("Ann Lee; Bo Ray", talk.extra().get("persons"));
            assertEquals(List.of("https://s.example/11"), talk.links());
            assertEquals("in/source.txt:11", result.problems().get(0).location().toString());
        }
    }

    @Nested
    class Table extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new TableReader();
        }

        @Override
        String good() {
            return "Episode Title;Publish Date;Duration (min);Show Notes;Host\n"
                + "\"Timers; and \"\"wheels\"\"\";25.04.2025;61;\"Two\nlines\";Ann\nIntervals;2025-04-18;;;\n";
        }

        @Override
        String withoutEpisodes() {
            return "title,date\n";
        }

        @Test
        void readsColumnsByManyNames() throws IOException {
            SourceRecord one = read(good()).records().get(0);
            assertEquals(Optional.of("Timers; and \"wheels\""), one.title());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), one.date());
            assertEquals(OptionalInt.of(3660), one.durationSeconds());
            assertEquals("Two\nlines", one.description());
            assertEquals("Ann", one.extra().get("Host"));
        }

        @Test
        void findsTheSeparator() throws IOException {
            for (String separator : List.of(",", ";", "\t", "|")) {
                String table = "sep=" + separator + "\ntitle" + separator + "url\nOne" + separator
                    + "https://o.example\n";
                assertEquals(Optional.of("https://o.example"), read(table).records().get(0).url(), separator);
                assertEquals(3, read(table).records().get(0).location().line());
            }
        }

        @Test
        void losesOnlyTheRowWhoseQuotesAreOpen() throws IOException {
            ReadResult result = read("title,date,url\nOne,2025-01-01,\n\"Two,2025-01-02,\nThree,2025-01-03,\nFour,,\n");
            assertEquals(List.of("One", "Three", "Four"), result.records().stream().map(r -> r.title().orElse(""))
                .toList());
            assertEquals(3, result.problems().get(0).location().line());
        }
    }

    @Nested
    class Markdown extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new MarkdownReader();
        }

        @Override
        int episodes() {
            return 1;
        }

        @Override
        String good() {
            return "---\ntitle: \"Timers: all\"\ndate: 2025-04-25T08:00:00Z\nduration: \"1:02:03\"\ntags: [a, b]\n"
                + "slug: timers\n---\n\nOn [the wheel](https://w.example).\n\n* 0:00 Intro\n* 4:10 Wheel\n\n"
                + "```c\nint  main() {\n    loop();\n}\n```\n{{< youtube x >}}\n";
        }

        @Override
        String withoutEpisodes() {
            return "---\ntitle: A\ndraft: true\n---\n";
        }

        @Test
        void readsTextLinksAndCode() throws IOException {
            SourceRecord record = read(good()).records().get(0);
            assertEquals(Optional.of("Timers: all"), record.title());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), record.date());
            assertEquals(OptionalInt.of(3723), record.durationSeconds());
            assertEquals("On the wheel.\n\n- 0:00 Intro\n- 4:10 Wheel\n\nint main() {\n    loop();\n}",
                record.description());
            assertEquals(List.of("https://w.example"), record.links());
        }

        @Test
        void readsToml() throws IOException {
            SourceRecord record = read("+++\ntitle = 'Timers'\ndate = 2025-04-25\n+++\nText.\n").records().get(0);
            assertEquals(Optional.of("Timers"), record.title());
            assertEquals(Optional.of(LocalDate.of(2025, 4, 25)), record.date());
        }

        @Test
        void readsBrokenFrontMatterLineByLine() throws IOException {
            ReadResult result = read("---\ntitle: Timers: all about them: [\ndate: 2025-04-25\n---\n# Ignored\n");
            assertEquals(Optional.of("Timers: all about them: ["), result.records().get(0).title());
            assertEquals(1, result.problems().size());
        }

        @Test
        void takesTitleAndDateFromHeadingAndFileName() throws IOException {
            SourceText source = SourceText.of("notes/2024-01-31-on-timers.md",
                "---\nlayout: post\n---\n\n# On timers\n\nText.\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            SourceRecord record = reader().read(source).records().get(0);
            assertEquals(Optional.of("On timers"), record.title());
            assertEquals(Optional.of(LocalDate.of(2024, 1, 31)), record.date());
            assertEquals("Text.", record.description());
        }
    }

    @Nested
    class WebPage extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new WebPageReader();
        }

        @Override
        String good() {
            return "<!DOCTYPE html>\n<html><head><title>x</title>\n<script type=\"application/ld+json\">\n"
                + "{\"@context\": \"https://schema.org/\", \"@graph\": [{\"@type\": \"PodcastEpisode\", \"name\": "
                + "\"One &amp; all\",\n"
                + "\"datePublished\": \"2025-04-25\", \"timeRequired\": \"PT1H2M\", \"description\": \"On timers.\",\n"
                + "\"url\": \"https://l.example/1\", \"associatedMedia\": {\"@type\": \"MediaObject\", \"contentUrl\":"
                + " \"https://c.example/1.mp3\"}, \"partOfSeries\": {\"@type\": \"PodcastSeries\", \"name\": "
                + "\"Loop\"}}]}\n"
                + "</script>\n<script type=\"application/ld+json\">{\"@type\": [\"RadioEpisode\"], \"name\": "
                + "\"Two\"}</script>\n"
                + "</head><body>Text</body></html>\n";
        }

        @Override
        String withoutEpisodes() {
            return "<html><body><h1>404</h1></body></html>";
        }

        @Test
        void readsEpisodesOfSchemaOrg() throws IOException {
            SourceRecord one = read(good()).records().get(0);
            assertEquals(Optional.of("One & all"), one.title());
            assertEquals(Optional.of("Loop"), one.show());
            assertEquals(OptionalInt.of(3720), one.durationSeconds());
            assertEquals("https://c.example/1.mp3", one.extra().get("enclosure"));
            assertEquals(Optional.of("https://l.example/1"), one.url());
        }

        @Test
        void namesTheFeedOfAPageWithoutEpisodes() throws IOException {
            assertEquals("https://l.example/feed.xml", read("<html><head><link rel=canonical "
                + "href='https://l.example/a'>"
                + "<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.xml\">").onward().get(0)
                .address());
        }
    }

    @Nested
    class WordPress extends SourceReaderContract {

        @Override
        SourceReader reader() {
            return new WordPressReader();
        }

        @Override
        String good() {
            return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\" "
                + "xmlns:excerpt=\"http://wordpress.org/export/1.2/excerpt/\"\n"
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\" "
                + "xmlns:wp=\"http://wordpress.org/export/1.2/\">\n"
                + "<channel><title>Loop</title>\n<item><title>One</title><content:encoded><![CDATA[<!-- "
                + "wp:paragraph -->\n"
                + "First [audio src=\"x\"]\n\nSecond]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>\n"
                + "<wp:post_type>post</wp:post_type><wp:status>publish</wp:status><wp:postmeta><wp:meta_key>enclosure"
                + "</wp:meta_key><wp:meta_value><![CDATA[https://c.example/1.mp3\n123\naudio/mpeg]]></wp:meta_value>"
                + "</wp:postmeta></item>\n<item><title>About</title><wp:post_type>page</wp:post_type></item>\n"
                + "<item><title>Two</title><wp:post_type>podcast</wp:post_type><wp:status>publish</wp:status></item>\n"
                + "<item><title>Three</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>\n"
                + "</channel></rss>\n";
        }

        @Override
        String withoutEpisodes() {
            return "<rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><item><title>A</title>"
                + "<wp:post_type>page</wp:post_type></item></channel></rss>";
        }

        @Test
        void leavesOutWhatIsNoPost() throws IOException {
            ReadResult result = read(good());
            assertEquals("First\n\nSecond", result.records().get(0).description());
            assertEquals("https://c.example/1.mp3", result.records().get(0).extra().get("enclosure"));
            assertTrue(result.problems().get(0).message().contains("draft 1, page 1"));
        }
    }
}
