package dev.podweft.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds strings in a text, and remembers where, so that a search that is repeated from place to place costs one pass
 * over the text in all. For one thread, and for places that rise for the most part.
 */
final class Places {

    private final String text;
    private final Map<String, int[]> known = new HashMap<>();

    Places(String text) {
        this.text = text;
    }

    /** Returns where {@code wanted} stands first at or behind {@code from}, or -1. */
    int of(String wanted, int from) {
        int[] last = known.get(wanted);
        if (last != null && from >= last[0] && (last[1] < 0 || from <= last[1])) {
            return last[1];
        }
        int found = text.indexOf(wanted, from);
        known.put(wanted, new int[] {from, found});
        return found;
    }
}
