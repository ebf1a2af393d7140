package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GapsTest {

    /** Three themes of thirty topics in eight episodes each, so that some pairs of a theme never meet. */
    private static final KnowledgeGraph PLANTED = RandomGraphs.planted(3, 8, 30);

    private static final KnowledgeGraph GRAPH = PLANTED.with(new CoOccurrence().of(PLANTED));

    @Test
    void findsOnlyPairsThatNoEpisodeHas() {
        List<Gaps.Gap> gaps = new Gaps().of(GRAPH);
        assertTrue(!gaps.isEmpty() && gaps.size() <= 12, gaps::toString);
        for (Gaps.Gap gap : gaps) {
            Set<String> both = episodes(gap.first());
            both.retainAll(episodes(gap.second()));
            assertEquals(Set.of(), both);
            assertTrue(!gap.shared().isEmpty() && gap.weight() > 0, gap::toString);
        }
    }

    @Test
    void givesEachTopicTwoGapsAtMost() {
        new Gaps().of(GRAPH).stream().flatMap(gap -> List.of(gap.first(), gap.second()).stream())
            .collect(Collectors.groupingBy(id -> id, Collectors.counting()))
            .forEach((id, count) -> assertTrue(count <= 2, id));
    }

    private static Set<String> episodes(String topic) {
        return GRAPH.edgesOf(topic, Edge.Mentions.class).map(Edge.Mentions::source).collect(Collectors.toSet());
    }
}
