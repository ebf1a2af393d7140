package dev.podweft.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How sure a candidate is, from the values of its features.
 *
 * <p>Two parts, one for names of the vocabulary and one for discovered names, since other things speak for them. Each
 * is the mean of a logistic regression and of boosted regression trees of the logistic loss (Friedman 2001), on the
 * scale of log odds. Kept as readable text. Immutable, and safe to share.
 */
public final class LinkModel {

    /** A probability of 0.18, well below {@link Linker#DOUBT}. */
    private static final double HOPELESS = -1.5;

    private final Part known;
    private final Part discovered;
    private final Forest knownTrees;
    private final Forest discoveredTrees;
    private final Priors priors;

    /**
     * A tree as arrays: node {@code i} asks whether {@code feature[i]} is at most {@code limit[i]} and goes to
     * {@code left[i]} or {@code right[i]}; a leaf has feature -1 and its value in {@code limit}.
     */
    record Tree(int[] feature, double[] limit, int[] left, int[] right) {
    }

    /** The log odds before any tree, the trees, and a weight for each feature. */
    record Part(double base, List<Tree> trees, double[] weights) {

        /** Knows nothing: every candidate has even odds. */
        static final Part NONE = new Part(0, List.of(), new double[Feature.values().length]);

        double logOdds(Forest forest, double[] features) {
            return (forest.sum(base, features) + LogisticRegression.sum(weights, features)) / 2;
        }
    }

    LinkModel(Part known, Part discovered, Priors priors) {
        this.known = known;
        this.discovered = discovered;
        this.priors = priors;
        knownTrees = new Forest(known.trees());
        discoveredTrees = new Forest(discovered.trees());
    }

    /** Returns a model that knows nothing, to gather candidates with. */
    public static LinkModel blank() {
        return new LinkModel(Part.NONE, Part.NONE, Priors.NONE);
    }

    /** Returns this model with what is known beforehand about forms. */
    public LinkModel with(Priors beforehand) {
        return new LinkModel(known, discovered, beforehand);
    }

    Priors priors() {
        return priors;
    }

    /** Returns the values at which some tree answers otherwise about {@code feature}, in ascending order. */
    double[] limits(Feature feature) {
        return Stream.of(known, discovered).flatMap(part -> part.trees().stream())
            .flatMapToDouble(tree -> IntStream.range(0, tree.feature().length)
                .filter(node -> tree.feature()[node] == feature.ordinal()).mapToDouble(node -> tree.limit()[node]))
            .sorted().distinct().toArray();
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
        List<Part> parts = new ArrayList<>();
        List<String> beforehand = new ArrayList<>();
        double base = 0;
        double[] weights = new double[Feature.values().length];
        List<Tree> trees = new ArrayList<>();
        Iterator<String> all = lines.iterator();
        while (all.hasNext()) {
            String line = all.next();
            String[] fields = line.split("\t");
            switch (fields[0]) {
                case "base" -> base = Double.parseDouble(fields[1]);
                case "weight" -> weights[Feature.valueOf(fields[1]).ordinal()] = Double.parseDouble(fields[2]);
                case "tree" -> trees.add(tree(Integer.parseInt(fields[1]), all));
                case "end" -> {
                    parts.add(new Part(base, List.copyOf(trees), weights.clone()));
                    trees.clear();
                    Arrays.fill(weights, 0);
                }
                case "prior" -> beforehand.add(line);
                default -> throw new IllegalArgumentException("no line of a link model: " + line);
            }
        }
        return new LinkModel(parts.get(0), parts.get(1), Priors.parse(beforehand));
    }

    private static Tree tree(int size, Iterator<String> lines) {
        Tree tree = new Tree(new int[size], new double[size], new int[size], new int[size]);
        for (int node = 0; node < size; node++) {
            String[] fields = lines.next().split("\t");
            boolean leaf = fields[0].equals("=");
            tree.feature()[node] = leaf ? -1 : Feature.valueOf(fields[0]).ordinal();
            tree.limit()[node] = Double.parseDouble(fields[1]);
            tree.left()[node] = leaf ? 0 : Integer.parseInt(fields[2]);
            tree.right()[node] = leaf ? 0 : Integer.parseInt(fields[3]);
        }
        return tree;
    }

    /** Returns the model as text: each part with its base, weights and trees (a line a node), then what is known. */
    public String toText() {
        StringBuilder text = new StringBuilder();
        for (Part part : List.of(known, discovered)) {
            text.append("base\t").append(number(part.base())).append('\n');
            for (Feature feature : Feature.values()) {
                if (part.weights()[feature.ordinal()] != 0) {
                    text.append("weight\t").append(feature.name()).append('\t')
                        .append(number(part.weights()[feature.ordinal()])).append('\n');
                }
            }
            part.trees().forEach(tree -> write(tree, text));
            text.append("end\n");
        }
        return text.append(priors.toText()).toString();
    }

    private static void write(Tree tree, StringBuilder text) {
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

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.5f", value);
    }

    /**
     * Returns the probability, from 0 to 1, that a candidate with these features is right; 0 where it is below any that
     * somebody asks for, which most are.
     */
    double score(double[] features) {
        double logOdds = features[Feature.DISCOVERED.ordinal()] > 0 ? discovered.logOdds(discoveredTrees, features)
            : known.logOdds(knownTrees, features);
        return logOdds < HOPELESS ? 0 : 1 / (1 + StrictMath.exp(-logOdds));
    }
}
