package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import java.util.ArrayList;
import java.util.Arrays;
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
    public static Evaluation of(List<GoldEpisode> gold, Function<GoldEpisode, List<Prediction>> tagger) {
        List<EpisodeScore> scores = new ArrayList<>();
        for (GoldEpisode episode : gold) {
            scores.add(EpisodeScore.of(episode, tagger.apply(episode)));
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

    /** Returns the counts of spans, whatever their concept. */
    public Counts detection() {
        return scores.stream().map(EpisodeScore::detection).reduce(Counts.NONE, Counts::plus);
    }

    /** Returns the versions that agree, that do not, and that were not given. */
    public Counts versions() {
        return scores.stream().map(EpisodeScore::versions).reduce(Counts.NONE, Counts::plus);
    }

    /** Returns the ends of the 95 % bootstrap interval of the main figure's F1; episodes are drawn by a fixed seed. */
    public double[] interval() {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[SAMPLES];
        for (int sample = 0; sample < SAMPLES; sample++) {
            List<EpisodeScore> drawn = new ArrayList<>();
            for (int i = 0; i < scores.size(); i++) {
                drawn.add(scores.get(random.nextInt(scores.size())));
            }
            values[sample] = sum(drawn, EpisodeScore::sets, ConceptKind::isTopic).f1();
        }
        Arrays.sort(values);
        return new double[] {values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]};
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
