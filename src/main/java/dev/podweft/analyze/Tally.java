package dev.podweft.analyze;

import java.util.Arrays;

/** How often each string was added, in a table of open addresses. Not for several threads. */
final class Tally {

    private static final int SMALLEST = 64;

    private String[] keys = new String[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    void add(String key, int count) {
        int slot = slot(keys, key);
        if (keys[slot] == null) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(keys, key);
            }
            keys[slot] = key;
            size++;
        }
        counts[slot] = Math.addExact(counts[slot], count);
    }

    int count(String key) {
        return counts[slot(keys, key)];
    }

    int size() {
        return size;
    }

    void addAll(Tally other) {
        for (int slot = 0; slot < other.keys.length; slot++) {
            if (other.keys[slot] != null) {
                add(other.keys[slot], other.counts[slot]);
            }
        }
    }

    /** Returns the strings, sorted. */
    String[] sorted() {
        String[] sorted = new String[size];
        int at = 0;
        for (String key : keys) {
            if (key != null) {
                sorted[at++] = key;
            }
        }
        Arrays.parallelSort(sorted);
        return sorted;
    }

    private void grow() {
        String[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new String[2 * oldKeys.length];
        counts = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != null) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** Returns where {@code key} stands in {@code table}, or would. */
    static int slot(String[] table, String key) {
        int slot = mix(key.hashCode()) & table.length - 1;
        while (table[slot] != null && !table[slot].equals(key)) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    static int mix(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
