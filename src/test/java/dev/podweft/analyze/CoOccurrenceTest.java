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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
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

    /** As a cluster counts: pairs in parts, added up, in any order. */
    @Test
    void choosesTheSameOfPairsThatWereCountedElsewhere() {
        Random random = new Random(3);
        List<String> topics = IntStream.range(0, 60).mapToObj(i -> String.format("c_%03d", i)).toList();
        Occurrences.Builder builder = new Occurrences.Builder(topics);
        Map<List<Integer>, long[]> pairs = new HashMap<>();
        for (int episode = 0; episode < 500; episode++) {
            TreeMap<Integer, Double> mentioned = new TreeMap<>();
            random.ints(6, 0, 60).forEach(topic -> mentioned.put(topic, random.nextInt(1000) / 1000.0));
            builder.add(mentioned);
            mentioned.forEach((first, one) -> mentioned.tailMap(first, false).forEach((second, other) -> {
                long[] sums = pairs.computeIfAbsent(List.of(first, second), pair -> new long[2]);
                sums[0]++;
                sums[1] += Occurrences.product(one, other);
            }));
        }
        Occurrences occurrences = builder.build();
        CoOccurrence.Selection selection = new CoOccurrence.Selection(500, occurrences::frequency);
        List<List<Integer>> order = new ArrayList<>(pairs.keySet());
        Collections.shuffle(order, random);
        order.forEach(pair ->
            selection.add(pair.get(0), pair.get(1), (int) pairs.get(pair)[0], pairs.get(pair)[1]));
        assertEquals(new CoOccurrence().of(occurrences), selection.edges(topics));
        assertTrue(selection.edges(topics).size() > 100);
    }
}
