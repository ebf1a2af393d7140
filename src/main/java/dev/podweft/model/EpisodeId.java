package dev.podweft.model;

import java.util.Objects;

/** Names an episode: the input's own id where it gave one, else one derived from date and title. Never blank. */
public record EpisodeId(String value) implements Comparable<EpisodeId> {

    public EpisodeId {
        Objects.requireNonNull(value, "value");
        if (value.isBlank()) {
            throw new IllegalArgumentException("an episode id must not be blank");
        }
    }

    @Override
    public int compareTo(EpisodeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
