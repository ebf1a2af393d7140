package dev.podweft.bench;

import dev.podweft.analyze.TopicNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jgrapht.Graph;
import org.jgrapht.alg.clustering.GreedyModularityAlgorithm;
import org.jgrapht.alg.clustering.LabelPropagationClustering;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm.Clustering;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/** What finds communities in one network of topics, those without ties left out: ours and JGraphT's. Immutable. */
final class Clusterings {

    private static final int ROUNDS = 10;

    private final TopicNetwork network;
    private final Graph<Integer, DefaultWeightedEdge> view = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);

    Clusterings(TopicNetwork network) {
        this.network = network;
        for (Tie tie : ties()) {
            view.addVertex(tie.source());
            view.addVertex(tie.target());
            view.setEdgeWeight(view.addEdge(tie.source(), tie.target()), tie.weight());
        }
    }

    /** Two topics by number, the lower one first, and how closely they are tied. */
    record Tie(int source, int target, double weight) {
    }

    /** Returns all ties, each once. */
    List<Tie> ties() {
        List<Tie> ties = new ArrayList<>();
        for (int topic = 0; topic < network.size(); topic++) {
            int source = topic;
            network.neighbours(topic).forEach((other, weight) -> {
                if (other > source) {
                    ties.add(new Tie(source, other, weight));
                }
            });
        }
        return ties;
    }

    int[] oneStart() {
        return network.cluster(0);
    }

    Clustering<Integer> greedyModularity() {
        return new GreedyModularityAlgorithm<>(view).getClustering();
    }

    /** Takes no weights. */
    Clustering<Integer> labelPropagation() {
        return new LabelPropagationClustering<>(view, ROUNDS, new Random(1)).getClustering();
    }

    /** Returns the topics of each community, by who found them. */
    Map<String, List<Set<Integer>>> all() {
        return Map.of("Podweft, all starts", members(network.cluster()), "Podweft, one start", members(oneStart()),
            "greedy modularity", greedyModularity().getClusters(), "label propagation",
            labelPropagation().getClusters());
    }

    private List<Set<Integer>> members(int[] clusters) {
        Map<Integer, Set<Integer>> members = new TreeMap<>();
        for (int topic : view.vertexSet()) {
            members.computeIfAbsent(clusters[topic], cluster -> new TreeSet<>()).add(topic);
        }
        return List.copyOf(members.values());
    }
}
