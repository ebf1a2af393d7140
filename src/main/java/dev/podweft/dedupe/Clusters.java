package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Joins records to episodes, the surest pair first.
 *
 * <p>Two groups are joined by a pair only if no file would then have two records in one episode and if all pairs
 * across bear it out: none speaks against it, and on average they are as sure as a pair must be. So a chain of weak
 * links joins nothing. For one thread, used once.
 */
final class Clusters {

    /** A pair that scores no more speaks against its groups being one. */
    private static final double VETO = -4;

    private final List<Features> records;
    private final Comparison comparison;
    private final Map<Long, Double> scores;
    private final Map<Integer, List<Integer>> groups = new HashMap<>();
    private final int[] groupOf;
    private final double threshold;
    private final Rulings rulings;

    /** Takes {@code scores} by pair of numbers, as {@link Candidates} makes them, and the score that a pair needs. */
    Clusters(List<Features> records, Comparison comparison, Map<Long, Double> scores, double threshold,
            Rulings rulings) {
        this.threshold = threshold;
        this.rulings = rulings;
        this.records = records;
        this.comparison = comparison;
        this.scores = scores;
        this.groupOf = new int[records.size()];
        for (int i = 0; i < records.size(); i++) {
            groupOf[i] = i;
            groups.put(i, new ArrayList<>(List.of(i)));
        }
    }

    /** Joins what belongs together and returns the groups, each by number of record. */
    List<List<Integer>> join() {
        rulings.together().forEach(group -> group.forEach(number -> join(group.get(0), number)));
        scores.entrySet().stream().filter(entry -> entry.getValue() >= threshold)
            .sorted(Comparator.comparingDouble((Map.Entry<Long, Double> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey))
            .forEach(entry -> joinIfBorneOut(entry.getKey()));
        return groups.values().stream().map(group -> group.stream().sorted().toList())
            .sorted(Comparator.comparing(group -> group.get(0))).toList();
    }

    /** Returns whether the two of a pair are apart, though neither is with another record of the other's file. */
    boolean leavesOpen(long pair) {
        int lower = Candidates.lower(pair);
        int upper = Candidates.upper(pair);
        return !rulings.forbid(lower, upper) && groupOf[lower] != groupOf[upper]
            && !hasOneOf(lower, records.get(upper).file())
            && !hasOneOf(upper, records.get(lower).file());
    }

    private boolean hasOneOf(int number, String file) {
        return groups.get(groupOf[number]).stream().anyMatch(member -> records.get(member).file().equals(file));
    }

    /** Returns the score of a pair with its reasons. */
    PairScore compare(int lower, int upper) {
        return comparison.compare(records.get(lower), records.get(upper));
    }

    private void joinIfBorneOut(long pair) {
        int lower = Candidates.lower(pair);
        int upper = Candidates.upper(pair);
        if (groupOf[lower] != groupOf[upper] && isBorneOut(groups.get(groupOf[lower]), groups.get(groupOf[upper]))) {
            join(lower, upper);
        }
    }

    private void join(int one, int other) {
        List<Integer> left = groups.get(groupOf[one]);
        List<Integer> right = groups.get(groupOf[other]);
        if (left != right) {
            groups.remove(groupOf[other]);
            right.forEach(number -> groupOf[number] = groupOf[one]);
            left.addAll(right);
        }
    }

    private boolean isBorneOut(List<Integer> left, List<Integer> right) {
        double sum = 0;
        for (int one : left) {
            for (int other : right) {
                OptionalDouble score = allowed(Math.min(one, other), Math.max(one, other));
                if (score.isEmpty() || score.getAsDouble() <= VETO) {
                    return false;
                }
                sum += score.getAsDouble();
            }
        }
        return sum >= threshold * left.size() * right.size();
    }

    /** Returns the score of a pair, unless its two records may not be together. */
    private OptionalDouble allowed(int lower, int upper) {
        if (!Candidates.mayBeSame(records.get(lower), records.get(upper)) || rulings.forbid(lower, upper)) {
            return OptionalDouble.empty();
        }
        Double known = scores.get((long) lower << 32 | upper);
        return OptionalDouble.of(known == null ? comparison.score(records.get(lower), records.get(upper)) : known);
    }
}
