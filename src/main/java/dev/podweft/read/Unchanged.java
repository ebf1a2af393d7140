package dev.podweft.read;

import java.util.Optional;

/** Knows what was read before, so that a source whose bytes are the same need not be read again. Safe to share. */
@FunctionalInterface
public interface Unchanged {

    /** Knows nothing. */
    Unchanged NOTHING = (name, sha256) -> Optional.empty();

    /** Returns whether the source {@code name} was read before, so that it is worth while to hash it first. */
    default boolean knows(String name) {
        return false;
    }

    /** Returns what the source {@code name} gave when its bytes had this hash; none where it never had. */
    Optional<ReadResult> find(String name, String sha256);
}
