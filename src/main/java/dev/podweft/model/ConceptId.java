package dev.podweft.model;

import java.util.Objects;

/** Names a concept: a stable slug below its kind, such as {@code software/postgresql}. Never blank. */
public record ConceptId(String value) implements Comparable<ConceptId> {

    public ConceptId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("a concept id must not be blank");
        }
    }

    @Override
    public int compareTo(ConceptId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
