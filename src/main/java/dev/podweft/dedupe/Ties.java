package dev.podweft.dedupe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which numbers pairs connect, however many steps it takes. For one thread. */
final class Ties {

    private final Map<Integer, List<Integer>> neighbours = new HashMap<>();

    Ties(long[] pairs) {
        for (long pair : pairs) {
            tie(Traces.lower(pair), Traces.upper(pair));
        }
    }

    private void tie(int one, int other) {
        neighbours.computeIfAbsent(one, number -> new ArrayList<>(2)).add(other);
        neighbours.computeIfAbsent(other, number -> new ArrayList<>(2)).add(one);
    }

    /** Adds {@code number} to {@code all}, and whatever is connected with it. */
    void addAll(int number, Set<Integer> all) {
        Deque<Integer> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            int next = open.remove();
            if (all.add(next)) {
                open.addAll(neighbours.getOrDefault(next, List.of()));
            }
        }
    }
}
