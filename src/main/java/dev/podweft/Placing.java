package dev.podweft;

import dev.podweft.dedupe.EpisodeIds;
import dev.podweft.dedupe.EpisodeIds.Wanted;
import dev.podweft.dedupe.Joined.Group;
import dev.podweft.dedupe.MergedRecords;
import dev.podweft.graph.NodeIds;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.store.LargeCatalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Gives groups of entries their episodes in a catalog. A group that has entries of an episode is that episode, under
 * its number, and keeps its key unless the entries want another; what no group is any more is gone; new ones are
 * numbered on. For one thread, used once.
 */
final class Placing {

    private final LargeCatalog catalog;
    private final int firstEntry;
    private final Set<Integer> touched = new TreeSet<>();
    private final Map<Group, Integer> hosts = new LinkedHashMap<>();

    /** Takes a catalog that has entries with numbers below {@code firstEntry}. */
    Placing(LargeCatalog catalog, int firstEntry) {
        this.catalog = catalog;
        this.firstEntry = firstEntry;
    }

    /** An episode with its number from 1 and its entries; whether it is one that no entry was of before. */
    record Placed(int number, Episode episode, List<Integer> entries, boolean isNew) {
    }

    /** What is to be written, by number, and the numbers that are to be removed: those and what is gone. */
    record Places(List<Placed> placed, Set<Integer> removed) {

        Set<Integer> gone() {
            Set<Integer> gone = new TreeSet<>(removed);
            placed.forEach(one -> gone.remove(one.number()));
            return gone;
        }
    }

    Places place(List<Group> groups, Collection<String> newIds) throws IOException {
        List<Group> changed = new ArrayList<>();
        for (Group group : groups) {
            Set<Integer> before = before(group);
            if (!isAsItWas(group, before)) {
                changed.add(group);
                touched.addAll(before);
                before.stream().filter(number -> !hosts.containsValue(number)).findFirst()
                    .ifPresent(number -> hosts.put(group, number));
            }
        }
        return new Places(named(changed, newIds), touched);
    }

    /** Returns the episodes that entries of a group were of, that of its first entry first. */
    private Set<Integer> before(Group group) throws IOException {
        Set<Integer> before = new LinkedHashSet<>();
        for (int number : group.numbers()) {
            if (number < firstEntry) {
                before.add(catalog.entry(number).episode());
            }
        }
        return before;
    }

    private boolean isAsItWas(Group group, Set<Integer> before) throws IOException {
        return before.size() == 1 && Set.copyOf(catalog.entries(before.iterator().next()))
            .equals(Set.copyOf(group.numbers()));
    }

    private List<Placed> named(List<Group> groups, Collection<String> newIds) throws IOException {
        Map<Group, EpisodeId> ids = new LinkedHashMap<>();
        Set<String> kept = new TreeSet<>();
        for (Group group : groups) {
            if (keepsKey(group)) {
                String key = catalog.key(hosts.get(group));
                ids.put(group, new EpisodeId(key));
                kept.add(key);
            }
        }
        EpisodeIds naming = new EpisodeIds(newIds, id -> kept.contains(id) || isHeld(id));
        groups.stream().filter(group -> !ids.containsKey(group))
            .sorted(Comparator.comparing(group -> group.records().records().get(0).location()))
            .forEach(group -> ids.put(group, naming.name(Wanted.of(group.records()))));
        int next = catalog.episodes() + 1;
        List<Placed> placed = new ArrayList<>();
        for (Group group : groups.stream().sorted(Comparator.comparing(group -> NodeIds.of(ids.get(group)))).toList()) {
            int number = hosts.containsKey(group) ? hosts.get(group) : next++;
            boolean isNew = group.numbers().stream().allMatch(entry -> entry >= firstEntry);
            placed.add(new Placed(number, group.records().toEpisode(ids.get(group)), group.numbers(), isNew));
        }
        placed.sort(Comparator.comparingInt(Placed::number));
        return placed;
    }

    private boolean keepsKey(Group group) throws IOException {
        if (!hosts.containsKey(group)) {
            return false;
        }
        List<Integer> own = catalog.entries(hosts.get(group));
        MergedRecords all = group.records();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < group.numbers().size(); i++) {
            if (own.contains(group.numbers().get(i))) {
                places.add(i);
            }
        }
        MergedRecords before = new MergedRecords(places.stream().map(all.records()::get).toList(), List.of(),
            all.knownShow());
        return Wanted.of(before).equals(Wanted.of(all));
    }

    /** Returns whether an episode that stays as it is has this key. */
    private boolean isHeld(String id) {
        try {
            return catalog.episode(id).filter(number -> !touched.contains(number)).isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
