package dev.podweft.dedupe.drift;

import java.util.List;

/**
 * A show and its episodes.
 *
 * @param key a short name for addresses and files
 * @param tuned whether the weights are learned from it; else it is measured on
 * @param footer what stands below the notes of every episode
 */
record Show(String key, String name, boolean tuned, String footer, List<Original> episodes) {
}
