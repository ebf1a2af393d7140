package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The marks of one community that are drawn, by their numbers in the selection, heaviest first.
 *
 * @param community -1 for all that belong to none
 */
record Land(int community, List<Integer> members) {

    /** A land of fewer concepts is known by them; a name of its own would only crowd it. */
    static final int NAMED_FROM = 3;

    private static final double LARGEST = 28;

    private static final double WIDEST = 360;

    Land {
        members = List.copyOf(members);
    }

    /** Returns the lands by the numbers of their communities. */
    static List<Land> of(List<Mark> marks) {
        Map<Integer, List<Integer>> members = new TreeMap<>();
        for (int i = 0; i < marks.size(); i++) {
            members.computeIfAbsent(marks.get(i).land(), land -> new ArrayList<>()).add(i);
        }
        return members.entrySet().stream().map(e -> new Land(e.getKey(), e.getValue())).toList();
    }

    long concepts(List<Mark> marks) {
        return members.stream().filter(i -> !marks.get(i).isEpisode()).count();
    }

    /** Returns what is written across the land, larger where it holds more; nothing where it is small or nameless. */
    Caption name(List<Mark> marks, List<String> communities) {
        boolean named = community >= 0 && community < communities.size() && concepts(marks) >= NAMED_FROM;
        double letters = Math.min(LARGEST, Math.round(2 * (11.5 + 1.25 * Math.sqrt(members.size()))) / 2.0);
        if (!named) {
            return Caption.none();
        }
        double longest = Stream.of(communities.get(community).split(" "))
            .mapToDouble(word -> TextMetrics.width(word, letters, true)).max().orElse(0);
        return Caption.fit(communities.get(community), new Caption.Type(letters, true),
            Math.min(WIDEST, Math.max(12 * letters, longest)), 4);
    }
}
