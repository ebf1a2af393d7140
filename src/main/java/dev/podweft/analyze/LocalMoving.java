package dev.podweft.analyze;

import java.util.Random;

/**
 * Moves single nodes to the cluster where they raise modularity most, until no move raises it. After a move only the
 * neighbours are looked at again (the fast local move of Traag, Waltman and van Eck 2019). Used once, by one thread.
 */
final class LocalMoving {

    /** What a move must gain, so that rounding moves nothing. */
    static final double LEAST = 1e-12;

    private final WeightedNetwork network;
    private final double perStrength;
    private final int[] clusters;
    private final double[] strengths;
    private final int[] sizes;
    private final WeightedNetwork.Gathered sums;
    private final int[] queue;
    private final boolean[] waiting;
    private int unused;

    /** Takes a cluster below the number of nodes for each node, and changes them. */
    LocalMoving(WeightedNetwork network, double resolution, int[] clusters) {
        this.network = network;
        this.clusters = clusters;
        int size = network.size();
        perStrength = network.total() == 0 ? 0 : resolution / network.total();
        strengths = new double[size];
        sizes = new int[size];
        for (int node = 0; node < size; node++) {
            strengths[clusters[node]] += network.strength(node);
            sizes[clusters[node]]++;
        }
        sums = new WeightedNetwork.Gathered(size);
        queue = new int[size];
        waiting = new boolean[size];
    }

    /** Moves nodes; {@code random} tells in which order they are looked at first. */
    void run(Random random) {
        fill(random);
        int next = 0;
        int left = queue.length;
        while (left > 0) {
            int node = queue[next];
            next = next + 1 == queue.length ? 0 : next + 1;
            left--;
            waiting[node] = false;
            int from = clusters[node];
            clusters[node] = best(node);
            sums.clear();
            if (clusters[node] != from) {
                left = enqueue(node, next, left);
            }
        }
    }

    private void fill(Random random) {
        for (int i = 0; i < queue.length; i++) {
            int j = random.nextInt(i + 1);
            queue[i] = queue[j];
            queue[j] = i;
            waiting[i] = true;
        }
    }

    /** Takes a node out of its cluster, and returns where it is put: where it was, if nothing is better. */
    private int best(int node) {
        int from = clusters[node];
        double strength = network.strength(node);
        strengths[from] -= strength;
        sizes[from]--;
        sums.add(network, node, clusters);
        int best = from;
        double most = sums.of(from) - strength * strengths[from] * perStrength;
        for (int i = 0; i < sums.size(); i++) {
            int cluster = sums.cluster(i);
            double gain = sums.of(cluster) - strength * strengths[cluster] * perStrength;
            if (gain > most + LEAST) {
                best = cluster;
                most = gain;
            }
        }
        if (most < -LEAST) {
            best = unused();
        }
        strengths[best] += strength;
        sizes[best]++;
        return best;
    }

    /** Returns a cluster without nodes; there is one whenever a node stands in none. */
    private int unused() {
        while (sizes[unused] > 0) {
            unused = unused + 1 == sizes.length ? 0 : unused + 1;
        }
        return unused;
    }

    /** Adds the neighbours of a node that are in other clusters to those that wait, and returns how many wait. */
    private int enqueue(int node, int next, int left) {
        int waitingNow = left;
        for (int place = network.start(node); place < network.start(node + 1); place++) {
            int other = network.neighbour(place);
            if (!waiting[other] && clusters[other] != clusters[node]) {
                waiting[other] = true;
                int last = next + waitingNow++;
                queue[last < queue.length ? last : last - queue.length] = other;
            }
        }
        return waitingNow;
    }
}
