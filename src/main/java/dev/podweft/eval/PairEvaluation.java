package dev.podweft.eval;

import dev.podweft.model.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many labelled pairs were decided rightly: right are pairs that are one episode and were taken for it, wrong those
 * that are not, missed those that were not taken for it.
 *
 * @param decided all pairs as they were decided
 * @param byKind the same by kind of pair, in the order of their names
 */
public record PairEvaluation(Counts decided, Map<String, Tally> byKind, List<LabelledPair> faults) {

    public PairEvaluation {
        byKind = java.util.Collections.unmodifiableMap(new TreeMap<>(byKind));
        faults = List.copyOf(faults);
    }

    /** How many pairs of one kind there are, and how many of them were decided otherwise than labelled. */
    public record Tally(boolean same, int pairs, int faults) {

        Tally plus(boolean fault) {
            return new Tally(same, pairs + 1, faults + (fault ? 1 : 0));
        }
    }

    /** Returns the score of a decision that put each record into the episode with the number {@code episodes} tells. */
    public static PairEvaluation of(List<LabelledPair> pairs, Map<SourceLocation, Integer> episodes) {
        Counts counts = Counts.NONE;
        Map<String, Tally> kinds = new TreeMap<>();
        List<LabelledPair> faults = new java.util.ArrayList<>();
        for (LabelledPair pair : pairs) {
            boolean joined = episodes.get(pair.left()).equals(episodes.get(pair.right()));
            boolean fault = joined != pair.same();
            if (joined || pair.same()) {
                counts = counts.plus(!fault ? Counts.RIGHT : joined ? Counts.WRONG : Counts.MISSED);
            }
            kinds.put(pair.kind(), kinds.getOrDefault(pair.kind(), new Tally(pair.same(), 0, 0)).plus(fault));
            if (fault) {
                faults.add(pair);
            }
        }
        return new PairEvaluation(counts, kinds, faults);
    }
}
