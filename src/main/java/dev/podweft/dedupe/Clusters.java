package dev.podweft.dedupe;

import dev.podweft.model.MergeReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * Joins records to episodes, the surest pair first.
 *
 * <p>Two groups are joined by a pair only if no file would then have two records in one episode and if all pairs
 * across bear it out: none speaks against it, and on average they are as sure as a pair must be. So a chain of weak
 * links joins nothing. Records that no pair connects, however many steps it takes, have no say in each other's groups;
 * each connected component may be joined apart. For one thread, used once.
 */
public final class Clusters {

    /** A pair that scores no more speaks against its groups being one. */
    private static final double VETO = -4;

    private final List<Features> records;
    private final Comparison comparison;
    private final Scores scores;
    private final List<List<Integer>> groups;
    private final double threshold;
    private final Rulings rulings;

    /** Takes scores, of which those count that have {@code threshold}. */
    Clusters(List<Features> records, Comparison comparison, Scores scores, double threshold, Rulings rulings) {
        this.threshold = threshold;
        this.rulings = rulings;
        this.records = records;
        this.comparison = comparison;
        this.scores = scores;
        this.groups = new ArrayList<>(IntStream.range(0, records.size()).mapToObj(List::of).toList());
    }

    /**
     * Returns the episodes of {@code component}, by the location of their first record.
     *
     * @param component records that stand by location, with all that {@code scores} connect to any of them
     * @param scores the pairs of these from {@link Deduplicator#threshold} on; others may be among them
     */
    public static List<MergedRecords> merge(List<Features> component, List<ScoredPair> scores, Comparison comparison) {
        Clusters clusters = new Clusters(component, comparison, Scores.of(scores), Deduplicator.SAME,
            new Rulings(List.of(), component));
        return clusters.join().stream().map(clusters::merged).toList();
    }

    /** Joins what belongs together and returns the groups, each by number of record. */
    List<List<Integer>> join() {
        rulings.together().forEach(group -> group.forEach(number -> join(group.get(0), number)));
        Arrays.stream(scores.atLeast(threshold).surestFirst()).forEach(this::joinIfBorneOut);
        return IntStream.range(0, groups.size()).mapToObj(number -> first(number) == number
            ? groups.get(number).stream().sorted().toList() : List.<Integer>of())
            .filter(group -> !group.isEmpty()).toList();
    }

    private int first(int number) {
        return groups.get(number).stream().min(Comparator.naturalOrder()).orElseThrow();
    }

    /** Returns what becomes of a group. */
    MergedRecords merged(List<Integer> group) {
        List<MergeReason> reasons = new ArrayList<>();
        for (int i = 0; i < group.size(); i++) {
            for (int j = i + 1; j < group.size(); j++) {
                rulings.reason(group.get(i), group.get(j), records).ifPresent(reasons::add);
                reasons.addAll(compare(group.get(i), group.get(j)).reasons());
            }
        }
        return new MergedRecords(group.stream().map(number -> records.get(number).record()).toList(), reasons,
            Optional.empty());
    }

    /** Returns whether the two of a pair are apart, though neither is with another record of the other's file. */
    boolean leavesOpen(long pair) {
        int lower = Candidates.lower(pair);
        int upper = Candidates.upper(pair);
        return !rulings.forbid(lower, upper) && groups.get(lower) != groups.get(upper)
            && !hasOneOf(lower, records.get(upper).file())
            && !hasOneOf(upper, records.get(lower).file());
    }

    private boolean hasOneOf(int number, String file) {
        return groups.get(number).stream().anyMatch(member -> records.get(member).file().equals(file));
    }

    /** Returns the score of a pair with its reasons. */
    PairScore compare(int lower, int upper) {
        return comparison.compare(records.get(lower), records.get(upper));
    }

    private void joinIfBorneOut(long pair) {
        int lower = Candidates.lower(pair);
        int upper = Candidates.upper(pair);
        if (groups.get(lower) != groups.get(upper) && isBorneOut(groups.get(lower), groups.get(upper))) {
            join(lower, upper);
        }
    }

    private void join(int one, int other) {
        if (groups.get(one) != groups.get(other)) {
            List<Integer> both = new ArrayList<>(groups.get(one));
            both.addAll(groups.get(other));
            both.forEach(number -> groups.set(number, both));
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
        if (!BlockingKeys.mayBeSame(records.get(lower), records.get(upper)) || rulings.forbid(lower, upper)) {
            return OptionalDouble.empty();
        }
        OptionalDouble known = scores.of((long) lower << 32 | upper);
        return known.isPresent() ? known
            : OptionalDouble.of(comparison.score(records.get(lower), records.get(upper)));
    }
}
