package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Tells the show of a source that names none: where at least three of its episodes are those of one show in other
 * sources, and none is another show's, all of them are. Stateless.
 */
public final class Shows {

    private static final int LEAST = 3;

    private Shows() {
    }

    /**
     * What is known of the shows of one source.
     *
     * @param shows the shows that its records are merged into, by name; two stand for any more
     * @param records how many records are
     */
    public record Known(List<String> shows, long records) {

        public Known {
            shows = List.copyOf(shows);
        }

        /** Returns what is known by one record that was merged into an episode of {@code show}. */
        public static Known of(String show) {
            return new Known(List.of(show), 1);
        }

        /** Returns what is known by the records of both, whatever their order. */
        public Known plus(Known other) {
            TreeSet<String> all = new TreeSet<>(shows);
            all.addAll(other.shows);
            return new Known(all.stream().limit(2).toList(), records + other.records);
        }

        /** Returns the one show of the source, if it is known. */
        public Optional<String> only() {
            return shows.size() == 1 && records >= LEAST ? Optional.of(shows.get(0)) : Optional.empty();
        }
    }

    /** Returns the groups, those without a show given the one that their sources are known by. */
    static List<MergedRecords> complete(List<MergedRecords> groups) {
        Map<String, String> shows = known(groups);
        return groups.stream().map(group -> complete(group, shows)).toList();
    }

    /** Returns the shows that sources are known by which name none, by source; others may be among them. */
    static Map<String, String> known(List<MergedRecords> groups) {
        Map<String, Known> known = new HashMap<>();
        for (MergedRecords group : groups) {
            String show = group.show();
            if (!show.isEmpty()) {
                Known one = Known.of(show);
                group.records().forEach(record -> known.merge(record.location().file(), one, Known::plus));
            }
        }
        Map<String, String> shows = new HashMap<>();
        known.forEach((file, what) -> what.only().ifPresent(show -> shows.put(file, show)));
        return shows;
    }

    /** Returns the group, if it has no show given that of the first of its sources of which {@code shows} tells. */
    public static MergedRecords complete(MergedRecords group, Map<String, String> shows) {
        return !group.show().isEmpty() ? group : group.of(group.records().stream().map(SourceRecord::location)
            .map(location -> shows.get(location.file())).filter(show -> show != null).findFirst());
    }
}
