package dev.podweft.dedupe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which sources tell of the same shows: those in which equal titles or texts stand more than once, or of which many
 * episodes are as long and of one day. Where a source names no show, that keeps episodes of two shows
 * apart which happen to be as long and of one day. Immutable once made.
 */
final class Kinship {

    /** No source is known to be like another. */
    static final Kinship UNKNOWN = new Kinship(Map.of(), Map.of(), Map.of());

    private static final int FEWEST_RECORDS = 5;
    private static final double SHARE = 0.03;
    private static final double SHARE_OF_DAYS = 0.25;

    private final Map<String, Integer> sizes;
    private final Map<String, Integer> inCommon;
    private final Map<String, Integer> sameDays;

    private Kinship(Map<String, Integer> sizes, Map<String, Integer> inCommon, Map<String, Integer> sameDays) {
        this.sizes = sizes;
        this.inCommon = inCommon;
        this.sameDays = sameDays;
    }

    /** Returns what {@code pairs} of {@code records} tell. */
    static Kinship of(List<Features> records, long[] pairs, Comparison comparison) {
        Map<String, Integer> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(record.file(), 1, Integer::sum));
        Map<String, Integer> inCommon = new HashMap<>();
        Map<String, Integer> sameDays = new HashMap<>();
        for (long pair : pairs) {
            Features left = records.get(Candidates.lower(pair));
            Features right = records.get(Candidates.upper(pair));
            if (isOpen(left, right) && Comparison.areOfOneDay(left, right)) {
                sameDays.merge(key(left, right), 1, Integer::sum);
            }
            if (isOpen(left, right) && comparison.haveMuchInCommon(left, right)) {
                inCommon.merge(key(left, right), 1, Integer::sum);
            }
        }
        return new Kinship(sizes, inCommon, sameDays);
    }

    /** Returns whether the records do not say themselves whether they are of one show. */
    static boolean isOpen(Features left, Features right) {
        return left.names().show().isEmpty() || right.names().show().isEmpty();
    }

    private static String key(Features left, Features right) {
        boolean inOrder = left.file().compareTo(right.file()) <= 0;
        return inOrder ? left.file() + "\n" + right.file() : right.file() + "\n" + left.file();
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
        String key = key(left, right);
        int needed = (int) Math.ceil(Math.max(1, SHARE * smaller));
        int others = inCommon.getOrDefault(key, 0);
        boolean alike = others > needed || others == needed && !comparison.haveMuchInCommon(left, right)
            || sameDays.getOrDefault(key, 0) >= SHARE_OF_DAYS * smaller;
        return Optional.of(alike ? Level.SOURCES_ALIKE : Level.SOURCES_APART);
    }
}
