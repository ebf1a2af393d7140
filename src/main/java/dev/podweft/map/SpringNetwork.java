package dev.podweft.map;

import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Points of some mass, and the springs between them, in arrays. */
final class SpringNetwork {

    private static final int NONE = -1;

    private final double[] masses;
    private final int[] first;
    private final int[] targets;
    private final double[] strengths;

    /** Creates a network of {@code masses.length} points. */
    SpringNetwork(double[] masses, List<Tie> ties) {
        this.masses = masses.clone();
        first = new int[masses.length + 1];
        for (Tie tie : ties) {
            first[tie.from() + 1]++;
            first[tie.to() + 1]++;
        }
        for (int i = 0; i < masses.length; i++) {
            first[i + 1] += first[i];
        }
        targets = new int[2 * ties.size()];
        strengths = new double[2 * ties.size()];
        int[] next = first.clone();
        for (Tie tie : ties) {
            targets[next[tie.from()]] = tie.to();
            strengths[next[tie.from()]++] = tie.strength();
            targets[next[tie.to()]] = tie.from();
            strengths[next[tie.to()]++] = tie.strength();
        }
    }

    int size() {
        return masses.length;
    }

    double[] masses() {
        return masses;
    }

    double mass() {
        return Arrays.stream(masses).sum();
    }

    /** Returns the number of the first spring that begins at point {@code i}; its last is before the next's first. */
    int first(int i) {
        return first[i];
    }

    int target(int end) {
        return targets[end];
    }

    double strength(int end) {
        return strengths[end];
    }

    /**
     * Returns for each point the number of the group that it joins: with the point it is tied to most for their mass,
     * if that is still free, or else with that one's group.
     */
    int[] groups() {
        int[] group = new int[size()];
        Arrays.fill(group, NONE);
        double[] weights = new double[size()];
        double most = 4 * mass() / Math.max(1, size());
        int count = 0;
        List<Integer> order = IntStream.range(0, size()).boxed()
            .sorted(Comparator.comparingInt((Integer i) -> first[i + 1] - first[i]).thenComparing(i -> i)).toList();
        for (int i : order) {
            if (group[i] == NONE) {
                int partner = partner(i, group, weights, most);
                if (partner == NONE || group[partner] == NONE) {
                    group[i] = count++;
                    weights[group[i]] = masses[i];
                }
                if (partner != NONE) {
                    join(i, partner, group, weights);
                }
            }
        }
        return group;
    }

    private void join(int i, int partner, int[] group, double[] weights) {
        int from = group[i] == NONE ? partner : i;
        int to = group[i] == NONE ? i : partner;
        if (group[to] == NONE) {
            group[to] = group[from];
            weights[group[to]] += masses[to];
        }
    }

    private int partner(int i, int[] group, double[] weights, double most) {
        int best = NONE;
        double strongest = 0;
        for (int t = first[i]; t < first[i + 1]; t++) {
            int other = targets[t];
            double mass = group[other] == NONE ? masses[other] : weights[group[other]];
            double strength = strengths[t] / mass * (group[other] == NONE ? 1 : 0.1);
            if (strength > strongest && mass + masses[i] <= Math.max(most, masses[i] + masses[other])) {
                best = other;
                strongest = strength;
            }
        }
        return best;
    }

    /** Returns the network of groups, numbered from 0 without a gap. */
    SpringNetwork coarser(int[] group) {
        double[] sums = new double[Arrays.stream(group).max().orElse(NONE) + 1];
        Map<Long, Double> ties = new HashMap<>();
        for (int i = 0; i < size(); i++) {
            sums[group[i]] += masses[i];
            for (int t = first[i]; t < first[i + 1]; t++) {
                int a = group[i];
                int b = group[targets[t]];
                if (a < b) {
                    ties.merge((long) a << 32 | b, strengths[t], Double::sum);
                }
            }
        }
        List<Tie> coarse = new ArrayList<>();
        ties.forEach((key, strength) -> coarse.add(new Tie((int) (key >> 32), key.intValue(), strength)));
        coarse.sort(Comparator.comparingInt(Tie::from).thenComparingInt(Tie::to));
        return new SpringNetwork(sums, coarse);
    }
}
