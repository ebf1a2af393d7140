package dev.podweft.store;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * One thing that holds in one build, and may not in another.
 *
 * @param key tells it from all others of its kind, in every build
 * @param label what a person reads
 * @param values what may change about it, by name
 */
public record Fact(Kind kind, String key, String label, Map<String, String> values) implements Comparable<Fact> {

    /** What a fact is about. */
    public enum Kind {
        /** There is an episode; the key is its id. */
        EPISODE,
        /** Some episode mentions a concept, a version, a person or an organization; the key is the node's id. */
        CONCEPT,
        /** An episode mentions it; the key is the episode's id, a tabulator, and the node's id. */
        LINK,
        /** Several records are one episode; the key is its id. */
        MERGE
    }

    public Fact {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(label, "label");
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    @Override
    public int compareTo(Fact other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : key.compareTo(other.key);
    }
}
