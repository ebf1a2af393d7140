package dev.podweft.eval;

import dev.podweft.model.ConceptKind;
import java.util.List;
import java.util.Map;

/**
 * The score of one episode. Kinds are those of the annotators for what is right or missed, and those of the tagger for
 * what is wrong.
 *
 * @param sets concepts of the episode
 * @param mentions mentions with the right concept
 * @param detection spans, whatever the concept
 * @param versions of the mentions that were found and have a version: right where the tagger gave the same, wrong where
 *     it gave another, missed where it gave none
 * @param faults what went wrong in the sets
 */
public record EpisodeScore(
        String episode,
        Map<ConceptKind, Counts> sets,
        Map<ConceptKind, Counts> mentions,
        Map<ConceptKind, Counts> detection,
        Counts versions,
        List<Fault> faults) {

    public EpisodeScore {
        faults = List.copyOf(faults);
    }

    /** Scores {@code predictions} against the annotations of {@code gold}. */
    static EpisodeScore of(GoldEpisode gold, List<Prediction> predictions) {
        return new Scoring(gold, predictions).score();
    }
}
