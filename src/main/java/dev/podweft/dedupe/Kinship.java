package dev.podweft.dedupe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which sources tell of the same shows: those in which equal titles or texts stand more than once, or of which many
 * episodes are as long and of one day. Where a source names no show, that keeps episodes of two shows
 * apart which happen to be as long and of one day. Immutable, and safe to share.
 *
 * <p>It is a sum over the pairs that are worth a comparison, each once:
 * {@code tally(one pair).plus(tally(another pair of the same sources))}.
 */
public final class Kinship {

    /** No source is known to be like another. */
    static final Kinship UNKNOWN = new Kinship(Map.of(), Map.of());

    private static final int FEWEST_RECORDS = 5;
    private static final double SHARE = 0.03;
    private static final double SHARE_OF_DAYS = 0.25;

    private final Map<String, Integer> sizes;
    private final Map<Sources, Tally> tallies;

    private Kinship(Map<String, Integer> sizes, Map<Sources, Tally> tallies) {
        this.sizes = sizes;
        this.tallies = tallies;
    }

    /** Two sources, the lesser name first. */
    public record Sources(String lesser, String greater) {

        public Sources {
            Objects.requireNonNull(lesser, "lesser");
            Objects.requireNonNull(greater, "greater");
        }

        /** Returns those of two records. */
        public static Sources of(Features left, Features right) {
            boolean inOrder = left.file().compareTo(right.file()) <= 0;
            return inOrder ? new Sources(left.file(), right.file()) : new Sources(right.file(), left.file());
        }
    }

    /** In how many pairs two sources have much in common, and how many are as long and of one day. */
    public record Tally(int inCommon, int sameDays) {

        /** Returns the sums of both. */
        public Tally plus(Tally other) {
            return new Tally(inCommon + other.inCommon, sameDays + other.sameDays);
        }
    }

    /** Returns what the sources are known by: how many records each has, and what was counted of each two. */
    public static Kinship of(Map<String, Integer> sizes, Map<Sources, Tally> tallies) {
        return new Kinship(Map.copyOf(sizes), Map.copyOf(tallies));
    }

    /** Returns how many records each source has. */
    Map<String, Integer> sizes() {
        return sizes;
    }

    /** Returns what was counted of each two sources. */
    Map<Sources, Tally> tallies() {
        return tallies;
    }

    /** Returns what {@code pairs} of {@code records} tell. */
    static Kinship of(List<Features> records, long[] pairs, Comparison comparison) {
        Map<String, Integer> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(record.file(), 1, Integer::sum));
        Map<Sources, Tally> tallies = new HashMap<>();
        for (long pair : pairs) {
            Features left = records.get(Candidates.lower(pair));
            Features right = records.get(Candidates.upper(pair));
            tally(left, right, comparison)
                .ifPresent(tally -> tallies.merge(Sources.of(left, right), tally, Tally::plus));
        }
        return new Kinship(sizes, tallies);
    }

    /** Returns what a pair tells of its sources; nothing where both records name their show. */
    public static Optional<Tally> tally(Features left, Features right, Comparison comparison) {
        if (!isOpen(left, right)) {
            return Optional.empty();
        }
        Tally tally = new Tally(comparison.haveMuchInCommon(left, right) ? 1 : 0,
            Comparison.areOfOneDay(left, right) ? 1 : 0);
        return tally.inCommon() + tally.sameDays() == 0 ? Optional.empty() : Optional.of(tally);
    }

    /** Returns whether the records do not say themselves whether they are of one show. */
    public static boolean isOpen(Features left, Features right) {
        return left.show().isEmpty() || right.show().isEmpty();
    }

    /** Returns what is known of the sources of a pair, without what the pair itself has in common. */
    Optional<Level> compare(Features left, Features right, Comparison comparison) {
        if (sizes.isEmpty() || !isOpen(left, right)) {
            return Optional.empty();
        }
        int smaller = Math.min(sizes.getOrDefault(left.file(), 0), sizes.getOrDefault(right.file(), 0));
        if (smaller < FEWEST_RECORDS) {
            return Optional.empty();
        }
        Tally others = tallies.getOrDefault(Sources.of(left, right), new Tally(0, 0));
        int needed = (int) Math.ceil(Math.max(1, SHARE * smaller));
        boolean alike = others.inCommon() > needed
            || others.inCommon() == needed && !comparison.haveMuchInCommon(left, right)
            || others.sameDays() >= SHARE_OF_DAYS * smaller;
        return Optional.of(alike ? Level.SOURCES_ALIKE : Level.SOURCES_APART);
    }
}
