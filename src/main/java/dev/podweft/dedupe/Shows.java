package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the show of a source that names none: where at least three of its episodes are those of one show in other
 * sources, and none is another show's, all of them are.
 */
final class Shows {

    private static final int LEAST = 3;

    private Shows() {
    }

    /** Returns the groups, those without a show given the one that their sources are known by. */
    static List<MergedRecords> complete(List<MergedRecords> groups) {
        Map<String, Set<String>> shows = new HashMap<>();
        Map<String, Integer> counts = new HashMap<>();
        for (MergedRecords group : groups) {
            if (!group.show().isEmpty()) {
                for (SourceRecord record : group.records()) {
                    shows.computeIfAbsent(record.location().file(), k -> new HashSet<>()).add(group.show());
                    counts.merge(record.location().file(), 1, Integer::sum);
                }
            }
        }
        shows.values().removeIf(names -> names.size() > 1);
        shows.keySet().removeIf(file -> counts.get(file) < LEAST);
        return groups.stream().map(group -> group.show().isEmpty() ? group.of(known(group, shows)) : group).toList();
    }

    private static Optional<String> known(MergedRecords group, Map<String, Set<String>> shows) {
        return group.records().stream().map(record -> shows.get(record.location().file()))
            .filter(names -> names != null).map(names -> names.iterator().next()).findFirst();
    }
}
