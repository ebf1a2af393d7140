package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources made to keep a reader busy: each is read or refused, and soon. */
class HostileSourcesTest {

    private static final int MANY = 20_000;

    static Stream<Arguments> sources() {
        String item = "<rss version='2.0'><channel><item><title>T</title>";
        return Stream.of(
            source("comments before an element", "<!---->".repeat(MANY) + "<rss>"),
            source("comments in front matter", "---\r\n" + "# a\r\n\r\n".repeat(MANY) + "---"),
            source("blanks in front matter", "---\ntitle: [\na: " + " ".repeat(MANY) + "x\n---\n"),
            source("open comments in notes", item + "<description>" + "&lt;!--".repeat(MANY) + "</description>"),
            source("open elements in an item", item + "<a:b>".repeat(MANY)),
            source("empty elements in an open one", item + "<author>" + "<a:b/>".repeat(MANY)),
            source("many texts in an item", item + "<description>x y</description>".repeat(MANY)),
            source("open sections", item + "<a><![CDATA[</a>".repeat(MANY) + "]]>"),
            source("declarations", "<!X[".repeat(MANY) + item),
            source("items without end", "<rss>" + "<item>".repeat(MANY)),
            source("talks in talks", "<schedule>" + "<event><title>T</title>".repeat(MANY)),
            source("objects in objects", "{\"a\":".repeat(MANY)),
            source("lists in lists", "[{\"title\":\"T\"}," + "[".repeat(MANY)),
            source("many fields", "{" + "\"title\":1,".repeat(MANY) + "\"x\":1}"),
            source("open quotes in a table", "title,date\n" + "\"a\n".repeat(MANY)),
            source("many rows", "title,date\n" + "a,2025-01-01\n".repeat(MANY)),
            source("quotes in Markdown", "---\ntitle: T\n---\n" + ">".repeat(MANY)),
            source("brackets in Markdown", "---\ntitle: T\n---\n" + "[".repeat(MANY) + "](x)".repeat(MANY)),
            source("aliases in front matter", "---\na: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c "
            + "[*b,*b,*b,"
                + "*b,*b,*b,*b,*b]\ntitle: T\n---\nText\n"),
            source("folders in folders", "<opml>" + "<outline text='a'>".repeat(MANY)
            + "<outline xmlUrl='https://a.example'/>"),
            source("elements in a page", "<html>" + "<div>".repeat(MANY)),
            source("shows in shows", "<html><script type='application/ld+json'>" + "{\"a\":".repeat(MANY)
            + "</script>"));
    }

    private static Arguments source(String name, String text) {
        return Arguments.of(name, text);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sources")
    void endsSoonOn(String name, String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertTrue(readOrRefuse(text).stream()
            .allMatch(message -> message.indexOf('\n') < 0), name));
    }

    private static List<String> readOrRefuse(String text) throws IOException {
        try {
            return Sources.read(SourceText.of("in", text.getBytes(StandardCharsets.UTF_8))).problems().stream()
                .map(problem -> problem.message()).toList();
        } catch (ReadException e) {
            return List.of(e.getMessage());
        }
    }
}
