package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Feeds as hosts that are in trouble emit them: every item that a person would find is found. */
class BrokenFeedsTest {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String START = "<rss version=\"2.0\" "
        + "xmlns:itunes=\"http://www.itunes.com/dtds/podcast-1.0.dtd\">"
        + "<channel><title>Loop</title>\n";
    private static final String END = "</channel></rss>\n";
    private static final String ONE = "<item><title>One</title><guid>1</guid></item>\n";
    private static final String TWO = "<item><title>Two</title><guid>2</guid></item>\n";

    private static ReadResult read(byte[] bytes) throws IOException {
        return new FeedReader().read(SourceText.of("feed.xml", bytes));
    }

    private static ReadResult read(String text) throws IOException {
        SourceText source = SourceText.of("feed.xml", text.getBytes(StandardCharsets.UTF_8));
        assertTrue(new FeedReader().accepts(source), "not taken for a feed");
        return new FeedReader().read(source);
    }

    @Test
    void readsAllOfAnEntryWithAPrefixOfItsOwn() throws IOException {
        SourceRecord record = read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Loop</title>"
            + "<p0:entry xmlns:p0=\"http://www.w3.org/2005/Atom\"><p0:id>urn:1</p0:id><p0:title>A</p0:title>"
            + "<p0:link href=\"https://loop.example/1\"/><p0:updated>2012-08-04T01:29:34Z</p0:updated>"
            + "<p0:content type=\"text\">Wheels.</p0:content></p0:entry></feed>").records().get(0);
        assertEquals("urn:1 2012-08-04 Wheels. https://loop.example/1", record.id().orElse("") + " "
            + record.date().map(Object::toString).orElse("") + " " + record.description() + " "
            + record.url().orElse(""));
    }

    @Test
    void tellsOfNoDamageWhereAnItemHoldsItemsOfOtherNames() throws IOException {
        assertEquals(List.of(), read(START + "<item><title>A</title><content:items><content:item>x</content:item>"
            + "</content:items></item>" + END).problems());
    }

    private static List<String> titles(ReadResult result) {
        return result.records().stream().map(record -> record.title().orElse("")).toList();
    }

    static Stream<Arguments> brokenFeeds() {
        String bare = "<item><title>Q&A: C & D</title><link>https://e.example/?a=1&copy=2&lt=3</link></item>\n";
        return Stream.of(
            feed("a blank line first", "\n \n" + XML + START + ONE + TWO + END, "One", "Two"),
            feed("warnings first", "<br />\n<b>Warning</b>: mysql_connect()\n" + XML + START + ONE + END, "One"),
            feed("no declaration", START + ONE + END, "One"),
            feed("entries with a prefix of their own", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Loop</title>"
                + "<p0:entry xmlns:p0=\"http://www.w3.org/2005/Atom\"><p0:title>A</p0:title></p0:entry></feed>", "A"),
            feed("items of other names in an item", START + "<item><title>A</title><content:items><content:item>x"
                + "</content:item></content:items><guid>1</guid></item>" + TWO + END, "A", "Two"),
            feed("no rss element", "<channel><title>Loop</title>" + ONE + TWO + "</channel>", "One", "Two"),
            feed("text behind the end", XML + START + ONE + END + "<script>track()</script> & more", "One"),
            feed("bare ampersands", START + bare + TWO + END, "Q&A: C & D", "Two"),
            feed("undefined entities", START + "<item><title>Caf&eacute;&nbsp;&hellip; &unknown;</title></item>" + END,
                "Café … &unknown;"),
            feed("an unbound prefix",
            "<rss><channel><item><title>T</title><foo:bar>1</foo:bar></item></channel></rss>", "T"),
            feed("an open CDATA section", START + "<item><title>A</title><description><![CDATA[x</description></item>"
                + TWO + "<item><title><![CDATA[C]]></title></item>" + END, "A", "Two", "C"),
            feed("an open CDATA section last", START + ONE
            + "<item><title>B</title><description><![CDATA[x</description>"
                + "</item></channel></rss>", "One", "B"),
            feed("a CDATA section that speaks of items", START + "<item><title>A</title><description><![CDATA[<item>x"
                + "</item>]]></description></item>" + TWO + END, "A", "Two"),
            feed("items without end", START + "<item><title>A</title>\n<item><title>B</title>\n" + END, "A", "B"),
            feed("elements without end", START + "<item><title>A<link>https://a.example</link></item>" + TWO + END,
                "A", "Two"),
            feed("a wrong end", START + "<item><title>A</titel><guid>a</guid></item>" + TWO + END, "A", "Two"),
            feed("tags in capitals", "<RSS VERSION=\"2.0\"><CHANNEL><TITLE>Loop</TITLE><ITEM><TITLE>A</Title></ITEM>"
                + "</CHANNEL></RSS>", "A"),
            feed("attributes twice and bare", START + "<item><title a=1 a=1 b>A</title></item>" + END, "A"),
            feed("a truncated file", START + ONE + "<item><title>Two</title><description>It beg", "One", "Two"),
            feed("a file truncated in a title", START + ONE + "<item><title>Tw", "One"),
            feed("control characters", START + "<item><title>A\u0000\u0008\u001bB\u0092s\uFFFF</title></item>" + END,
            "AB’s"),
            feed("a stray angle", START + "<item><title>a < b and c > d</title></item>" + TWO + END,
                "a < b and c > d", "Two"),
            feed("an open comment", START + ONE + "<item><!-- <title>A</title></item>" + TWO + END, "One", "Two"),
            feed("items in a comment", START + "<!-- " + ONE + " -->" + TWO + END, "Two"),
            feed("an old document type", "<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\">" + START + ONE + END, "One"),
            feed("two feeds in one file", XML + START + ONE + END + XML + START + TWO + END, "One", "Two"),
            feed("a type that is no tag", START + "<item><title>Option&lt;T&gt; and "
            + "&lt;b&gt;Vec&lt;/b&gt;</title></item>"
                + END, "Option<T> and Vec"),
            feed("tags with capitals and blanks", START + "<Item><Title >A</Title ></Item >" + TWO + END, "A", "Two"));
    }

    private static Arguments feed(String name, String xml, String... titles) {
        return Arguments.of(name, xml, List.of(titles));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenFeeds")
    void findsTheItemsOf(String name, String xml, List<String> expected) throws IOException {
        ReadResult result = read(xml);
        assertEquals(expected, titles(result), name);
        assertTrue(result.problems().stream().allMatch(problem -> problem.message().indexOf('\n') < 0));
    }

    @ParameterizedTest(name = "{0}, cut anywhere")
    @MethodSource("brokenFeeds")
    void endsWithARecordOrOneLineWhereverCut(String name, String xml, List<String> expected) throws IOException {
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        for (int end = 1; end < bytes.length; end++) {
            try {
                assertTrue(titles(read(Arrays.copyOf(bytes, end))).size() <= expected.size() + 1, name + " cut at "
                    + end);
            } catch (ReadException e) {
                assertTrue(e.getMessage().startsWith("feed.xml:") && e.getMessage().indexOf('\n') < 0, e.getMessage());
            }
        }
    }

    @Test
    void keepsAddressesWithBareAmpersands() throws IOException {
        ReadResult result = read(START
            + "<item><title>A</title><link>https://e.example/?a=1&copy=2&lt=3</link></item>" + END);
        assertEquals(Optional.of("https://e.example/?a=1&copy=2&lt=3"), result.records().get(0).url());
        assertEquals("feed.xml:2: an item that is not well-formed XML found (a bare '&'); read as it was meant; "
            + "tell the feed's publisher", result.problems().get(0).toString());
    }

    @Test
    void findsWhatStandsBehindAnOpenSection() throws IOException {
        SourceRecord record = read(START + "<item><title>A</title><description><![CDATA[Some <b>words</b></description>"
            + "<guid>g</guid><itunes:duration>61</itunes:duration></item>" + TWO + END).records().get(0);
        assertEquals("Some words", record.description());
        assertEquals(Optional.of("g"), record.id());
        assertEquals(61, record.durationSeconds().orElseThrow());
    }

    @Test
    void readsEveryEncoding() throws IOException {
        String feed = START + "<item><title>Ångström’s café</title></item>" + END;
        String declared = "<?xml version=\"1.0\" encoding=\"%s\"?>\n" + feed;
        for (String charset : List.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            byte[] right = String.format(declared, charset).getBytes(Charset.forName(charset));
            assertEquals(List.of("Ångström’s café"), titles(read(right)), charset);
        }
        for (String wrong : List.of("UTF-8", "UTF-16", "x-unknown", "utf8")) {
            byte[] bytes = String.format(declared, wrong).getBytes(Charset.forName("windows-1252"));
            ReadResult result = read(bytes);
            assertEquals(List.of("Ångström’s café"), titles(result), wrong);
            assertTrue(result.problems().get(0).message().contains("Windows-1252"));
        }
        String japanese = "<?xml version='1.0' encoding='Shift_JIS'?>" + START + "<item><title>①時計</title></item>"
            + END;
        assertEquals(List.of("①時計"), titles(read(japanese.getBytes(Charset.forName("windows-31j")))));
        byte[] utf8 = String.format(declared, "ISO-8859-1").getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("Ångström’s café"), titles(read(utf8)));
        byte[] latin = String.format(declared, "ISO-8859-1").getBytes(Charset.forName("windows-1252"));
        assertEquals(List.of("Ångström’s café"), titles(read(latin)));
    }

    @Test
    void mendsSingleBytesOfAnotherEncoding() throws IOException {
        byte[] feed = (XML + START + "<item><title>Zoë’s caf#</title></item>" + END).getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < feed.length; i++) {
            feed[i] = feed[i] == '#' ? (byte) 0xe9 : feed[i];
        }
        assertEquals(List.of("Zoë’s café"), titles(read(feed)));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    @Test
    void unpacksGzipAlsoTwiceAndBrokenOff() throws IOException {
        byte[] feed = (XML + START + ONE + TWO + END).getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("One", "Two"), titles(read(gzip(feed))));
        assertEquals(List.of("One", "Two"), titles(read(gzip(gzip(feed)))));
        byte[] packed = gzip(feed);
        ReadResult cut = read(Arrays.copyOf(packed, packed.length - 9));
        assertEquals("One", titles(cut).get(0));
        assertTrue(cut.problems().get(0).message().contains("breaks off"));
    }

    @Test
    void refusesAGzipBomb() throws IOException {
        byte[] bomb = gzip(new byte[1 << 20]);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < 300; i++) {
            many.write(bomb);
        }
        ReadException e = assertThrows(ReadException.class, () -> read(many.toByteArray()));
        assertTrue(e.getMessage().contains("unpacks to more than"), e.getMessage());
    }

    @Test
    void keepsWhatIsBesideAnItemThatHoldsNothing() throws IOException {
        ReadResult result = read(START + ONE + "<item> </item>\n" + TWO + END);
        assertEquals(List.of("One", "Two"), titles(result));
        assertEquals(Problem.Severity.SKIPPED, result.problems().get(0).severity());
        assertEquals(3, result.problems().get(0).location().line());
    }

    @Test
    void saysInOneLineThatAPageIsNoFeed() {
        for (String page : List.of("<!DOCTYPE html><html><body><h1>503</h1></body></html>",
            "<html><head></head></html>",
                "\n<!doctype HTML>\n<title>Not found</title>")) {
            ReadException e = assertThrows(ReadException.class, () -> read(page));
            assertTrue(e.getMessage().contains("a web page's source found"), e.getMessage());
        }
    }

    @Test
    void readsASectionThatEndsTooSoon() throws IOException {
        ReadResult result = read(START + "<item><title>A</title><description><![CDATA[<p>One a[b[0]]>c</p><p>Two</p>]]>"
            + "</description></item>" + TWO + END);
        assertEquals("One a[b[0c\n\nTwo\n\n]]>", result.records().get(0).description());
        assertEquals(2, result.records().size());
    }
}
