package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Scores a tagger on annotated episodes.
 *
 * <p>Sums are micro-averaged: counted over all episodes, then divided. Persons and organizations are scored, but take
 * no part in the main figure. Immutable, and safe to share.
 */
public final class Evaluation {

    private static final int SAMPLES = 1000;
    private static final long SEED = 20261121;

    private final List<EpisodeScore> scores;

    private Evaluation(List<EpisodeScore> scores) {
        this.scores = List.copyOf(scores);
    }

    /** Returns the scores of {@code tagger} on {@code gold}. */
    public static Evaluation of(List<GoldEpisode> gold, Peer tagger) {
        List<EpisodeScore> scores = new ArrayList<>();
        for (GoldEpisode episode : gold) {
            scores.add(EpisodeScore.of(episode, tagger.tag(episode)));
        }
        return new Evaluation(scores);
    }

    /** Returns the scores of several runs together, such as those of the held-out parts of a cross-validation. */
    public static Evaluation union(List<Evaluation> parts) {
        return new Evaluation(parts.stream().flatMap(part -> part.scores.stream()).toList());
    }

    public List<EpisodeScore> scores() {
        return scores;
    }

    /** Returns the main figure: sets of topics per episode. */
    public Counts topics() {
        return sets(ConceptKind::isTopic);
    }

    /** Returns the counts of the sets of concepts per episode, of the kinds that {@code kinds} accepts. */
    public Counts sets(Predicate<ConceptKind> kinds) {
        return sum(scores, EpisodeScore::sets, kinds);
    }

    /** Returns the counts of single mentions, of the kinds that {@code kinds} accepts. */
    public Counts mentions(Predicate<ConceptKind> kinds) {
        return sum(scores, EpisodeScore::mentions, kinds);
    }

    /** Returns the counts of spans of the kinds that {@code kinds} accepts, whatever their concept. */
    public Counts detection(Predicate<ConceptKind> kinds) {
        return sum(scores, EpisodeScore::detection, kinds);
    }

    /** Returns the versions that agree, that do not, and that were not given; their accuracy is the figure. */
    public Counts versions() {
        return scores.stream().map(EpisodeScore::versions).reduce(Counts.NONE, Counts::plus);
    }

    /** Returns what went wrong in the sets, each fault once with the number of its episodes, most frequent first. */
    public List<FrequentFault> faults() {
        Map<List<Object>, FrequentFault> faults = new LinkedHashMap<>();
        for (EpisodeScore score : scores) {
            for (Fault fault : score.faults()) {
                faults.merge(List.of(fault.type(), Names.key(fault.name()), fault.kind()),
                    new FrequentFault(fault, 1), (one, other) -> new FrequentFault(one.first(), one.episodes() + 1));
            }
        }
        return faults.values().stream().sorted(Comparator.comparing((FrequentFault fault) -> -fault.episodes())
            .thenComparing(fault -> fault.first().name())).toList();
    }

    /** A fault as it first occurred, and in how many episodes it did. */
    public record FrequentFault(Fault first, int episodes) {
    }

    /**
     * Returns the 95 % bootstrap interval of the F1 of the sets of the kinds that {@code kinds} accepts: a thousand
     * times, as many episodes as there are are drawn with replacement, by a fixed seed.
     */
    public Interval interval(Predicate<ConceptKind> kinds) {
        List<Counts> each = scores.stream().map(score -> sum(List.of(score), EpisodeScore::sets, kinds)).toList();
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            Counts drawn = Counts.NONE;
            for (int i = 0; i < each.size(); i++) {
                drawn = drawn.plus(each.get(random.nextInt(each.size())));
            }
            values[sample] = drawn.f1();
        }
        Arrays.sort(values);
        return new Interval(values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]);
    }

    /** The ends of an interval, both inclusive. */
    public record Interval(double low, double high) {
    }

    private static Counts sum(List<EpisodeScore> scores, Function<EpisodeScore, Map<ConceptKind, Counts>> part,
            Predicate<ConceptKind> kinds) {
        Counts sum = Counts.NONE;
        for (EpisodeScore score : scores) {
            for (Map.Entry<ConceptKind, Counts> entry : part.apply(score).entrySet()) {
                sum = kinds.test(entry.getKey()) ? sum.plus(entry.getValue()) : sum;
            }
        }
        return sum;
    }
}
