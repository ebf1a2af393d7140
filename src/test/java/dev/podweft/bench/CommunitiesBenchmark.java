package dev.podweft.bench;

import dev.podweft.analyze.Communities;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.clustering.UndirectedModularityMeasurer;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm.Clustering;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Communities of topics: ours by Leiden from several starts, on co-occurrence and relations, names included; and of
 * JGraphT label propagation, which takes no weights, and the greedy modularity of Clauset, Newman and Moore, on the
 * co-occurrences alone. The modularities of all on the co-occurrences are printed beside the times, in ten-thousandths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CommunitiesBenchmark {

    private static final int SIZE = 300;

    private KnowledgeGraph graph;
    private Graph<String, DefaultWeightedEdge> network;

    @Setup
    public void prepare() throws IOException {
        graph = Woven.graph(SIZE).graph();
        network = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        for (Edge.CoOccurs edge : graph.edges(Edge.CoOccurs.class)) {
            network.addVertex(edge.source());
            network.addVertex(edge.target());
            network.setEdgeWeight(network.addEdge(edge.source(), edge.target()), edge.weight());
        }
        Notes.say("topics in the network", network.vertexSet().size());
        Notes.say("ties in the network", network.edgeSet().size());
        Communities.Result ours = podweft();
        Notes.say("modularity of podweft on its own network", Math.round(1e4 * ours.modularity()));
        Map<Integer, Set<String>> members = new TreeMap<>();
        network.vertexSet().forEach(topic ->
            members.computeIfAbsent(ours.members().getOrDefault(topic, -1), key -> new HashSet<>()).add(topic));
        say("podweft", List.copyOf(members.values()));
        say("label propagation", labelPropagation().getClusters());
        say("greedy modularity", greedyModularity().getClusters());
    }

    private void say(String who, List<Set<String>> communities) {
        Notes.say("communities of " + who, communities.size());
        Notes.say("modularity of " + who,
            Math.round(1e4 * new UndirectedModularityMeasurer<>(network).modularity(communities)));
    }

    @Benchmark
    public Communities.Result podweft() {
        return new Communities().of(graph);
    }

    @Benchmark
    public Clustering<String> labelPropagation() {
        return new LabelPropagationClustering<>(network, 10, new Random(1)).getClustering();
    }

    @Benchmark
    public Clustering<String> greedyModularity() {
        return new GreedyModularityAlgorithm<>(network).getClustering();
    }
}
