package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The marks of one community that are drawn, by their numbers in the selection, heaviest first.
 *
 * @param community -1 for all that belong to none
 */
record Land(int community, List<Integer> members) {

    /** A land of fewer concepts is known by them; a name of its own would only crowd it. */
    static final int NAMED_FROM = 3;

    static final Caption.Type LETTERS = new Caption.Type(15, true);

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

    /** Returns what stands over the land; nothing where it is small or has no name. */
    Caption name(List<Mark> marks, List<String> communities) {
        boolean named = community >= 0 && community < communities.size() && concepts(marks) >= NAMED_FROM;
        return named ? Caption.fit(communities.get(community), LETTERS, 230, 2) : Caption.none();
    }

    /**
     * Returns the lowest place for {@code name} above all that the land holds, near its middle.
     *
     * <p>A place counts as better only if it is clearly so, since the map finds it again from rounded positions.
     */
    static Box placeName(Caption name, List<Box> boxes) {
        double gap = 10;
        Box all = Box.holding(boxes);
        double reach = Math.max(0, (all.width() - name.width()) / 2);
        Box best = null;
        double least = Double.MAX_VALUE;
        for (double shift = 0; shift <= reach; shift += 6) {
            for (int side = -1; side <= 1; side += 2) {
                double x = all.centerX() + side * shift;
                Box wide = Box.around(x, 0, name.width() + 2 * gap, 0);
                double top = boxes.stream().filter(b -> b.left() < wide.right() && b.right() > wide.left())
                    .mapToDouble(Box::top).min().orElse(all.bottom());
                double cost = 1.1 * shift - top;
                if (cost < least - 0.5) {
                    least = cost;
                    best = Box.around(x, top - gap - name.height() / 2, name.width(), name.height());
                }
            }
        }
        return best;
    }
}
