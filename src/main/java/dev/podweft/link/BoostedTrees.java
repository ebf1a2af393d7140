package dev.podweft.link;

import dev.podweft.link.LinkModel.Part;
import dev.podweft.link.LinkModel.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the trees of a {@link LinkModel}: gradient boosting of regression trees on the logistic loss with Newton
 * steps and an L2 penalty on the leaves (Friedman 2001; Chen and Guestrin 2016), exact splits over the few values that
 * the features take. Deterministic: ties go to the first feature and the lowest limit. For one thread.
 */
final class BoostedTrees {

    private static final int TREES = 160;
    private static final double RATE = 0.12;
    private static final int DEPTH = 5;
    private static final double PENALTY = 4;
    private static final double LEAST_WEIGHT = 6;
    private static final int BINS = 12;

    private final List<double[]> rows;
    private final double[] labels;
    private final double[] linear;
    private final double[] sums;
    private final double[] gradients;
    private final double[] curvatures;
    private final double[][] limits;
    private final byte[][] bins;

    private BoostedTrees(List<double[]> rows, double[] labels, double[] linear) {
        this.rows = rows;
        this.labels = labels;
        this.linear = linear;
        sums = new double[labels.length];
        gradients = new double[labels.length];
        curvatures = new double[labels.length];
        limits = new double[Feature.values().length][];
        bins = new byte[Feature.values().length][labels.length];
        for (int feature = 0; feature < limits.length; feature++) {
            bin(feature);
        }
    }

    /** Returns the log odds to start from and the trees that correct them. */
    static Part train(List<double[]> rows, double[] labels, double[] linear) {
        return new BoostedTrees(rows, labels, linear).train();
    }

    private void bin(int feature) {
        double[] values = rows.stream().mapToDouble(row -> row[feature]).sorted().distinct().toArray();
        int step = Math.max(1, values.length / BINS);
        double[] chosen = new double[(values.length + step - 1) / step];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = Math.round(values[Math.min(values.length - 1, i * step)] * 1e5 + 0.5) / 1e5;
        }
        limits[feature] = chosen;
        for (int row = 0; row < labels.length; row++) {
            double value = rows.get(row)[feature];
            int bin = 0;
            while (bin < chosen.length && value > chosen[bin]) {
                bin++;
            }
            bins[feature][row] = (byte) bin;
        }
    }

    private Part train() {
        double positive = Arrays.stream(labels).sum();
        double base = Math.log((positive + 1) / (labels.length - positive + 1));
        Arrays.fill(sums, base);
        List<Tree> trees = new ArrayList<>();
        int[] all = java.util.stream.IntStream.range(0, labels.length).toArray();
        for (int i = 0; i < TREES; i++) {
            for (int row = 0; row < labels.length; row++) {
                double probability = 1 / (1 + Math.exp(-sums[row]));
                gradients[row] = labels[row] - probability;
                curvatures[row] = Math.max(1e-6, probability * (1 - probability));
            }
            Growth growth = new Growth();
            growth.grow(all, DEPTH);
            trees.add(growth.tree());
        }
        return new Part(base, trees, linear);
    }

    /** One tree while it grows. */
    private final class Growth {

        private final List<double[]> nodes = new ArrayList<>();

        int grow(int[] members, int depth) {
            double gradient = 0;
            double curvature = 0;
            for (int row : members) {
                gradient += gradients[row];
                curvature += curvatures[row];
            }
            int index = nodes.size();
            double[] best = depth == 0 ? null : split(members, gradient, curvature);
            if (best == null) {
                double value = Math.round(RATE * gradient / (curvature + PENALTY) * 1e5) / 1e5;
                nodes.add(new double[] {-1, value, 0, 0});
                for (int row : members) {
                    sums[row] += value;
                }
                return index;
            }
            double[] node = {best[0], limits[(int) best[0]][(int) best[1]], 0, 0};
            nodes.add(node);
            node[2] = grow(side(members, best, true), depth - 1);
            node[3] = grow(side(members, best, false), depth - 1);
            return index;
        }

        private int[] side(int[] members, double[] split, boolean left) {
            byte[] bin = bins[(int) split[0]];
            return Arrays.stream(members).filter(row -> bin[row] <= split[1] == left).toArray();
        }

        /** Returns feature and bin of the best split, or null where none is worth it. */
        private double[] split(int[] members, double gradient, double curvature) {
            double[] best = null;
            double gain = 1e-3;
            double whole = gradient * gradient / (curvature + PENALTY);
            for (int feature = 0; feature < limits.length; feature++) {
                double[][] histogram = histogram(members, feature);
                double left = 0;
                double leftCurvature = 0;
                for (int bin = 0; bin < limits[feature].length; bin++) {
                    left += histogram[0][bin];
                    leftCurvature += histogram[1][bin];
                    double right = gradient - left;
                    double rightCurvature = curvature - leftCurvature;
                    boolean enough = leftCurvature * 4 >= LEAST_WEIGHT && rightCurvature * 4 >= LEAST_WEIGHT;
                    double found = left * left / (leftCurvature + PENALTY)
                        + right * right / (rightCurvature + PENALTY) - whole;
                    if (enough && found > gain) {
                        gain = found;
                        best = new double[] {feature, bin};
                    }
                }
            }
            return best;
        }

        private double[][] histogram(int[] members, int feature) {
            double[][] histogram = new double[2][limits[feature].length + 1];
            for (int row : members) {
                histogram[0][bins[feature][row]] += gradients[row];
                histogram[1][bins[feature][row]] += curvatures[row];
            }
            return histogram;
        }

        Tree tree() {
            Tree tree = new Tree(new int[nodes.size()], new double[nodes.size()], new int[nodes.size()],
                new int[nodes.size()]);
            for (int i = 0; i < nodes.size(); i++) {
                tree.feature()[i] = (int) nodes.get(i)[0];
                tree.limit()[i] = nodes.get(i)[1];
                tree.left()[i] = (int) nodes.get(i)[2];
                tree.right()[i] = (int) nodes.get(i)[3];
            }
            return tree;
        }
    }
}
