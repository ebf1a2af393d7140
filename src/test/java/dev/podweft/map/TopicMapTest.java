package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class TopicMapTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 60, 400, 2000})
    void putsNoNameOnAnother(int concepts) throws Exception {
        assertReadable(draw(new MapLayout().place(SampleGraphs.random(concepts, concepts))));
    }

    @Test
    void putsNoNameOnAnotherInAShow() throws Exception {
        String svg = draw(new MapLayout().place(SampleGraphs.show()));
        assertReadable(svg);
        Document document = SvgText.parse(svg);
        assertEquals(31 + 146 + 8, SvgText.elements(document, "a").size());
        assertEquals(146, circlesWithNames(document));
        assertTrue(svg.length() < 200_000, () -> svg.length() + " characters");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 3, 1000})
    void putsNoNameOnAnotherWhateverTheCommunities(int communities) throws Exception {
        AnnotatedGraph graph = SampleGraphs.random(300, 2);
        Map<String, Facts> facts = new TreeMap<>();
        graph.facts().forEach((id, f) -> facts.put(id, new Facts(
            communities < 0 ? -1 : facts.size() % communities, f.pageRank(), 0, 0, 0, 0)));
        List<String> names = IntStream.range(0, 400).mapToObj(i -> "Community number " + i).toList();
        assertReadable(draw(new MapLayout().place(new AnnotatedGraph(graph.graph(), names, facts))));
    }

    @Test
    void putsNoNameOnAnotherWhereOthersLaidTheGraphOut() throws Exception {
        AnnotatedGraph show = SampleGraphs.show();
        SplittableRandom random = new SplittableRandom(3);
        Map<String, Facts> facts = new TreeMap<>();
        show.graph().nodes().forEach(node -> facts.put(node.id(), new Facts(
            show.factsOf(node.id()).map(Facts::community).orElse(-1), 0.001, random.nextInt(900),
            random.nextInt(600), 10, 0x336699)));
        assertReadable(draw(new AnnotatedGraph(show.graph(), show.communities(), facts)));
    }

    private static void assertReadable(String svg) throws Exception {
        Document document = SvgText.parse(svg);
        List<SvgText> lines = SvgText.all(document);
        assertEquals(List.of(), SvgText.overlaps(lines));
        String[] box = document.getDocumentElement().getAttribute("viewBox").split(" ");
        double width = Double.parseDouble(box[2]);
        double height = Double.parseDouble(box[3]);
        assertEquals(List.of(), lines.stream().filter(line -> line.left() < 0 || line.top() < 0
            || line.right() > width || line.bottom() > height).toList());
        assertEquals(List.of(), lines.stream().filter(line -> line.size() < 9).toList());
    }

    private static long circlesWithNames(Document document) {
        return SvgText.elements(document, "circle").stream().map(circle -> (Element) circle.getParentNode())
            .filter(mark -> SvgText.elements(mark, "text").stream().filter(text -> !SvgText.isHidden(text)).count() == 1)
            .count();
    }

    @Test
    void keepsDotsOfAShowApart() {
        AnnotatedGraph placed = new MapLayout().place(SampleGraphs.show());
        Scene scene = Scene.of(placed, Optional.empty());
        for (int i = 0; i < scene.marks().size(); i++) {
            Box box = scene.marks().get(i).box(scene.points().x()[i], scene.points().y()[i]);
            for (int j = 0; j < i; j++) {
                assertFalse(box.overlaps(scene.marks().get(j).box(scene.points().x()[j], scene.points().y()[j])));
            }
        }
    }

    @Test
    void saysHowLargeTheWholeIsOfWhichItShowsAPart() throws Exception {
        StringBuilder svg = new StringBuilder();
        new TopicMap(MapOptions.DEFAULTS.withWhole(new Whole(48_213, 999_994)))
            .write(new MapLayout().place(SampleGraphs.show()), svg);
        String words = SvgText.parse(svg.toString()).getDocumentElement().getTextContent();
        assertTrue(words.contains("48213 concepts in 999994 episodes; shown are 146 of those in most episodes"), words);
        assertTrue(words.contains("Shown are the 146 heaviest of 48213 concepts."), words);
        assertTrue(words.contains("Shown are 31 of 999994 episodes."), words);
    }

    @Test
    void namesSomeShowsWhereThereAreHundreds() throws Exception {
        AnnotatedGraph one = SampleGraphs.random(400, 3);
        KnowledgeGraph.Builder many = KnowledgeGraph.builder();
        one.graph().nodes().forEach(node ->
            many.add(node instanceof Node.Episode episode ? ofItsOwnShow(episode) : node));
        one.graph().edges().forEach(many::add);
        String svg = draw(new MapLayout().place(new AnnotatedGraph(many.build(), one.communities(), one.facts())));
        assertReadable(svg);
        String words = SvgText.parse(svg).getDocumentElement().getTextContent();
        assertTrue(words.contains("Named are the signs of 48 of 100 shows."), words);
    }

    private static Node.Episode ofItsOwnShow(Node.Episode of) {
        return new Node.Episode(of.id(), of.key(), of.label(), of.titleDerived(), "Show of " + of.key(), of.date(),
            of.durationSeconds(), of.url(), of.description(), of.chapters(), of.sources(), of.reasons());
    }

    @Test
    void saysItselfInWords() throws Exception {
        Element svg = SvgText.parse(draw(new MapLayout().place(SampleGraphs.show()))).getDocumentElement();
        assertEquals("graphics-document", svg.getAttribute("role"));
        assertEquals("pw-title pw-desc", svg.getAttribute("aria-labelledby"));
        assertEquals("The Backend Hour: topic map", svg.getElementsByTagName("title").item(0).getTextContent());
        String desc = svg.getElementsByTagName("desc").item(0).getTextContent();
        assertTrue(desc.startsWith("146 concepts in 31 episodes, 1 Mar 2024 – 25 Jan 2025. "), desc);
        assertTrue(desc.contains("Postgres internals: PostgreSQL, "), desc);
    }

    @Test
    void givesTheFactsOfEveryMark() throws Exception {
        Document document = SvgText.parse(draw(new MapLayout().place(SampleGraphs.show())));
        List<String> facts = SvgText.elements(document, "title").stream().map(Element::getTextContent).toList();
        assertEquals(1 + 31 + 146 + 2 * 8, facts.size());
        assertTrue(facts.stream().anyMatch(f -> f.startsWith("PostgreSQL\nconcept, in 6 episodes\nOften with: ")
            && f.endsWith("\nLand: Postgres internals")), () -> String.join("\n\n", facts));
    }

    @Test
    void linksOnlyIntoTheWeb() throws Exception {
        String svg = draw(hostile("javascript:alert(1)"));
        assertEquals(List.of(), SvgText.elements(SvgText.parse(svg), "a").stream()
            .map(a -> a.getAttribute("href")).filter(href -> !href.startsWith("#")).toList());
        Document document = SvgText.parse(draw(hostile("https://example.org/?a=1&b='2\"<3>")));
        Element link = SvgText.elements(document, "a").get(1);
        assertEquals("https://example.org/?a=1&b='2\"<3>", link.getAttribute("href"));
        assertEquals(link.getAttribute("href"), link.getAttributeNS("http://www.w3.org/1999/xlink", "href"));
    }

    @Test
    void escapesAndCleansNames() throws Exception {
        Document document = SvgText.parse(draw(hostile("https://example.org")));
        assertEquals(0, SvgText.elements(document, "script").size());
        assertTrue(SvgText.all(document).stream().anyMatch(line -> line.words().equals("]]>&<!--b")));
    }

    private static AnnotatedGraph hostile(String url) {
        String name = "]]>&<!--\u0000\u202Eb\uD800\uFFFE";
        KnowledgeGraph graph = KnowledgeGraph.builder()
            .add(new Node.Show("s_x", "<script>"))
            .add(new Node.Topic("c_x", Concept.named(new ConceptId("x"), name, ConceptKind.CONCEPT), 1))
            .add(new Node.Episode("e_x", "x", "</svg><script>alert(1)</script>", false, "<script>", Optional.empty(),
                OptionalInt.empty(), Optional.of(url), "", List.of(), List.of(), List.of())).build();
        return new MapLayout().place(new AnnotatedGraph(graph, List.of(), Map.of()));
    }

    @Test
    void isTheSameWhateverTheLocale() throws Exception {
        AnnotatedGraph show = SampleGraphs.show();
        String here = draw(new MapLayout().place(show));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale.Builder().setLanguage("ar").setRegion("EG").build());
            assertEquals(here, draw(new MapLayout().place(show)));
            Locale.setDefault(new Locale.Builder().setLanguage("tr").build());
            assertEquals(here, draw(new MapLayout().place(show)));
        } finally {
            Locale.setDefault(before);
        }
    }

    static String draw(AnnotatedGraph annotated) throws IOException {
        StringBuilder svg = new StringBuilder();
        new TopicMap().write(annotated, svg);
        return svg.toString();
    }
}
