package dev.podweft.link;

import dev.podweft.link.LinkModel.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The trees of a model laid out for speed: the sum of their values without walking them.
 *
 * <p>The leaves of a tree are the bits of a number, from left to right. A question answered with no leaves the left
 * side of its node unreachable; when the sides of all such nodes are cleared, the lowest bit left is the leaf that a
 * walk would end in. Questions are kept by feature and in the order of their limits, so only those answered with no
 * are looked at, and most features are 0 (QuickScorer: Lucchese and others 2015). Sums in the order of the trees, so
 * that the result is that of the walk to the last bit. Immutable, and safe to share.
 */
final class Forest {

    private static final int MOST_LEAVES = Long.SIZE;

    private final double[] limits;
    private final int[] trees;
    private final long[] masks;
    private final int[] firstOfFeature;
    private final double[] leaves;
    private final int[] firstLeaf;

    private record Question(int feature, double limit, int tree, long mask) {
    }

    Forest(List<Tree> all) {
        List<Question> questions = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        firstLeaf = new int[all.size()];
        for (int tree = 0; tree < all.size(); tree++) {
            firstLeaf[tree] = values.size();
            gather(all.get(tree), new int[] {tree, 0}, questions, values);
        }
        questions.sort(Comparator.comparingInt(Question::feature).thenComparingDouble(Question::limit));
        limits = questions.stream().mapToDouble(Question::limit).toArray();
        trees = questions.stream().mapToInt(Question::tree).toArray();
        masks = questions.stream().mapToLong(Question::mask).toArray();
        leaves = values.stream().mapToDouble(Double::doubleValue).toArray();
        firstOfFeature = new int[Feature.values().length + 1];
        for (int feature = 0; feature < Feature.values().length; feature++) {
            int wanted = feature;
            firstOfFeature[feature + 1] = firstOfFeature[feature]
                + (int) questions.stream().filter(question -> question.feature() == wanted).count();
        }
    }

    /** Adds what stands at and below a node; {@code at} is the number of the tree and of the node. */
    private void gather(Tree tree, int[] at, List<Question> questions, List<Double> values) {
        int node = at[1];
        if (tree.feature()[node] < 0) {
            values.add(tree.limit()[node]);
            if (values.size() - firstLeaf[at[0]] > MOST_LEAVES) {
                throw new IllegalArgumentException("a tree has more than " + MOST_LEAVES + " leaves");
            }
            return;
        }
        int from = values.size() - firstLeaf[at[0]];
        gather(tree, new int[] {at[0], tree.left()[node]}, questions, values);
        int to = values.size() - firstLeaf[at[0]];
        gather(tree, new int[] {at[0], tree.right()[node]}, questions, values);
        long left = (1L << to) - (1L << from);
        questions.add(new Question(tree.feature()[node], tree.limit()[node], at[0], ~left));
    }

    /** Returns {@code base} and the value of each tree, added in their order. */
    double sum(double base, double[] features) {
        long[] reachable = new long[firstLeaf.length];
        Arrays.fill(reachable, -1L);
        for (int feature = 0; feature + 1 < firstOfFeature.length; feature++) {
            double value = features[feature];
            int end = firstOfFeature[feature + 1];
            for (int i = firstOfFeature[feature]; i < end && limits[i] < value; i++) {
                reachable[trees[i]] &= masks[i];
            }
        }
        double sum = base;
        for (int tree = 0; tree < reachable.length; tree++) {
            sum += leaves[firstLeaf[tree] + Long.numberOfTrailingZeros(reachable[tree])];
        }
        return sum;
    }
}
