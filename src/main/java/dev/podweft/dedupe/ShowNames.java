package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which names of shows are within others: a show is also taken for the same where one source writes its name with
 * more words. Immutable, and safe to share.
 */
public final class ShowNames {

    private final Set<String> names;
    private final Set<Integer> lengths = new HashSet<>();
    private final Map<String, List<String>> within = new ConcurrentHashMap<>();

    private ShowNames(Set<String> names) {
        this.names = names;
        names.forEach(name -> lengths.add(name.length()));
    }

    /** Returns what is to be known of {@code shows}: all names in their letters, as {@link Features#show} has them. */
    public static ShowNames of(Collection<String> shows) {
        Set<String> names = new HashSet<>(shows);
        names.remove("");
        return new ShowNames(names);
    }

    private List<String> find(String name) {
        Set<String> inside = new TreeSet<>();
        lengths.stream().filter(length -> length < name.length()).forEach(length -> addParts(name, length, inside));
        List<String> all = new ArrayList<>(inside);
        all.add("");
        return List.copyOf(all);
    }

    private void addParts(String name, int length, Set<String> inside) {
        for (int start = 0; start + length <= name.length(); start++) {
            String part = name.substring(start, start + length);
            if (names.contains(part)) {
                inside.add(part);
            }
        }
    }

    /** Returns the other names that are within {@code show}, and the empty one, unless it is that. */
    List<String> within(String show) {
        return show.isEmpty() ? List.of() : within.computeIfAbsent(show, this::find);
    }
}
