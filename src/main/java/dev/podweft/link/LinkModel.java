package dev.podweft.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * How sure a candidate is, from the values of its features: boosted regression trees of the logistic loss (Friedman
 * 2001), kept as readable text. Immutable, and safe to share.
 */
public final class LinkModel {

    private final double base;
    private final List<Tree> trees;
    private final Priors priors;

    /**
     * A tree as arrays: node {@code i} asks whether {@code feature[i]} is at most {@code limit[i]} and goes to
     * {@code left[i]} or {@code right[i]}; a leaf has feature -1 and its value in {@code limit}.
     */
    record Tree(int[] feature, double[] limit, int[] left, int[] right) {

        double value(double[] features) {
            int node = 0;
            while (feature[node] >= 0) {
                node = features[feature[node]] <= limit[node] ? left[node] : right[node];
            }
            return limit[node];
        }

        /** Returns a tree that is this one where {@code asked} is as said, and 0 elsewhere. */
        Tree where(Feature asked, boolean holds) {
            int size = feature.length + 2;
            Tree guarded = new Tree(new int[size], new double[size], new int[size], new int[size]);
            guarded.feature[0] = asked.ordinal();
            guarded.left[0] = holds ? 1 : 2;
            guarded.right[0] = holds ? 2 : 1;
            guarded.feature[1] = -1;
            for (int node = 0; node < feature.length; node++) {
                guarded.feature[node + 2] = feature[node];
                guarded.limit[node + 2] = limit[node];
                guarded.left[node + 2] = left[node] + 2;
                guarded.right[node + 2] = right[node] + 2;
            }
            return guarded;
        }

        static Tree constant(double value) {
            return new Tree(new int[] {-1}, new double[] {value}, new int[1], new int[1]);
        }
    }

    /** Returns a model that is {@code yes} where the feature holds, else {@code no}. */
    static LinkModel either(Feature asked, LinkModel no, LinkModel yes) {
        List<Tree> trees = new ArrayList<>();
        trees.add(Tree.constant(no.base).where(asked, false));
        trees.add(Tree.constant(yes.base).where(asked, true));
        no.trees.forEach(tree -> trees.add(tree.where(asked, false)));
        yes.trees.forEach(tree -> trees.add(tree.where(asked, true)));
        return new LinkModel(0, trees, Priors.NONE);
    }

    LinkModel(double base, List<Tree> trees, Priors priors) {
        this.base = base;
        this.trees = List.copyOf(trees);
        this.priors = priors;
    }

    /** Returns this model with what is known beforehand about forms. */
    public LinkModel with(Priors known) {
        return new LinkModel(base, trees, known);
    }

    Priors priors() {
        return priors;
    }

    /** Loads the model that is part of the product. */
    public static LinkModel load() {
        try (InputStream in = Objects.requireNonNull(LinkModel.class.getResourceAsStream("link-model.txt"),
                "link-model.txt is missing from the class path");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parse(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what {@link #toText} wrote. @throws IllegalArgumentException where a line is not of that form */
    public static LinkModel parse(List<String> lines) {
        double base = Double.parseDouble(lines.get(0).split("\t")[1]);
        List<Tree> trees = new ArrayList<>();
        int at = 1;
        while (at < lines.size() && lines.get(at).startsWith("tree")) {
            int size = Integer.parseInt(lines.get(at++).split("\t")[1]);
            Tree tree = new Tree(new int[size], new double[size], new int[size], new int[size]);
            for (int node = 0; node < size; node++) {
                String[] parts = lines.get(at++).split("\t");
                boolean leaf = parts[0].equals("=");
                tree.feature()[node] = leaf ? -1 : Feature.valueOf(parts[0]).ordinal();
                tree.limit()[node] = Double.parseDouble(parts[1]);
                tree.left()[node] = leaf ? 0 : Integer.parseInt(parts[2]);
                tree.right()[node] = leaf ? 0 : Integer.parseInt(parts[3]);
            }
            trees.add(tree);
        }
        return new LinkModel(base, trees, Priors.parse(lines.subList(at, lines.size())));
    }

    /** Returns the model as text: the base, then each tree with a line a node. */
    public String toText() {
        StringBuilder text = new StringBuilder("base\t").append(number(base)).append('\n');
        for (Tree tree : trees) {
            text.append("tree\t").append(tree.feature().length).append('\n');
            for (int node = 0; node < tree.feature().length; node++) {
                int feature = tree.feature()[node];
                text.append(feature < 0 ? "=" : Feature.values()[feature].name()).append('\t')
                    .append(number(tree.limit()[node]));
                if (feature >= 0) {
                    text.append('\t').append(tree.left()[node]).append('\t').append(tree.right()[node]);
                }
                text.append('\n');
            }
        }
        return text.append(priors.toText()).toString();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /** Returns the probability, from 0 to 1, that a candidate with these features is right. */
    double score(double[] features) {
        double sum = base;
        for (Tree tree : trees) {
            sum += tree.value(features);
        }
        return 1 / (1 + Math.exp(-sum));
    }
}
