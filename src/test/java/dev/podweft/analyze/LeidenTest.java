package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.junit.jupiter.api.Test;

class LeidenTest {

    /** The friends in a karate club (Zachary 1977): of each member from 1, those with a higher number. */
    private static final String KARATE = "2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32|3 4 8 14 18 20 22 31|4 8 9 10 14 28 "
        + "29 33|8 13 14|7 11|7 11 17|17||31 33 34|34||||34|33 34|33 34|||33 34|34|33 34||33 34|26 28 30 33 34|26 28 "
        + "32|32|30 34|34|32 34|33 34|33 34|33 34|34|";

    /** The highest modularity that the club can have (Brandes and others 2008). */
    private static final double BEST_OF_KARATE = 0.4198;

    private static Graph<Integer, DefaultWeightedEdge> nodes(int size) {
        Graph<Integer, DefaultWeightedEdge> graph = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        IntStream.range(0, size).forEach(graph::addVertex);
        return graph;
    }

    private static void tie(Graph<Integer, DefaultWeightedEdge> graph, int one, int other, double weight) {
        graph.setEdgeWeight(graph.addEdge(one, other), weight);
    }

    private static WeightedNetwork network(Graph<Integer, DefaultWeightedEdge> graph) {
        List<Map<Integer, Double>> edges = new ArrayList<>();
        graph.vertexSet().forEach(node -> edges.add(new TreeMap<>()));
        for (DefaultWeightedEdge edge : graph.edgeSet()) {
            edges.get(graph.getEdgeSource(edge)).put(graph.getEdgeTarget(edge), graph.getEdgeWeight(edge));
            edges.get(graph.getEdgeTarget(edge)).put(graph.getEdgeSource(edge), graph.getEdgeWeight(edge));
        }
        return WeightedNetwork.of(edges);
    }

    private static Graph<Integer, DefaultWeightedEdge> karate() {
        String[] friends = KARATE.split("\\|", -1);
        Graph<Integer, DefaultWeightedEdge> graph = nodes(friends.length);
        for (int member = 0; member < friends.length; member++) {
            for (String friend : friends[member].isEmpty() ? new String[0] : friends[member].split(" ")) {
                tie(graph, member, Integer.parseInt(friend) - 1, 1);
            }
        }
        return graph;
    }

    /** Returns groups of nodes: many edges inside a group, few between, weights of all sizes. */
    private static Graph<Integer, DefaultWeightedEdge> random(long seed) {
        Random random = new Random(seed);
        int size = 20 + random.nextInt(150);
        int groups = groups(seed);
        Graph<Integer, DefaultWeightedEdge> graph = nodes(size);
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                if (random.nextDouble() < (i % groups == j % groups ? 0.2 : 0.01)) {
                    tie(graph, i, j, random.nextDouble() + 0.01);
                }
            }
        }
        return graph;
    }

    private static int groups(long seed) {
        return 1 + (int) (seed % 8);
    }

    private static Map<Integer, Set<Integer>> members(int[] clusters) {
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (int node = 0; node < clusters.length; node++) {
            members.computeIfAbsent(clusters[node], cluster -> new HashSet<>()).add(node);
        }
        return members;
    }

    @Test
    void findsTheKnownCommunitiesOfAKarateClub() {
        WeightedNetwork karate = network(karate());
        assertEquals(2 * 78, karate.total());
        for (int seed = 0; seed < 20; seed++) {
            double modularity = karate.modularity(new Leiden(1, seed).cluster(karate));
            assertTrue(modularity >= 0.41 && modularity <= BEST_OF_KARATE, seed + ": " + modularity);
        }
    }

    @Test
    void findsEachCliqueOfARing() {
        Graph<Integer, DefaultWeightedEdge> ring = nodes(50);
        for (int node = 0; node < 50; node++) {
            for (int other = node + 1; other < node / 5 * 5 + 5; other++) {
                tie(ring, node, other, 1);
            }
            if (node % 5 == 0) {
                tie(ring, node, (node + 6) % 50, 1);
            }
        }
        int[] cliques = IntStream.range(0, 50).map(node -> node / 5).toArray();
        for (int seed = 0; seed < 20; seed++) {
            assertArrayEquals(cliques, new Leiden(1, seed).cluster(network(ring)));
        }
    }

    @Test
    void everyClusterIsConnected() {
        for (int seed = 0; seed < 100; seed++) {
            Graph<Integer, DefaultWeightedEdge> graph = random(seed);
            for (Set<Integer> cluster : members(new Leiden(1, seed).cluster(network(graph))).values()) {
                assertTrue(new ConnectivityInspector<>(new AsSubgraph<>(graph, cluster)).isConnected(), "" + seed);
            }
        }
    }

    @Test
    void isBetterThanNodesAloneAndAsGoodAsTheGroupsThatWerePlanted() {
        for (int seed = 0; seed < 100; seed++) {
            WeightedNetwork network = network(random(seed));
            double found = network.modularity(new Leiden(1, seed).cluster(network));
            assertTrue(found >= network.modularity(IntStream.range(0, network.size()).toArray()), "" + seed);
            int groups = groups(seed);
            int[] planted = IntStream.range(0, network.size()).map(node -> node % groups).toArray();
            assertTrue(found >= 0.99 * network.modularity(planted), seed + ": " + found);
        }
    }

    @Test
    void sameSeedSameClustersNumberedByTheirFirstNodes() {
        WeightedNetwork network = network(random(7));
        int[] clusters = new Leiden(1, 3).cluster(network);
        assertArrayEquals(clusters, new Leiden(1, 3).cluster(network));
        int highest = -1;
        for (int cluster : clusters) {
            assertTrue(cluster <= highest + 1);
            highest = Math.max(highest, cluster);
        }
    }

    @Test
    void higherResolutionGivesSmallerClusters() {
        WeightedNetwork karate = network(karate());
        int[] counts = {1, 2, 8};
        Arrays.setAll(counts, i -> members(new Leiden(counts[i], 1).cluster(karate)).size());
        assertTrue(counts[0] < counts[1] && counts[1] < counts[2], Arrays.toString(counts));
    }

    @Test
    void copesWithNoEdgesAndNoNodes() {
        assertArrayEquals(new int[] {0, 1, 2}, new Leiden(1, 1).cluster(network(nodes(3))));
        assertArrayEquals(new int[0], new Leiden(1, 1).cluster(network(nodes(0))));
        assertEquals(0, network(nodes(3)).modularity(new int[] {0, 1, 2}));
    }

    @Test
    void mergingKeepsWhatLeadsFromClusterToCluster() {
        WeightedNetwork karate = network(karate());
        WeightedNetwork merged = karate.merged(IntStream.range(0, 34).map(node -> node / 17).toArray(), 2);
        assertEquals(karate.total(), merged.total());
        assertEquals(1, merged.start(1));
        assertEquals(merged.weight(0), merged.weight(1));
        double inside = merged.strength(0) + merged.strength(1) - 2 * merged.weight(0);
        assertEquals(karate.total() - 2 * merged.weight(0), inside);
    }
}
