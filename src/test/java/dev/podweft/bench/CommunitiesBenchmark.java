package dev.podweft.bench;

import dev.podweft.analyze.Communities;
import dev.podweft.analyze.TopicNetwork;
import dev.podweft.graph.KnowledgeGraph;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm.Clustering;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Communities of topics in one network, that of co-occurrence and relations: ours by Leiden from one start, and from
 * several with names for what is found; and of JGraphT label propagation, which takes no weights, and the greedy
 * modularity of Clauset, Newman and Moore. How good they are is measured beside the other peers (PeerFiles).
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CommunitiesBenchmark {

    private static final int SIZE = 300;

    private KnowledgeGraph graph;
    private Clusterings clusterings;

    @Setup
    public void prepare() throws IOException {
        graph = Woven.graph(SIZE).graph();
        clusterings = new Clusterings(TopicNetwork.of(graph));
        Notes.say("ties in the network", clusterings.ties().size());
    }

    @Benchmark
    public Communities.Result podweft() {
        return new Communities().of(graph);
    }

    @Benchmark
    public int[] oneStart() {
        return clusterings.oneStart();
    }

    @Benchmark
    public Clustering<Integer> labelPropagation() {
        return clusterings.labelPropagation();
    }

    @Benchmark
    public Clustering<Integer> greedyModularity() {
        return clusterings.greedyModularity();
    }
}
