package dev.podweft.analyze;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Nodes from 0 with weighted edges between them, in flat arrays: the neighbours of a node stand side by side, each edge
 * at both of its ends. The strength of a node is the weight of all that ends there, edges from it to itself twice.
 * Immutable to its users, and safe to share.
 */
final class WeightedNetwork {

    private final int[] starts;
    private final int[] neighbours;
    private final double[] weights;
    private final double[] strengths;
    private final double total;

    private WeightedNetwork(int[] starts, int[] neighbours, double[] weights, double[] strengths) {
        this.starts = starts;
        this.neighbours = neighbours;
        this.weights = weights;
        this.strengths = strengths;
        this.total = Arrays.stream(strengths).sum();
    }

    /** Returns the network in which each node has these neighbours, with weights; each edge stands at both ends. */
    static WeightedNetwork of(List<? extends Map<Integer, Double>> edges) {
        int[] starts = new int[edges.size() + 1];
        for (int node = 0; node < edges.size(); node++) {
            starts[node + 1] = starts[node] + edges.get(node).size();
        }
        int[] neighbours = new int[starts[edges.size()]];
        double[] weights = new double[neighbours.length];
        double[] strengths = new double[edges.size()];
        int at = 0;
        for (int node = 0; node < edges.size(); node++) {
            for (Map.Entry<Integer, Double> edge : edges.get(node).entrySet()) {
                neighbours[at] = edge.getKey();
                weights[at++] = edge.getValue();
                strengths[node] += edge.getValue();
            }
        }
        return new WeightedNetwork(starts, neighbours, weights, strengths);
    }

    int size() {
        return strengths.length;
    }

    /** Returns twice the weight of all edges. */
    double total() {
        return total;
    }

    double strength(int node) {
        return strengths[node];
    }

    /** Returns the place of the first neighbour of a node; those of the next node begin where its own end. */
    int start(int node) {
        return starts[node];
    }

    int neighbour(int place) {
        return neighbours[place];
    }

    double weight(int place) {
        return weights[place];
    }

    /** Returns the weighted modularity (Newman 2004) of clusters, which have any numbers from 0. */
    double modularity(int[] clusters) {
        int count = Arrays.stream(clusters).max().orElse(-1) + 1;
        double[] inside = new double[count];
        double[] sums = new double[count];
        for (int node = 0; node < size(); node++) {
            sums[clusters[node]] += strengths[node];
            for (int place = starts[node]; place < starts[node + 1]; place++) {
                inside[clusters[node]] += clusters[neighbours[place]] == clusters[node] ? weights[place] : 0;
            }
        }
        double modularity = 0;
        for (int cluster = 0; cluster < count && total > 0; cluster++) {
            modularity += inside[cluster] / total - sums[cluster] / total * (sums[cluster] / total);
        }
        return modularity;
    }

    /** Returns the network of which each node is one of {@code count} clusters of this one. */
    WeightedNetwork merged(int[] clusters, int count) {
        int[] members = new int[size()];
        int[] ends = members(clusters, count, members);
        Gathered sums = new Gathered(count);
        int[] newStarts = new int[count + 1];
        int[] newNeighbours = new int[neighbours.length];
        double[] newWeights = new double[neighbours.length];
        double[] newStrengths = new double[count];
        int at = 0;
        for (int cluster = 0; cluster < count; cluster++) {
            for (int i = cluster == 0 ? 0 : ends[cluster - 1]; i < ends[cluster]; i++) {
                newStrengths[cluster] += strengths[members[i]];
                sums.add(this, members[i], clusters);
            }
            for (int i = 0; i < sums.size(); i++) {
                if (sums.cluster(i) != cluster) {
                    newNeighbours[at] = sums.cluster(i);
                    newWeights[at++] = sums.of(sums.cluster(i));
                }
            }
            sums.clear();
            newStarts[cluster + 1] = at;
        }
        return new WeightedNetwork(newStarts, Arrays.copyOf(newNeighbours, at), Arrays.copyOf(newWeights, at),
            newStrengths);
    }

    /** Puts the nodes of each cluster side by side into {@code members}, and returns where those of each end. */
    static int[] members(int[] clusters, int count, int[] members) {
        int[] ends = new int[count];
        for (int cluster : clusters) {
            ends[cluster]++;
        }
        for (int cluster = 1; cluster < count; cluster++) {
            ends[cluster] += ends[cluster - 1];
        }
        int[] places = ends.clone();
        for (int node = clusters.length - 1; node >= 0; node--) {
            members[--places[clusters[node]]] = node;
        }
        return ends;
    }

    /** How much weight leads to each of a few clusters. Filled and cleared again and again; for one thread. */
    static final class Gathered {

        private final double[] sums;
        private final boolean[] known;
        private final int[] clusters;
        private int size;

        Gathered(int count) {
            sums = new double[count];
            known = new boolean[count];
            clusters = new int[count];
        }

        /** Adds the edges of a node. */
        void add(WeightedNetwork network, int node, int[] clusterOf) {
            int end = network.starts[node + 1];
            for (int place = network.starts[node]; place < end; place++) {
                int cluster = clusterOf[network.neighbours[place]];
                if (!known[cluster]) {
                    known[cluster] = true;
                    clusters[size++] = cluster;
                }
                sums[cluster] += network.weights[place];
            }
        }

        int size() {
            return size;
        }

        int cluster(int index) {
            return clusters[index];
        }

        double of(int cluster) {
            return sums[cluster];
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                sums[clusters[i]] = 0;
                known[clusters[i]] = false;
            }
            size = 0;
        }
    }
}
