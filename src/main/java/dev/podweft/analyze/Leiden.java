package dev.podweft.analyze;

import java.util.Arrays;
import java.util.Random;

/**
 * Clusters of high modularity by the Leiden algorithm (Traag, Waltman and van Eck 2019): nodes are moved, clusters are
 * parted into pieces that hang together, and the network of these pieces is clustered in turn; all of that again, until
 * nothing changes. Each cluster is connected. The same seed gives the same clusters. Immutable.
 */
final class Leiden {

    private static final int ITERATIONS = 10;

    private final double resolution;
    private final long seed;

    /** Takes the resolution (1 for modularity as Newman has it; more gives smaller clusters). */
    Leiden(double resolution, long seed) {
        this.resolution = resolution;
        this.seed = seed;
    }

    /** Returns the cluster of each node; they are numbered from 0 in the order of their first nodes. */
    int[] cluster(WeightedNetwork network) {
        Random random = new Random(seed);
        int[] clusters = new int[network.size()];
        Arrays.setAll(clusters, node -> node);
        for (int round = 0; round < ITERATIONS; round++) {
            int[] better = improved(network, clusters, random);
            if (Arrays.equals(clusters, better)) {
                break;
            }
            clusters = better;
        }
        return connected(network, clusters);
    }

    private int[] improved(WeightedNetwork network, int[] before, Random random) {
        int[] clusters = before.clone();
        new LocalMoving(network, resolution, clusters).run(random);
        int count = Refinement.renumber(clusters);
        if (count == network.size()) {
            return clusters;
        }
        int[] pieces = new Refinement(network, resolution, clusters).run(random);
        int merged = Refinement.renumber(pieces);
        if (merged == network.size()) {
            return clusters;
        }
        int[] ofPieces = new int[merged];
        for (int node = 0; node < pieces.length; node++) {
            ofPieces[pieces[node]] = clusters[node];
        }
        int[] above = improved(network.merged(pieces, merged), ofPieces, random);
        Arrays.setAll(clusters, node -> above[pieces[node]]);
        Refinement.renumber(clusters);
        return clusters;
    }

    /** Parts what hangs together by nothing, which raises modularity. */
    private static int[] connected(WeightedNetwork network, int[] clusters) {
        int[] parts = new int[clusters.length];
        Arrays.fill(parts, -1);
        int[] stack = new int[clusters.length];
        int count = 0;
        for (int node = 0; node < parts.length; node++) {
            if (parts[node] < 0) {
                parts[node] = count;
                stack[0] = node;
                spread(network, clusters, parts, stack);
                count++;
            }
        }
        return parts;
    }

    /** Gives the part of the first node in {@code stack} to all that it reaches within its cluster. */
    private static void spread(WeightedNetwork network, int[] clusters, int[] parts, int[] stack) {
        int part = parts[stack[0]];
        for (int height = 1; height > 0;) {
            int node = stack[--height];
            for (int place = network.start(node); place < network.start(node + 1); place++) {
                int other = network.neighbour(place);
                if (parts[other] < 0 && clusters[other] == clusters[node]) {
                    parts[other] = part;
                    stack[height++] = other;
                }
            }
        }
    }
}
