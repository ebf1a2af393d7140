package dev.podweft.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.MergeReason;
import dev.podweft.model.Passage;
import dev.podweft.model.Relations;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever notes, titles and names hold, pages show it as text. */
class HostileNotesTest {

    private static final List<String> PAGES = List.of("/", "/map.css", "/episodes", "/episode/e_x", "/episode/e_x/sources",
        "/concepts", "/concept/c_x", "/timeline", "/why?a=e_x&b=e_y", "/path?from=e_x&to=e_y");

    private static final Set<String> ELEMENTS = Set.of("html", "head", "body", "meta", "title", "link", "script", "a",
        "header", "div", "form", "label", "input", "button", "nav", "ul", "ol", "li", "main", "footer", "p", "code",
        "h1", "h2", "h3", "section", "article", "aside", "span", "time", "q", "mark", "details", "summary", "table",
        "caption", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "svg", "g", "path", "circle", "rect", "text",
        "tspan", "line", "desc", "defs", "use", "clippath", "#root");

    static List<String> corpus() throws IOException {
        try (InputStream in = HostileNotesTest.class.getResourceAsStream("/web/hostile.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** Returns a graph in which {@code words} stand wherever the input can put words. */
    static AnnotatedGraph graph(String words) {
        SourceLocation source = new SourceLocation(words, 1);
        Concept concept = new Concept(new ConceptId("concept/" + words), words, ConceptKind.CONCEPT, List.of(words),
            Relations.NONE, List.of(), List.of(), List.of(), List.of(), Optional.of(words), Set.of());
        KnowledgeGraph.Builder graph = KnowledgeGraph.builder().add(new Node.Show("s_x", words))
            .add(new Node.Topic("c_x", concept, 2)).add(episode("e_x", words, source)).add(episode("e_y", words, source));
        for (String id : List.of("e_x", "e_y")) {
            graph.add(new Edge.Known(id, "s_x", Edge.Relation.IN_SHOW));
            graph.add(new Edge.Mentions(id, "c_x", 0.9, List.of(new Evidence(Passage.Field.DESCRIPTION, source,
                new Span(0, words.length()), words, "0:10 " + words, OptionalInt.of(10), 0.9, words))));
        }
        graph.add(new Edge.Related("e_x", "e_y", 0.5,
            List.of(new Edge.Contribution("c_x", 0.5, OptionalInt.of(10), OptionalInt.of(10)))));
        return new AnnotatedGraph(graph.build(), List.of(words), Map.of(
            "c_x", new AnnotatedGraph.Facts(0, 0.5, 0, 0, 20, 0x336699),
            "e_x", new AnnotatedGraph.Facts(0, 0.2, 60, 0, 8, 0x336699),
            "e_y", new AnnotatedGraph.Facts(0, 0.2, 0, 60, 8, 0x336699)));
    }

    private static Node.Episode episode(String id, String words, SourceLocation source) {
        LocalDate date = LocalDate.of(2024, 1, id.charAt(2) - 'x' + 1);
        return new Node.Episode(id, id, words, false, words, Optional.of(date), OptionalInt.of(60), Optional.of(words),
            words + "\n0:10 " + words + "\n", List.of(new Node.Chapter(10, words)), List.of(source, source),
            List.of(new MergeReason(source, source, words, 3)));
    }

    @ParameterizedTest
    @MethodSource("corpus")
    void isShownAsText(String words) {
        Site site = new Site(graph(words));
        for (String page : PAGES) {
            Answer answer = site.answer(Request.of(java.net.URI.create(page)));
            assertEquals(200, answer.status(), page);
            inert(new String(answer.body(), StandardCharsets.UTF_8), page);
        }
        inert(ask(site, "/search?q=" + Links.encoded(words)), "/search");
        inert(ask(site, "/concept/" + Links.encoded(words + "?")), "an error");
        assertTrue(Jsoup.parse(ask(site, "/episode/e_x")).select(".notes").text().contains(
            shown(words)), () -> Jsoup.parse(ask(site, "/episode/e_x")).select(".notes").text());
    }

    private static String ask(Site site, String address) {
        return new String(site.answer(Request.of(java.net.URI.create(address))).body(), StandardCharsets.UTF_8);
    }

    private static String shown(String words) {
        return words.replace('\u202e', '\ufffd').replaceAll("\\s+", " ");
    }

    static void inert(String html, String page) {
        if (page.endsWith(".css")) {
            assertTrue(!html.contains("alert") && !html.contains("<"), page);
            return;
        }
        Document document = Jsoup.parse(html);
        for (Element element : document.getAllElements()) {
            assertTrue(ELEMENTS.contains(element.normalName()), () -> page + ": " + element);
            for (Attribute attribute : element.attributes()) {
                assertTrue(!attribute.getKey().startsWith("on") && !attribute.getKey().equals("style")
                    && !attribute.getKey().equals("srcdoc"), () -> page + ": " + element);
            }
            for (String name : List.of("href", "src", "action", "xlink:href")) {
                String address = element.attr(name);
                assertTrue(address.isEmpty() || address.startsWith("/") && !address.startsWith("//")
                    || address.startsWith("#") || Html.isWeb(address) && !element.normalName().equals("script"),
                    () -> page + ": " + element);
            }
        }
        assertTrue(document.select("script").stream().allMatch(script ->
            script.attr("src").startsWith("/assets/") && script.data().isEmpty()), page);
    }
}
