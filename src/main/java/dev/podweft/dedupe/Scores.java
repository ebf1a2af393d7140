package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The scores of pairs, which {@link Candidates} encodes as one number each. Immutable. */
final class Scores {

    private static final int AT_ONCE = 1 << 16;

    private final long[] pairs;
    private final double[] scores;

    private Scores(long[] pairs, double[] scores) {
        this.pairs = pairs;
        this.scores = scores;
    }

    /** Returns the scores of those of {@code pairs}, which ascend, that have {@code least}. */
    static Scores of(List<Features> records, long[] pairs, Comparison comparison, double least) {
        List<Scores> parts = IntStream.range(0, (pairs.length + AT_ONCE - 1) / AT_ONCE).parallel()
            .mapToObj(part -> Arrays.copyOfRange(pairs, part * AT_ONCE, Math.min(pairs.length, (part + 1) * AT_ONCE)))
            .map(part -> part(records, part, comparison, least)).toList();
        return new Scores(parts.stream().flatMapToLong(part -> Arrays.stream(part.pairs)).toArray(),
            parts.stream().flatMapToDouble(part -> Arrays.stream(part.scores)).toArray());
    }

    private static Scores part(List<Features> records, long[] pairs, Comparison comparison, double least) {
        double[] scores = new double[pairs.length];
        int kept = 0;
        for (long pair : pairs) {
            Features left = records.get(Candidates.lower(pair));
            Features right = records.get(Candidates.upper(pair));
            double score = comparison.isBelow(least, left, right) ? Double.NEGATIVE_INFINITY
                : comparison.score(left, right);
            if (score >= least) {
                pairs[kept] = pair;
                scores[kept++] = score;
            }
        }
        return new Scores(Arrays.copyOf(pairs, kept), Arrays.copyOf(scores, kept));
    }

    /** Returns these scores as one. */
    static Scores of(List<ScoredPair> all) {
        List<ScoredPair> sorted = all.stream()
            .sorted(Comparator.comparingInt(ScoredPair::left).thenComparingInt(ScoredPair::right)).toList();
        return new Scores(sorted.stream().mapToLong(pair -> (long) pair.left() << 32 | pair.right()).toArray(),
            sorted.stream().mapToDouble(ScoredPair::score).toArray());
    }

    /** Returns the pairs, ascending. */
    long[] pairs() {
        return pairs.clone();
    }

    /** Returns those that are {@code least} or more. */
    Scores atLeast(double least) {
        int[] kept = IntStream.range(0, pairs.length).filter(i -> scores[i] >= least).toArray();
        return new Scores(Arrays.stream(kept).mapToLong(i -> pairs[i]).toArray(),
            Arrays.stream(kept).mapToDouble(i -> scores[i]).toArray());
    }

    /** Returns the pairs, the surest first, those that are as sure in their order. */
    long[] surestFirst() {
        return IntStream.range(0, pairs.length).boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparing(i -> i))
            .mapToLong(i -> pairs[i]).toArray();
    }

    OptionalDouble of(long pair) {
        int place = Arrays.binarySearch(pairs, pair);
        return place < 0 ? OptionalDouble.empty() : OptionalDouble.of(scores[place]);
    }
}
