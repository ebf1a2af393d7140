package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    private static final AnnotatedGraph ALL = SampleGraphs.random(400, 1);

    private static final AnnotatedGraph BEFORE = new MapLayout().place(without(ALL, 1));

    private static final AnnotatedGraph AFTER = new MapLayout().place(ALL, Optional.of(BEFORE));

    @Test
    void staysAsItIsWhereNothingChanges() {
        AnnotatedGraph again = new MapLayout().place(without(ALL, 1), Optional.of(BEFORE));
        assertEquals(List.of(), BEFORE.facts().keySet().stream()
            .filter(id -> !BEFORE.facts().get(id).equals(again.facts().get(id))).toList());
    }

    @Test
    void movesOldNodesLittleForAFewNewEpisodes() {
        Alignment alignment = Alignment.of(BEFORE, AFTER);
        assertTrue(alignment.moves().length > 300 && alignment.median() < 0.02, alignment::toString);
    }

    @Test
    void putsNothingOnAnything() throws Exception {
        List<SvgText> lines = SvgText.all(SvgText.parse(TopicMapTest.draw(AFTER)));
        assertEquals(List.of(), SvgText.overlaps(lines));
        List<Mark> marks = Selection.of(AFTER).marks();
        List<Box> boxes = marks.stream().map(mark -> AFTER.factsOf(mark.id()).map(f -> mark.box(f.x(), f.y()))
            .orElseThrow()).toList();
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertTrue(!boxes.get(i).overlaps(boxes.get(j)), marks.get(i).id() + " " + marks.get(j).id());
            }
        }
    }

    @Test
    void keepsTheColoursOfLands() {
        Map<Integer, Set<Integer>> before = hues(BEFORE);
        hues(AFTER).forEach((land, hues) -> assertEquals(before.getOrDefault(land, hues), hues));
    }

    @Test
    void drawsAnewWhatItDoesNotKnow() {
        AnnotatedGraph other = new MapLayout().place(SampleGraphs.random(60, 9));
        AnnotatedGraph show = SampleGraphs.show();
        assertEquals(new MapLayout().place(show).facts(), new MapLayout().place(show, Optional.of(other)).facts());
    }

    private static Map<Integer, Set<Integer>> hues(AnnotatedGraph graph) {
        return Selection.of(graph).marks().stream().collect(Collectors.groupingBy(Mark::land,
            Collectors.mapping(mark -> graph.factsOf(mark.id()).orElseThrow().rgb(), Collectors.toSet())));
    }

    /** Returns a graph without its last episodes, and without what only they speak of. */
    private static AnnotatedGraph without(AnnotatedGraph whole, int count) {
        List<Node.Episode> episodes = whole.graph().nodes(Node.Episode.class);
        Set<String> gone = episodes.subList(episodes.size() - count, episodes.size()).stream().map(Node::id)
            .collect(Collectors.toSet());
        whole.graph().nodes(Node.Topic.class).stream().filter(topic -> whole.graph()
            .edgesOf(topic.id(), Edge.Mentions.class).allMatch(edge -> gone.contains(edge.source())))
            .filter(topic -> topic.episodes() > 0).forEach(topic -> gone.add(topic.id()));
        KnowledgeGraph.Builder part = KnowledgeGraph.builder();
        Map<String, Facts> facts = new HashMap<>(whole.facts());
        facts.keySet().removeAll(gone);
        whole.graph().nodes().stream().filter(node -> !gone.contains(node.id())).forEach(part::add);
        whole.graph().edges().stream().filter(edge -> !gone.contains(edge.source()) && !gone.contains(edge.target()))
            .forEach(part::add);
        return new AnnotatedGraph(part.build(), whole.communities(), facts);
    }
}
