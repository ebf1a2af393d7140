package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ViewsTest {

    private static final AnnotatedGraph SHOW = new MapLayout().place(SampleGraphs.show());

    @Test
    void drawsATimelineWithADotForEachMention() throws Exception {
        StringBuilder svg = new StringBuilder();
        new Timeline(MapOptions.DEFAULTS).write(SHOW, svg);
        Document document = SvgText.parse(svg.toString());
        assertTrue(document.getElementsByTagName("desc").item(0).getTextContent()
            .contains("PostgreSQL: 1 Mar 2024 to 3 Jan 2025, 6 episodes"));
        assertEquals(1 + 6, SvgText.elements(document, "title").stream()
            .filter(title -> title.getTextContent().startsWith("PostgreSQL\n")).count());
    }

    @Test
    void drawsGapsWithASentenceEach() throws Exception {
        StringBuilder svg = new StringBuilder();
        new TopicMap().writeGaps(SHOW, List.of(List.of("c_concept_Raft", "c_concept_PostgreSQL")),
            List.of("Raft and PostgreSQL never met."), svg);
        Document document = SvgText.parse(svg.toString());
        assertEquals(1 + 1, SvgText.elements(document, "path").stream()
            .filter(path -> path.getAttribute("class").equals("z")).count());
        assertEquals(List.of(), SvgText.overlaps(SvgText.all(document)));
        assertTrue(svg.indexOf("Raft and PostgreSQL never met.") > 0);
    }

    @Test
    void hasASignForEachShow() {
        Set<String> signs = IntStream.range(0, 6).mapToObj(i -> new Svg().sign(i, 0, 0, 4, "q").toString())
            .collect(Collectors.toSet());
        assertEquals(6, signs.size());
    }

    @Test
    void printsPngOfTheAskedSize() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        new Picture(printed()).writePng(0.5, png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.toByteArray()));
        Page page = Page.of(Scene.of(SHOW, Optional.empty()), "x");
        assertEquals(Math.ceil(page.width() / 2), image.getWidth(), 1);
        assertEquals(Palette.PAPER, image.getRGB(2, 2) & 0xFFFFFF);
        assertThrows(IllegalArgumentException.class, () -> new Picture(printed()).writePng(100, png));
    }

    @Test
    void printsMapsOfAThousandMarks() throws IOException {
        AnnotatedGraph large = new MapLayout().place(SampleGraphs.random(1600, 4));
        StringBuilder svg = new StringBuilder();
        new TopicMap(MapOptions.DEFAULTS.withLook(MapOptions.Look.DARK)).write(large, svg);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        new Picture(svg.toString()).writePng(0.1, png);
        assertEquals(Palette.NIGHT, ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getRGB(1, 1) & 0xFFFFFF);
        assertEquals(1000, Selection.of(large).marks().size());
        assertTrue(TopicMapTest.draw(large).length() < 1_000_000);
    }

    @Test
    void printsTheSamePdfTwice() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        new Picture(printed()).writePdf(one);
        new Picture(printed()).writePdf(two);
        assertEquals("%PDF", one.toString(StandardCharsets.US_ASCII).substring(0, 4));
        assertTrue(Arrays.equals(one.toByteArray(), two.toByteArray()));
    }

    @Test
    void listsAllOnThePage() throws IOException {
        StringBuilder page = new StringBuilder();
        new MapPage(MapOptions.DEFAULTS).write(SHOW, "A show & more", page);
        assertTrue(page.indexOf("<title>A show &amp; more: topic map</title>") > 0);
        for (Node.Episode episode : SHOW.graph().nodes(Node.Episode.class)) {
            assertTrue(page.indexOf(">" + Svg.escape(episode.label()) + "</a></li>") > 0, episode::label);
        }
        assertEquals(-1, page.indexOf("src="));
    }

    private static String printed() throws IOException {
        StringBuilder svg = new StringBuilder();
        new TopicMap(MapOptions.DEFAULTS.withLook(MapOptions.Look.LIGHT)).write(SHOW, svg);
        return svg.toString();
    }
}
