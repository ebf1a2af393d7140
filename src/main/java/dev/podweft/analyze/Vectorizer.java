package dev.podweft.analyze;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Makes vectors of what episodes say, in three ingredients of length 1 each, or a little less for want of decimals: the
 * words, the topics mentioned with the headings directly above them, and the persons and organizations.
 *
 * <p>A word weighs {@code (1 + log tf) * (1 + log((1 + n) / (1 + df)))} for {@code tf} uses in the episode, and
 * {@code df} among {@code n} episodes that use it. A mention weighs salience times rarity,
 * {@code log(1 + n / df) / log(1 + n)}; a heading counts 0.4 of the most salient topic below it. What no episode has is
 * left out. The same profile gives the same vector on every machine. Immutable, and safe to share.
 */
public final class Vectorizer {

    private static final double HEADING = 0.4;

    /** Weight of what is not known about an episode, so that two with one passing mention each are not alike. */
    private static final double UNKNOWN = 0.5;

    private final Features features;
    private final Recurring recurring;
    private final Headings headings;

    /** Creates one that weighs by {@code features}, and leaves out what {@code recurring} has. */
    public Vectorizer(Features features, Recurring recurring, Headings headings) {
        this.features = features;
        this.recurring = recurring;
        this.headings = headings;
    }

    /** A feature of an episode by number, before its ingredient has length 1. */
    private record Entry(int number, Feature.Kind kind, double weight, int second) {
    }

    /** Returns the vector of an episode, or of a text that is none. */
    public EpisodeVector of(Profile profile) {
        Map<String, Integer> words = Terms.count(profile.title(), profile.notes(), recurring);
        List<Entry> entries = new ArrayList<>(words.size() + 2 * profile.mentions().size());
        Map<String, Double> above = new TreeMap<>();
        for (Profile.Mentioned mention : profile.mentions()) {
            mention(entries, mention);
            headings.of(mention.node())
                .forEach(heading -> above.merge(heading, HEADING * mention.salience(), Math::max));
        }
        above.forEach((heading, salience) ->
            mention(entries, new Feature(Feature.Kind.HEADING, heading), salience, -1));
        words.forEach((word, count) -> word(entries, word, count));
        entries.sort(Comparator.comparingInt(Entry::number));
        return vector(entries, profile.day());
    }

    private void mention(List<Entry> entries, Profile.Mentioned mention) {
        mention(entries, new Feature(mention.kind(), mention.node()), mention.salience(), mention.second());
    }

    private void mention(List<Entry> entries, Feature feature, double salience, int second) {
        OptionalInt number = features.number(feature);
        if (number.isPresent()) {
            double rarity = StrictMath.log1p((double) features.episodes() / features.frequency(number.getAsInt()))
                / StrictMath.log1p(features.episodes());
            entries.add(new Entry(number.getAsInt(), feature.kind(), salience * rarity, second));
        }
    }

    private void word(List<Entry> entries, String word, int count) {
        OptionalInt number = features.number(new Feature(Feature.Kind.WORD, word));
        if (number.isPresent()) {
            double weight = (1 + StrictMath.log(count)) * (1
                + StrictMath.log((1.0 + features.episodes()) / (1.0 + features.frequency(number.getAsInt()))));
            entries.add(new Entry(number.getAsInt(), Feature.Kind.WORD, weight, -1));
        }
    }

    private static EpisodeVector vector(List<Entry> entries, int day) {
        double[] lengths = lengths(entries);
        int[] numbers = new int[entries.size()];
        int[] weights = new int[numbers.length];
        int mentions = 0;
        for (int at = 0; at < numbers.length; at++) {
            Entry entry = entries.get(at);
            numbers[at] = entry.number();
            weights[at] = (int) (entry.weight() / lengths[ingredient(entry.kind())] * EpisodeVector.ONE);
            mentions += ingredient(entry.kind()) > 0 && entry.kind() != Feature.Kind.HEADING ? 1 : 0;
        }
        int[] seconds = entries.stream().limit(mentions).mapToInt(Entry::second).toArray();
        return new EpisodeVector(numbers, weights, seconds, day);
    }

    private static double[] lengths(List<Entry> entries) {
        double[] squares = {0, UNKNOWN * UNKNOWN, UNKNOWN * UNKNOWN};
        entries.forEach(entry -> squares[ingredient(entry.kind())] += entry.weight() * entry.weight());
        double[] lengths = new double[squares.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Math.sqrt(squares[i]);
        }
        return lengths;
    }

    private static int ingredient(Feature.Kind kind) {
        return switch (kind) {
            case WORD -> 0;
            case TOPIC, HEADING -> 1;
            case NAME -> 2;
        };
    }
}
