package dev.podweft.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.podweft.link.LinkModel.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForestTest {

    private static final int FEATURES = Feature.values().length;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6})
    void sumsWhatWalkingTheTreesFinds(int depth) {
        Random random = new Random(depth);
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            trees.add(tree(random, depth));
        }
        Forest forest = new Forest(trees);
        for (int i = 0; i < 500; i++) {
            double[] features = random.doubles(FEATURES).map(value -> Math.max(-1, Math.round(value * 8 - 5) / 2.0))
                .toArray();
            double walked = -0.75;
            for (Tree tree : trees) {
                walked += walk(tree, features);
            }
            assertEquals(walked, forest.sum(-0.75, features));
        }
    }

    @Test
    void refusesTreesOfTooManyLeaves() {
        Tree tree = full(new Random(1), 7);
        assertThrows(IllegalArgumentException.class, () -> new Forest(List.of(tree)));
    }

    private static double walk(Tree tree, double[] features) {
        int node = 0;
        while (tree.feature()[node] >= 0) {
            node = features[tree.feature()[node]] <= tree.limit()[node] ? tree.left()[node] : tree.right()[node];
        }
        return tree.limit()[node];
    }

    private static Tree tree(Random random, int depth) {
        return full(random, depth == 0 ? 0 : random.nextInt(depth) + 1);
    }

    /** Limits are among the values that the features take, so that equality is met. */
    private static Tree full(Random random, int depth) {
        int inner = (1 << depth) - 1;
        int size = 2 * inner + 1;
        Tree tree = new Tree(new int[size], new double[size], new int[size], new int[size]);
        for (int node = 0; node < size; node++) {
            tree.feature()[node] = node < inner ? random.nextInt(FEATURES) : -1;
            tree.limit()[node] = node < inner ? random.nextInt(5) / 2.0 - 1 : random.nextGaussian();
            tree.left()[node] = node < inner ? 2 * node + 1 : 0;
            tree.right()[node] = node < inner ? 2 * node + 2 : 0;
        }
        return tree;
    }
}
