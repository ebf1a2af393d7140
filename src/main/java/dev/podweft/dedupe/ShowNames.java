package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which names of shows are within others: a show is also taken for the same where one source writes its name with
 * more words. Immutable, and safe to share.
 */
public final class ShowNames {

    private final Map<String, List<String>> within;

    private ShowNames(Map<String, List<String>> within) {
        this.within = within;
    }

    /** Returns what is to be known of {@code shows}: all names in their letters, as {@link Features#show} has them. */
    public static ShowNames of(Collection<String> shows) {
        Set<String> names = new HashSet<>(shows);
        names.remove("");
        Set<Integer> lengths = new HashSet<>();
        names.forEach(name -> lengths.add(name.length()));
        Map<String, List<String>> within = new HashMap<>();
        for (String name : names) {
            Set<String> inside = new HashSet<>();
            lengths.stream().filter(length -> length < name.length())
                .forEach(length -> addParts(name, length, names, inside));
            if (!inside.isEmpty()) {
                within.put(name, inside.stream().sorted().toList());
            }
        }
        return new ShowNames(within);
    }

    private static void addParts(String name, int length, Set<String> names, Set<String> inside) {
        for (int start = 0; start + length <= name.length(); start++) {
            String part = name.substring(start, start + length);
            if (names.contains(part)) {
                inside.add(part);
            }
        }
    }

    /** Returns the other names that are within {@code show}, and the empty one, unless it is that. */
    List<String> within(String show) {
        if (show.isEmpty()) {
            return List.of();
        }
        List<String> all = new ArrayList<>(within.getOrDefault(show, List.of()));
        all.add("");
        return all;
    }
}
