package dev.podweft.analyze;

import java.util.Arrays;
import java.util.Random;

/**
 * Parts clusters into pieces that hang together well: each node begins alone and joins, at most once, a piece of its
 * own cluster, the likelier the more that raises modularity (Traag, Waltman and van Eck 2019). Used once, by one
 * thread.
 */
final class Refinement {

    /** How freely a worse piece is chosen: one that is worth this much less is chosen e times more seldom. */
    private static final double RANDOMNESS = 0.01;

    /** The natural logarithm of a chance that never comes. */
    private static final double NEVER = -40;

    private final WeightedNetwork network;
    private final double perStrength;
    private final int[] clusters;
    private final int[] pieces;
    private final double[] clusterStrengths;
    private final double[] strengths;
    private final double[] outward;
    private final boolean[] joined;
    private final WeightedNetwork.Gathered sums;

    Refinement(WeightedNetwork network, double resolution, int[] clusters) {
        this.network = network;
        this.clusters = clusters;
        int size = network.size();
        perStrength = network.total() == 0 ? 0 : resolution / network.total();
        pieces = new int[size];
        clusterStrengths = new double[size];
        strengths = new double[size];
        outward = new double[size];
        joined = new boolean[size];
        sums = new WeightedNetwork.Gathered(size);
        for (int node = 0; node < size; node++) {
            pieces[node] = node;
            strengths[node] = network.strength(node);
            clusterStrengths[clusters[node]] += strengths[node];
        }
        for (int node = 0; node < size; node++) {
            outward[node] = insideCluster(node);
        }
    }

    private double insideCluster(int node) {
        double sum = 0;
        for (int place = network.start(node); place < network.start(node + 1); place++) {
            sum += clusters[network.neighbour(place)] == clusters[node] ? network.weight(place) : 0;
        }
        return sum;
    }

    /** Returns the piece of each node. */
    int[] run(Random random) {
        int[] order = new int[network.size()];
        for (int i = 0; i < order.length; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        double[] likely = new double[order.length];
        for (int node : order) {
            if (!joined[node] && isWellConnected(node, clusters[node])) {
                sums.add(network, node, pieces);
                join(node, chosen(node, likely, random));
                sums.clear();
            }
        }
        return pieces;
    }

    /** Returns whether a piece is tied to the rest of its cluster as much as chance would tie it. */
    private boolean isWellConnected(int piece, int cluster) {
        double expected = strengths[piece] * (clusterStrengths[cluster] - strengths[piece]) * perStrength;
        return outward[piece] >= expected - LocalMoving.LEAST;
    }

    /** Returns a piece that a node may join, by chance among those where nothing is lost; or the node's own. */
    private int chosen(int node, double[] likely, Random random) {
        double most = 0;
        for (int i = 0; i < sums.size(); i++) {
            likely[i] = gain(node, sums.cluster(i));
            most = Math.max(most, likely[i]);
        }
        double sum = chance(0, most);
        for (int i = 0; i < sums.size(); i++) {
            likely[i] = likely[i] < 0 ? 0 : chance(likely[i], most);
            sum += likely[i];
        }
        double drawn = random.nextDouble() * sum;
        for (int i = 0; i < sums.size(); i++) {
            drawn -= likely[i];
            if (drawn < 0) {
                return sums.cluster(i);
            }
        }
        return node;
    }

    private static double chance(double gain, double most) {
        double exponent = (gain - most) / RANDOMNESS;
        return exponent == 0 ? 1 : exponent < NEVER ? 0 : StrictMath.exp(exponent);
    }

    /** Returns what joining a piece would gain; less than nothing where the node may not. */
    private double gain(int node, int piece) {
        int cluster = clusters[node];
        boolean may = piece != node && clusters[piece] == cluster && isWellConnected(piece, cluster);
        return may ? sums.of(piece) - strengths[node] * strengths[piece] * perStrength : -1;
    }

    private void join(int node, int piece) {
        if (piece != node) {
            pieces[node] = piece;
            joined[piece] = true;
            outward[piece] += outward[node] - 2 * sums.of(piece);
            strengths[piece] += strengths[node];
        }
    }

    /** Numbers what stands in {@code clusters} from 0 in the order of first use, in place; returns how many it is. */
    static int renumber(int[] clusters) {
        int[] numbers = new int[clusters.length];
        Arrays.fill(numbers, -1);
        int count = 0;
        for (int i = 0; i < clusters.length; i++) {
            if (numbers[clusters[i]] < 0) {
                numbers[clusters[i]] = count++;
            }
            clusters[i] = numbers[clusters[i]];
        }
        return count;
    }
}
