package dev.podweft.link;

import dev.podweft.link.LinkModel.Part;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Trains a {@link LinkModel} on decided candidates. Stateless. */
public final class LinkTraining {

    private LinkTraining() {
    }

    /** Returns a model trained on {@code rows} of feature values, with labels 0 or 1, without anything beforehand. */
    public static LinkModel train(List<double[]> rows, double[] labels) {
        return new LinkModel(part(rows, labels, false), part(rows, labels, true), Priors.NONE);
    }

    private static Part part(List<double[]> rows, double[] labels, boolean discovered) {
        int[] chosen = IntStream.range(0, labels.length)
            .filter(row -> rows.get(row)[Feature.DISCOVERED.ordinal()] > 0 == discovered).toArray();
        List<double[]> own = Arrays.stream(chosen).mapToObj(rows::get).toList();
        double[] right = Arrays.stream(chosen).mapToDouble(row -> labels[row]).toArray();
        return BoostedTrees.train(own, right, LogisticRegression.fit(own, right));
    }
}
