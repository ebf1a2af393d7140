package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How much two episodes are alike, feature by feature; see {@link Relatedness} for the score. Immutable, and safe to
 * share.
 */
public final class Likeness {

    private static final double UNITS = 1_000_000;

    /** The product of two weights of 1. */
    private static final double WHOLE = (double) EpisodeVector.ONE * EpisodeVector.ONE;

    private static final double YEAR = 365;

    private static final int TELLING = 4;

    private static final Comparator<Edge.Contribution> STRONGEST =
        Comparator.comparingDouble(Edge.Contribution::share).reversed().thenComparing(Edge.Contribution::node);

    private final Features features;
    private final Weights weights;

    /** Creates one for vectors of {@code features}, whose ingredients count by {@code weights}. */
    public Likeness(Features features, Weights weights) {
        this.features = features;
        this.weights = weights;
    }

    /** Returns the score of two episodes, whichever comes first: the weight of their edge, but for rounding. */
    public double score(EpisodeVector one, EpisodeVector other) {
        return score(sums(one, other), one, other);
    }

    /** Returns the score of two episodes that share so much of each kind of feature. */
    double score(long[] sums, EpisodeVector one, EpisodeVector other) {
        return (weights.words() * words(sums) + weights.topics() * topics(sums) + weights.names() * names(sums))
            * factor(one, other);
    }

    /** Returns the sums of the products of weights, by kind. */
    private long[] sums(EpisodeVector one, EpisodeVector other) {
        long[] sums = new long[Feature.Kind.values().length];
        one.meet(other, (here, there) -> {
            int feature = one.feature(here);
            if (counts(feature, one, other)) {
                sums[features.kind(feature).ordinal()] += (long) one.weight(here) * other.weight(there);
            }
        });
        return sums;
    }

    private static double words(long[] sums) {
        return sums[Feature.Kind.WORD.ordinal()] / WHOLE;
    }

    private static double topics(long[] sums) {
        return (sums[Feature.Kind.TOPIC.ordinal()] + sums[Feature.Kind.HEADING.ordinal()]) / WHOLE;
    }

    private static double names(long[] sums) {
        return sums[Feature.Kind.NAME.ordinal()] / WHOLE;
    }

    /** Returns whether a feature that both have is no heading that need not be named. */
    private boolean counts(int feature, EpisodeVector one, EpisodeVector other) {
        return features.kind(feature) != Feature.Kind.HEADING || !spokenFor(feature, one, other);
    }

    /** Returns whether both mention the same of what stands under a heading. */
    boolean spokenFor(int heading, EpisodeVector one, EpisodeVector other) {
        int there = 0;
        for (int here = 0; here < one.mentions(); here++) {
            while (there < other.mentions() && other.feature(there) < one.feature(here)) {
                there++;
            }
            if (there < other.mentions() && other.feature(there) == one.feature(here)
                    && speaks(one.feature(here), heading)) {
                return true;
            }
        }
        return false;
    }

    private boolean speaks(int feature, int heading) {
        for (int spoken : features.headings(feature)) {
            if (spoken == heading) {
                return true;
            }
        }
        return false;
    }

    private double factor(EpisodeVector one, EpisodeVector other) {
        return (1 + weights.near() * near(one, other)) / weights.most();
    }

    private static double near(EpisodeVector one, EpisodeVector other) {
        return one.day() == Profile.UNDATED || other.day() == Profile.UNDATED ? 0
            : StrictMath.exp(-Math.abs((double) one.day() - other.day()) / YEAR);
    }

    /** Returns what each ingredient would add to the score of two episodes if its weight were 1, and their nearness. */
    double[] ingredients(EpisodeVector one, EpisodeVector other) {
        long[] sums = sums(one, other);
        return new double[] {words(sums), topics(sums), names(sums), near(one, other)};
    }

    /**
     * Returns what two vectors share, the reasons for their score: of weight 0 where they share nothing.
     *
     * @param names the label and other names of a node, by its id; their words are not named again
     */
    public Edge.Related edge(End source, End target, Function<String, List<String>> names) {
        EpisodeVector one = source.vector();
        EpisodeVector other = target.vector();
        double factor = factor(one, other);
        List<Edge.Contribution> contributions = new ArrayList<>();
        Map<String, Double> words = new TreeMap<>();
        long[] word = new long[1];
        one.meet(other, (here, there) -> {
            Feature feature = features.feature(one.feature(here));
            long product = (long) one.weight(here) * other.weight(there);
            double share = factor * weights.of(feature.kind()) * product / WHOLE;
            if (feature.kind() == Feature.Kind.WORD) {
                words.put(feature.id(), share);
                word[0] += product;
            } else if (counts(one.feature(here), one, other)) {
                contributions.add(new Edge.Contribution(feature.id(), Math.round(share * UNITS) / UNITS,
                    second(one.second(here)), second(other.second(there))));
            }
        });
        contributions.removeIf(part -> part.share() <= 0);
        contributions.sort(STRONGEST);
        long spoken = Math.round(factor * weights.words() * word[0] / WHOLE * UNITS);
        long units = spoken + contributions.stream().mapToLong(part -> Math.round(part.share() * UNITS)).sum();
        return new Edge.Related(source.id(), target.id(), units / UNITS, contributions,
            wording(spoken, words, contributions, names));
    }

    /** One end of an edge: the id of a node, and its vector. */
    public record End(String id, EpisodeVector vector) {
    }

    /** Names the words that tell most, without those that the names of shared nodes have already. */
    private static Edge.Wording wording(long units, Map<String, Double> words, List<Edge.Contribution> contributions,
            Function<String, List<String>> names) {
        if (units <= 0) {
            return Edge.Wording.NONE;
        }
        Set<String> named = new HashSet<>();
        contributions.stream().map(part -> names.apply(part.node())).filter(all -> !all.isEmpty()).forEach(all -> {
            named.addAll(Terms.words(all.get(0)));
            all.forEach(name -> named.add(String.join("", Terms.words(name))));
        });
        List<String> telling = words.entrySet().stream().filter(entry -> !named.contains(entry.getKey()))
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(TELLING).map(Map.Entry::getKey).toList();
        return new Edge.Wording(units / UNITS, telling);
    }

    private static OptionalInt second(int second) {
        return second < 0 ? OptionalInt.empty() : OptionalInt.of(second);
    }
}
