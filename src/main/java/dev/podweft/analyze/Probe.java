package dev.podweft.analyze;

import java.util.Arrays;

/**
 * Which features of an episode are used to find others like it: the rarest, as long as all of them together lead to no
 * more than 20,000 other episodes, and none that more than 300 episodes and more than a fiftieth of all have, or more
 * than {@link Postings#LONGEST}. For what is no episode, such as a question: the rarest, as long as all of them
 * together lead to no more than 100,000.
 *
 * <p>This loses some. Of the twenty most alike by a comparison of all pairs, those of a few thousand episodes are found
 * all but one in some thousands; of 100,000 made-up ones 96 in a hundred, and of the five most alike 98.7.
 *
 * <p>Those found are ranked by the sum of the {@link #product products} over these features, the highest first, then
 * by number; the {@link #SCORED} first are scored in full. What is promising does not depend on who works it out, with
 * an index in memory, from a file, or by a join. Immutable, and safe to share.
 */
public final class Probe {

    /** So many of those found are scored in full. */
    public static final int SCORED = 100;

    private static final int BUDGET = 20_000;

    private static final int BUDGET_OF_A_QUESTION = 100_000;

    private static final int LONG_LIST = 300;

    private static final int FREQUENT = 50;

    private static final int SCALE_BITS = 12;

    private final Features features;
    private final int[] scales = new int[Feature.Kind.values().length];

    /** Creates one for episodes with these features, whose ingredients count by {@code weights}. */
    public Probe(Features features, Weights weights) {
        this.features = features;
        double most = 0;
        for (Feature.Kind kind : Feature.Kind.values()) {
            most = Math.max(most, weights.of(kind));
        }
        for (Feature.Kind kind : Feature.Kind.values()) {
            scales[kind.ordinal()] = (int) Math.rint(weights.of(kind) / most * (1 << SCALE_BITS));
        }
    }

    /** Returns which features of an episode to use, by their places in its vector, the rarest first. */
    public int[] places(EpisodeVector vector) {
        int longest = Math.min(Postings.LONGEST, Math.max(LONG_LIST, features.episodes() / FREQUENT));
        return places(vector, longest, BUDGET);
    }

    /** Returns which features to use of what is no episode, by their places in its vector, the rarest first. */
    public int[] placesOfQuestion(EpisodeVector vector) {
        return places(vector, Integer.MAX_VALUE, BUDGET_OF_A_QUESTION);
    }

    private int[] places(EpisodeVector vector, int longest, int budget) {
        long[] byRarity = new long[vector.size()];
        for (int at = 0; at < byRarity.length; at++) {
            byRarity[at] = (long) features.frequency(vector.feature(at)) << Integer.SIZE | at;
        }
        Arrays.sort(byRarity);
        int[] places = new int[byRarity.length];
        int size = 0;
        long left = budget;
        for (long place : byRarity) {
            int frequency = (int) (place >> Integer.SIZE);
            left -= Math.min(frequency, Postings.LONGEST) - 1;
            if (frequency > longest || left < 0) {
                break;
            }
            places[size++] = (int) place;
        }
        return Arrays.copyOf(places, size);
    }

    /** Returns what a feature of the episode asked for counts here; {@code weight} is one of its vector. */
    public int factor(int feature, int weight) {
        return Postings.cut(weight) * scales[features.kind(feature).ordinal()] >>> SCALE_BITS;
    }

    /** Returns what a feature adds to how promising an episode is that has it with {@code weight}. */
    public static int product(int factor, char weight) {
        return (int) ((long) factor * weight >>> SCALE_BITS);
    }
}
