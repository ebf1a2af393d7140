package dev.podweft.link;

import java.util.List;

/**
 * Fits the weights of a logistic regression with an L2 penalty by Newton's method (iteratively reweighted least
 * squares). The feature {@link Feature#BIAS} is not penalized. Deterministic; for one thread.
 */
final class LogisticRegression {

    private static final int STEPS = 8;
    private static final double PENALTY = 3;

    private LogisticRegression() {
    }

    /** Returns a weight for each feature, rounded to five decimals. */
    static double[] fit(List<double[]> rows, double[] labels) {
        int size = Feature.values().length;
        double[] weights = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curvature = new double[size][size];
            double[] gradient = new double[size];
            for (int row = 0; row < labels.length; row++) {
                add(rows.get(row), labels[row], weights, curvature, gradient);
            }
            for (int i = 0; i < size; i++) {
                double penalty = i == Feature.BIAS.ordinal() ? 1e-6 : PENALTY;
                curvature[i][i] += penalty;
                gradient[i] -= penalty * weights[i];
            }
            double[] change = solve(curvature, gradient);
            for (int i = 0; i < size; i++) {
                weights[i] += change[i];
            }
        }
        for (int i = 0; i < size; i++) {
            weights[i] = Math.round(weights[i] * 1e5) / 1e5;
        }
        return weights;
    }

    /** Returns the sum of the weighted features. */
    static double sum(double[] weights, double[] features) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * features[i];
        }
        return sum;
    }

    private static void add(double[] row, double label, double[] weights, double[][] curvature, double[] gradient) {
        double probability = 1 / (1 + StrictMath.exp(-sum(weights, row)));
        double weight = Math.max(1e-6, probability * (1 - probability));
        for (int i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                gradient[i] += (label - probability) * row[i];
                double scaled = weight * row[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += scaled * row[j];
                }
            }
        }
    }

    /** Solves the symmetric positive definite system by Cholesky's decomposition; only the lower half is read. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] solution = right.clone();
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= matrix[i][k] * matrix[j][k];
                }
                matrix[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / matrix[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                solution[i] -= matrix[i][k] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                solution[i] -= matrix[k][i] * solution[k];
            }
            solution[i] /= matrix[i][i];
        }
        return solution;
    }
}
