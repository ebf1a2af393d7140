package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Samples;
import dev.podweft.graph.Weaver;
import dev.podweft.model.EpisodeId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class CommunitiesTest {

    private static KnowledgeGraph withCoOccurrence(KnowledgeGraph graph) {
        return graph.with(new CoOccurrence().of(graph));
    }

    @Test
    void keepsEarlierCommunitiesWhileTheyAreNearlyAsGood() {
        KnowledgeGraph graph = withCoOccurrence(RandomGraphs.planted(6, 30, 15));
        Map<String, Integer> earlier = new TreeMap<>(new Communities().of(graph).members());
        String moved = "c_concept_t0x3";
        String gone = "c_concept_t1x4";
        int other = earlier.get("c_concept_t2x0");
        earlier.put(moved, other);
        int home = earlier.remove(gone);
        Communities.Result result = new Communities(earlier).of(graph);
        assertEquals(result.members().get("c_concept_t2x0"), result.members().get(moved));
        assertEquals(home, earlier.get("c_concept_t1x0"));
        assertEquals(result.members().get("c_concept_t1x0"), result.members().get(gone));
    }

    @Test
    void forgetsEarlierCommunitiesThatFitNoMore() {
        KnowledgeGraph graph = withCoOccurrence(RandomGraphs.planted(6, 30, 15));
        Communities.Result fresh = new Communities().of(graph);
        Map<String, Integer> mixed = new TreeMap<>();
        fresh.members().keySet().forEach(id -> mixed.put(id, mixed.size() % 5));
        assertEquals(fresh, new Communities(mixed).of(graph));
    }

    @Test
    void findsThePlantedThemes() {
        Communities.Result result = new Communities().of(withCoOccurrence(RandomGraphs.planted(6, 30, 15)));
        assertEquals(6, result.names().size());
        for (int theme = 0; theme < 6; theme++) {
            Set<Integer> communities = new HashSet<>();
            for (int topic = 0; topic < 15; topic++) {
                communities.add(result.members().get("c_concept_t" + theme + "x" + topic));
            }
            assertEquals(1, communities.size(), "theme " + theme);
        }
    }

    @Test
    void modularityIsWhatJGraphTMeasures() {
        KnowledgeGraph graph = withCoOccurrence(RandomGraphs.planted(5, 20, 25));
        TopicNetwork network = TopicNetwork.of(graph);
        Graph<Integer, DefaultWeightedEdge> view = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (int topic = 0; topic < network.size(); topic++) {
            view.addVertex(topic);
        }
        for (int topic = 0; topic < network.size(); topic++) {
            for (Map.Entry<Integer, Double> edge : network.neighbours(topic).entrySet()) {
                if (edge.getKey() > topic) {
                    view.setEdgeWeight(view.addEdge(topic, edge.getKey()), edge.getValue());
                }
            }
        }
        Communities.Result result = new Communities().of(graph);
        Map<Integer, Set<Integer>> partition = new TreeMap<>();
        for (int topic = 0; topic < network.size(); topic++) {
            partition.computeIfAbsent(result.members().get(network.id(topic)), c -> new HashSet<>()).add(topic);
        }
        double measured = new UndirectedModularityMeasurer<>(view).modularity(new ArrayList<>(partition.values()));
        assertEquals(measured, result.modularity(), 1e-9);
        assertTrue(measured > 0.6, "" + measured);
    }

    @Test
    void ordersBySizeAndNamesByTheMostCentral() {
        Communities.Result result = new Communities().of(withCoOccurrence(Weaver.weave(List.of(
            Samples.episode("1", "[uring|io_uring] [epoll|epoll]"),
            Samples.episode("2", "[uring|io_uring] on [epoll|epoll]", "What [uring|io_uring] is."),
            Samples.episode("3", "[mysql|MySQL] and [postgres|Postgres]", "All of [mysql|MySQL].")),
            Samples.vocabulary())));
        assertEquals(2, result.names().size());
        assertEquals(Set.of("io_uring, epoll", "MySQL, PostgreSQL"), Set.of(
            result.names().get(result.members().get("c_api_uring")),
            result.names().get(result.members().get("c_software_mysql"))));
    }

    @Test
    void putsEveryNodeButTheShowSomewhere() {
        KnowledgeGraph graph = withCoOccurrence(Samples.graph());
        Communities.Result result = new Communities().of(graph);
        assertEquals(graph.nodes().stream().filter(node -> !(node instanceof Node.Show)).map(Node::id).toList(),
            List.copyOf(result.members().keySet()));
        assertEquals(result.members().get("c_software_mysql"), result.members().get("o_organization_acme"));
        assertEquals(-1, result.members().get(NodeIds.of(new EpisodeId("show/6"))));
    }

    @Test
    void copesWithAnEmptyGraph() {
        KnowledgeGraph empty = KnowledgeGraph.builder().build();
        assertEquals(new Communities.Result(List.of(), Map.of(), 0), new Communities().of(empty));
        assertEquals(List.of(), new Relatedness().of(empty));
        assertEquals(List.of(), new CoOccurrence().of(empty));
        assertEquals(Map.of(), new PageRank().of(empty));
    }

    @Test
    void nothingDependsOnOrderOrLocale() {
        Locale before = Locale.getDefault();
        try {
            String first = everything(1);
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals(first, everything(99));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String everything(int seed) {
        KnowledgeGraph graph = Weaver.weave(RandomGraphs.episodes(4, 20, 20, seed), id -> Optional.empty());
        KnowledgeGraph full = withCoOccurrence(graph).with(new Relatedness().of(graph));
        return full.edges() + " " + new Communities().of(full) + " " + new PageRank().of(full);
    }

    @Test
    void ranksAddUpToOne() {
        Map<String, Double> ranks = new PageRank().of(Samples.graph());
        assertEquals(1, ranks.values().stream().mapToDouble(Double::doubleValue).sum(), 1e-6);
        assertTrue(ranks.get("c_software_mysql") > ranks.get("c_language_cpp"));
    }
}
