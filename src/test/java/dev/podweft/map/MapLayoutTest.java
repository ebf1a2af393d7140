package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MapLayoutTest {

    @Test
    void placesEveryNodeSomewhereElse() {
        AnnotatedGraph placed = new MapLayout().place(SampleGraphs.random(400, 1));
        Set<List<Double>> places = new HashSet<>();
        for (Node node : placed.graph().nodes()) {
            Facts facts = placed.factsOf(node.id()).orElseThrow();
            assertTrue(facts.size() > 0 && facts.rgb() > 0, node::id);
            places.add(List.of(facts.x(), facts.y()));
        }
        assertEquals(placed.graph().nodes().size(), places.size());
    }

    @Test
    void keepsCommunitiesAndRanks() {
        AnnotatedGraph show = SampleGraphs.show();
        AnnotatedGraph placed = new MapLayout().place(show);
        show.facts().forEach((id, before) -> {
            Facts after = placed.factsOf(id).orElseThrow();
            assertEquals(before.community(), after.community());
            assertEquals(before.pageRank(), after.pageRank());
        });
    }

    @Test
    void doesNotDependOnTheOrderOfInput() {
        AnnotatedGraph show = SampleGraphs.show();
        KnowledgeGraph.Builder turned = KnowledgeGraph.builder();
        List<Node> nodes = new ArrayList<>(show.graph().nodes());
        List<Edge> edges = new ArrayList<>(show.graph().edges());
        Collections.reverse(nodes);
        Collections.reverse(edges);
        nodes.forEach(turned::add);
        edges.forEach(turned::add);
        assertEquals(new MapLayout().place(show).facts(), new MapLayout().place(
            new AnnotatedGraph(turned.build(), show.communities(), show.facts())).facts());
    }

    @Test
    void givesTheSamePlacesToManyThreads() {
        AnnotatedGraph graph = SampleGraphs.random(60, 5);
        MapLayout layout = new MapLayout();
        assertEquals(1, IntStream.range(0, 4).parallel().mapToObj(i -> layout.place(graph).facts()).distinct()
            .count());
    }

    @Test
    void laysOutFiveThousandConceptsInSeconds() {
        AnnotatedGraph graph = SampleGraphs.random(5000, 1);
        assertTimeout(Duration.ofSeconds(60), () -> new MapLayout().place(graph));
    }

    @Test
    void keepsLinkedConceptsNearerThanOthers() {
        AnnotatedGraph placed = new MapLayout().place(SampleGraphs.show());
        double linked = placed.graph().edges(Edge.CoOccurs.class).stream()
            .mapToDouble(edge -> distance(placed, edge.source(), edge.target())).average().orElseThrow();
        List<Node.Topic> topics = placed.graph().nodes(Node.Topic.class);
        double all = topics.stream().flatMapToDouble(a -> topics.stream()
            .mapToDouble(b -> distance(placed, a.id(), b.id()))).average().orElseThrow();
        assertTrue(linked < 0.75 * all, () -> linked + " against " + all);
    }

    private static double distance(AnnotatedGraph placed, String a, String b) {
        Facts one = placed.factsOf(a).orElseThrow();
        Facts two = placed.factsOf(b).orElseThrow();
        return Math.hypot(one.x() - two.x(), one.y() - two.y());
    }
}
