package dev.podweft.bench;

import dev.podweft.analyze.Communities;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
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
 * Communities of topics: ours by Leiden from several starts, on co-occurrence and relations, names included; and
 * JGraphT's label propagation on the co-occurrences alone, which takes no weights. Modularities are printed
 * beside the times, in ten-thousandths.
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
        Notes.say("communities of podweft", ours.names().size());
        Notes.say("modularity of podweft", Math.round(1e4 * ours.modularity()));
        Clustering<String> labels = labelPropagation();
        Notes.say("communities of label propagation", labels.getNumberClusters());
        Notes.say("modularity of label propagation", Math.round(1e4
            * new UndirectedModularityMeasurer<>(network).modularity(labels.getClusters())));
    }

    @Benchmark
    public Communities.Result podweft() {
        return new Communities().of(graph);
    }

    @Benchmark
    public Clustering<String> labelPropagation() {
        return new LabelPropagationClustering<>(network, 10, new Random(1)).getClustering();
    }
}
