package dev.podweft;

import dev.podweft.dedupe.Deduplicator;
import dev.podweft.eval.PairEvaluation;
import dev.podweft.eval.PairSet;
import dev.podweft.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures how well duplicates are found, on pairs that somebody labelled. Stateless. */
public final class Duplicates {

    private Duplicates() {
    }

    /** The pairs as they were decided with one least score. */
    public record Point(double threshold, PairEvaluation evaluation) {
    }

    /** Returns the score in bits that a pair needs to be taken for one episode. */
    public static double threshold() {
        return Deduplicator.threshold();
    }

    /** Returns what comes of {@code set} at each of {@code thresholds}: all its records together, as in a build. */
    public static List<Point> measure(PairSet set, List<Double> thresholds) {
        List<Point> points = new ArrayList<>();
        List<List<List<SourceLocation>>> partitions = new Deduplicator().partitions(set.records(), thresholds);
        for (int i = 0; i < thresholds.size(); i++) {
            points.add(new Point(thresholds.get(i), PairEvaluation.of(set.pairs(), numbers(partitions.get(i)))));
        }
        return points;
    }

    private static Map<SourceLocation, Integer> numbers(List<List<SourceLocation>> episodes) {
        Map<SourceLocation, Integer> numbers = new HashMap<>();
        for (int i = 0; i < episodes.size(); i++) {
            for (SourceLocation location : episodes.get(i)) {
                numbers.put(location, i);
            }
        }
        return numbers;
    }
}
