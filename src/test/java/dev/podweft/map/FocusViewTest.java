package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class FocusViewTest {

    private static final AnnotatedGraph SHOW = SampleGraphs.show();

    private static final String RAFT = "c_concept_Raft";

    @Test
    void showsOnlyWhatIsNear() {
        KnowledgeGraph near = new FocusView(1).around(SHOW, RAFT).graph();
        assertTrue(near.nodes().size() > 5);
        assertTrue(near.nodes().stream().filter(node -> !node.id().equals(RAFT)).allMatch(node ->
            near.edgesOf(node.id()).stream().anyMatch(e -> e.source().equals(RAFT) || e.target().equals(RAFT))));
        assertTrue(new FocusView(9).around(SHOW, RAFT).graph().nodes().size() <= 60);
    }

    @Test
    void drawsAroundAConceptWithoutOverlaps() throws Exception {
        Document document = SvgText.parse(draw(SHOW, RAFT, FocusView.Engine.OWN));
        List<SvgText> lines = SvgText.all(document);
        assertEquals("Around Raft", lines.get(0).words());
        assertEquals(List.of(), SvgText.overlaps(lines));
    }

    @Test
    void drawsAroundAnEpisode() throws Exception {
        String id = SHOW.graph().nodes(Node.Episode.class).get(4).id();
        assertTrue(draw(SHOW, id, FocusView.Engine.OWN).contains("Around Kernel TLS and who should encrypt"));
    }

    @Test
    void refusesAnUnknownNode() {
        assertThrows(IllegalArgumentException.class, () -> draw(SHOW, "c_nothing", FocusView.Engine.OWN));
        assertThrows(IllegalArgumentException.class, () -> new FocusView(0));
    }

    @Test
    void writesDotThatHoldsEveryNode() {
        AnnotatedGraph around = new FocusView(1).around(SHOW, RAFT);
        String dot = new DotView(around, RAFT).graph().toString();
        around.graph().nodes().forEach(node -> assertTrue(dot.contains("\"" + node.id() + "\""), dot));
    }

    @Test
    void saysSoWhereGraphvizIsMissing() {
        assumeTrue(!DotView.isInstalled());
        IOException e = assertThrows(IOException.class, () -> draw(SHOW, RAFT, FocusView.Engine.DOT));
        assertTrue(e.getMessage().startsWith("Graphviz is not installed"), e::getMessage);
    }

    @Test
    void drawsHostileNamesByGraphviz() throws Exception {
        assumeTrue(DotView.isInstalled());
        AnnotatedGraph odd = SampleGraphs.random(60, 1);
        String svg = draw(odd, odd.graph().nodes(Node.Episode.class).get(0).id(), FocusView.Engine.DOT);
        Document document = SvgText.parse(svg.substring(svg.indexOf("<svg")));
        assertTrue(SvgText.elements(document, "a").stream().anyMatch(a ->
            a.getAttribute("xlink:href").equals("https://example.org/episodes/0?a=1&b=2")), svg);
    }

    private static String draw(AnnotatedGraph annotated, String id, FocusView.Engine engine) throws IOException {
        StringBuilder svg = new StringBuilder();
        new FocusView(2, engine).write(annotated, id, svg);
        return svg.toString();
    }
}
