package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.SourceRecord;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives every episode an id of its own: the input's where it has one, else date and title as a slug. Of episodes that
 * would have one id, the first by location keeps it and the others get a number. For one thread, used once.
 */
final class EpisodeIds {

    private static final int LONGEST_SLUG = 60;

    private final Set<String> given = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> last = new HashMap<>();

    /** Takes the records of all episodes, whose ids no derived one may take. */
    EpisodeIds(List<SourceRecord> records) {
        records.forEach(record -> record.id().ifPresent(given::add));
    }

    /** Returns the episodes, named, by date and id; {@code merged} stand by the location of their first record. */
    List<Episode> name(List<MergedRecords> merged) {
        List<Episode> episodes = new ArrayList<>();
        for (MergedRecords records : merged) {
            String id = records.id().map(own -> unique(own, false)).orElseGet(() -> unique(derived(records), true));
            episodes.add(records.toEpisode(new EpisodeId(id)));
        }
        episodes.sort(Comparator.comparing((Episode episode) -> episode.date().orElse(LocalDate.MAX))
            .thenComparing(Episode::id));
        return episodes;
    }

    private String unique(String wanted, boolean derived) {
        String id = wanted;
        boolean own = !derived;
        while (!own && given.contains(id) || !taken.add(id)) {
            id = wanted + "-" + last.merge(wanted, 2, (number, first) -> number + 1);
            own = false;
        }
        return id;
    }

    private static String derived(MergedRecords records) {
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
