package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Samples;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NeighboursTest {

    private static final KnowledgeGraph GRAPH = RandomGraphs.planted(3, 8, 20);

    @Test
    void agreesWithTheEdgesOfABuild() {
        Node.Episode episode = GRAPH.nodes(Node.Episode.class).get(5);
        List<Edge.Related> kept = new Relatedness().of(GRAPH).stream()
            .filter(edge -> edge.source().equals(episode.id()) || edge.target().equals(episode.id()))
            .sorted(Comparator.comparingDouble(Edge.Related::weight).reversed().thenComparing(Edge.ORDER)).toList();
        assertEquals(kept, Neighbours.of(GRAPH).of(episode, other -> true, kept.size()));
    }

    @Test
    void ingredientsMakeUpTheScore() {
        Node.Episode episode = GRAPH.nodes(Node.Episode.class).get(5);
        Neighbours neighbours = Neighbours.of(GRAPH);
        Edge.Related best = neighbours.of(episode, other -> true, 1).get(0);
        double score = neighbours.ingredients(episode).stream()
            .filter(parts -> best.source().equals(parts.other().id()) || best.target().equals(parts.other().id()))
            .mapToDouble(parts -> parts.score(Weights.DEFAULTS)).findFirst().orElseThrow();
        assertEquals(best.weight(), score, 1e-5);
    }

    @Test
    void relatesATextByItsWordsAndByWhatItMentions() {
        Neighbours neighbours = Neighbours.of(Samples.graph());
        assertEquals("Replication in MySQL", title(best(neighbours, "How is replication done?", Map.of())));
        Edge.Related mentioned = best(neighbours, "", Map.of("c_language_cpp", 0.9));
        assertEquals("Modern C++20 🚀", title(mentioned));
        assertEquals("c_language_cpp", mentioned.contributions().get(0).node());
        assertTrue(neighbours.ofText("chromodynamics", Map.of(), episode -> true, 5).isEmpty());
    }

    private static String title(Edge.Related edge) {
        return Samples.graph().node(edge.target()).orElseThrow().label();
    }

    private static Edge.Related best(Neighbours neighbours, String text, Map<String, Double> mentions) {
        return neighbours.ofText(text, mentions, episode -> true, 1).get(0);
    }
}
