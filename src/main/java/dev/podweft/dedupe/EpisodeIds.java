package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Gives every episode an id of its own: the input's where it has one, else date and title as a slug. Of episodes that
 * would have one id, the first by location keeps it and the others get a number. Ids of different {@linkplain #stem
 * stems} have nothing to do with each other, and may be given apart. For one thread.
 */
public final class EpisodeIds {

    /** By date, those without a date last, then by id. */
    public static final Comparator<Episode> BY_DATE = Comparator
        .comparing((Episode episode) -> episode.date().orElse(LocalDate.MAX)).thenComparing(Episode::id);

    private static final int LONGEST_SLUG = 60;

    private final Predicate<String> given;
    private final Predicate<String> held;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** Takes the ids that the records of all episodes have, or all those of a stem; no derived one may be the same. */
    public EpisodeIds(Collection<String> given) {
        this(given, id -> false);
    }

    /** Takes the ids that the records of all new episodes have, and tells those that other episodes hold already. */
    public EpisodeIds(Collection<String> given, Predicate<String> held) {
        this.given = new HashSet<>(given)::contains;
        this.held = held;
    }

    /** An id that an episode would have if it were alone: its own, or one made from its date and title. */
    public record Wanted(String id, boolean derived) {

        /** Returns the id that {@code records} would have. */
        public static Wanted of(MergedRecords records) {
            return records.id().map(own -> new Wanted(own, false))
                .orElseGet(() -> new Wanted(derivedId(records), true));
        }
    }

    /** Returns {@code id} without the numbers at its end that tell ids apart: {@code a} for {@code a-2-3}. */
    public static String stem(String id) {
        int end = id.length();
        for (int hyphen = beforeNumber(id, end); hyphen > 0; hyphen = beforeNumber(id, end)) {
            end = hyphen;
        }
        return id.substring(0, end);
    }

    /** Returns where a hyphen and digits stand that end at {@code end}, or -1. */
    private static int beforeNumber(String id, int end) {
        int start = end;
        while (start > 0 && id.charAt(start - 1) >= '0' && id.charAt(start - 1) <= '9') {
            start--;
        }
        return start < end && start > 0 && id.charAt(start - 1) == '-' ? start - 1 : -1;
    }

    /** Returns the episodes, named, by date and id; {@code merged} stand by the location of their first record. */
    List<Episode> name(List<MergedRecords> merged) {
        List<Episode> episodes = new ArrayList<>(merged.size());
        for (MergedRecords records : merged) {
            episodes.add(records.toEpisode(name(Wanted.of(records))));
        }
        return byDate(episodes);
    }

    /** Sorts by the days as numbers, so that many episodes are soon sorted, and then those of each day by id. */
    private static List<Episode> byDate(List<Episode> episodes) {
        long[] places = new long[episodes.size()];
        for (int i = 0; i < places.length; i++) {
            long day = episodes.get(i).date().map(LocalDate::toEpochDay).orElse((long) Integer.MAX_VALUE);
            places[i] = day << Integer.SIZE | i;
        }
        Arrays.parallelSort(places);
        List<Episode> sorted = new ArrayList<>(places.length);
        int end;
        for (int start = 0; start < places.length; start = end) {
            end = start;
            while (end < places.length && places[end] >> Integer.SIZE == places[start] >> Integer.SIZE) {
                sorted.add(episodes.get((int) places[end++]));
            }
            sorted.subList(start, end).sort(BY_DATE);
        }
        return sorted;
    }

    /** Returns the id of the next episode, by the location of its first record, of those that are named here. */
    public EpisodeId name(Wanted wanted) {
        String id = wanted.id();
        boolean own = !wanted.derived();
        while (!own && given.test(id) || held.test(id) || !taken.add(id)) {
            id = wanted.id() + "-" + last.merge(wanted.id(), 2, (number, first) -> number + 1);
            own = false;
        }
        return new EpisodeId(id);
    }

    private static String derivedId(MergedRecords records) {
        String slug = slug(records.titleOrDerived());
        String date = records.date().map(LocalDate::toString).orElse("");
        return date.isEmpty() || slug.isEmpty() ? date + (slug.isEmpty() && date.isEmpty() ? "episode" : slug)
            : date + "-" + slug;
    }

    /** Returns lower-case letters and digits without accents, words joined by hyphens, cut between words. */
    static String slug(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        String slug = String.join("-", Fold.words(plain.replace('+', ' ').replace('#', ' ')));
        if (slug.length() <= LONGEST_SLUG) {
            return slug;
        }
        int hyphen = slug.lastIndexOf('-', LONGEST_SLUG);
        boolean halfPair = Character.isHighSurrogate(slug.charAt(LONGEST_SLUG - 1));
        return slug.substring(0, hyphen > 0 ? hyphen : LONGEST_SLUG - (halfPair ? 1 : 0));
    }
}
