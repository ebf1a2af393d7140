package dev.podweft.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.SmallGraph;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.store.Difference.Detail;
import dev.podweft.store.Difference.What;
import dev.podweft.store.Fact.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    private static Fact episode(String key, String title) {
        return new Fact(Kind.EPISODE, key, title, Map.of("title", title, "date", "2024-01-02"));
    }

    @Test
    void tellsWhatCameWentAndChanged() {
        Snapshot old = new Snapshot(List.of(episode("a", "A"), episode("b", "B"), episode("c", "C")));
        Snapshot now = new Snapshot(List.of(episode("d", "D"), episode("c", "C"), episode("b", "B!")));
        List<Difference.Change> changes = Difference.between(old, now).changes();
        assertEquals(List.of(What.WENT, What.CHANGED, What.CAME),
            changes.stream().map(Difference.Change::what).toList());
        assertEquals(List.of(new Detail("title", "B", "B!")), changes.get(1).details());
        assertEquals(List.of(), Difference.between(now, now).changes());
    }

    @Test
    void findsEpisodesConceptsLinksAndMergesInAGraph() {
        AnnotatedGraph graph = SmallGraph.annotated();
        Snapshot snapshot = Snapshot.of(graph);
        assertEquals(Map.of(Kind.EPISODE, 3L, Kind.CONCEPT, 5L, Kind.LINK, 7L, Kind.MERGE, 3L), snapshot.facts().stream()
            .collect(Collectors.groupingBy(Fact::kind, Collectors.counting())));
        Fact link = snapshot.facts().stream().filter(fact -> fact.key().equals("a\tc_api_io_uring")).findFirst()
            .orElseThrow();
        assertEquals("Postgres 18 gets io_uring → io_uring", link.label());
        assertEquals("0.9", link.values().get("salience"));
    }
}
