package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Samples;
import dev.podweft.graph.Weaver;
import dev.podweft.model.LinkedEpisode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoOccurrenceTest {

    private static List<Edge.CoOccurs> coOccurrence(KnowledgeGraph graph) {
        return new CoOccurrence().of(graph);
    }

    private static KnowledgeGraph weave(LinkedEpisode... episodes) {
        return Weaver.weave(List.of(episodes), Samples.vocabulary());
    }

    @Test
    void weighsByMutualInformation() {
        KnowledgeGraph graph = weave(
            Samples.episode("1", "[mysql|MySQL] [postgres|Postgres]"),
            Samples.episode("2", "[mysql|MySQL] [postgres|Postgres]"),
            Samples.episode("3", "[mysql|MySQL]"),
            Samples.episode("4", "[cpp|C++]"));
        double npmi = Decimals.round(Math.log(0.5 / (0.75 * 0.5)) / -Math.log(0.5));
        assertEquals(List.of(new Edge.CoOccurs("c_software_mysql", "c_software_postgres", npmi, 2)),
            coOccurrence(graph));
    }

    @Test
    void leavesOutPairsNoMoreFrequentThanChance() {
        KnowledgeGraph graph = weave(
            Samples.episode("1", "[mysql|MySQL] [postgres|Postgres]"),
            Samples.episode("2", "[mysql|MySQL]"),
            Samples.episode("3", "[postgres|Postgres]"));
        assertEquals(List.of(), coOccurrence(graph));
    }

    @Test
    void givesOneToAPairInTheOnlyEpisode() {
        assertEquals(1, coOccurrence(weave(Samples.episode("1", "[mysql|MySQL] [cpp|C++]"))).get(0).weight());
    }

    @Test
    void leavesOutHeadings() {
        assertEquals(List.of(), coOccurrence(weave(Samples.episode("1", "[database|database] [mysql|MySQL]"))));
    }

    @Test
    void asksForTwoEpisodesInALargeCorpus() {
        List<LinkedEpisode> episodes = new ArrayList<>();
        for (int i = 0; i < 201; i++) {
            episodes.add(Samples.episode("e" + i, i == 0 ? "[mysql|MySQL] [cpp|C++]" : "Nothing"));
        }
        assertEquals(List.of(), coOccurrence(Weaver.weave(episodes, Samples.vocabulary())));
    }

    @Test
    void keepsTheStrongestOfEachTopic() {
        List<Edge.CoOccurs> edges = coOccurrence(RandomGraphs.planted(3, 40, 30));
        for (String topic : edges.stream().map(Edge::source).distinct().toList()) {
            assertTrue(edges.stream().filter(e -> e.source().equals(topic) || e.target().equals(topic)).count() >= 12);
        }
        assertTrue(edges.size() <= 12 * 90, "at most twelve for each topic: " + edges.size());
    }
}
