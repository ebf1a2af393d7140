package dev.podweft.eval;

import dev.podweft.model.SourceLocation;
import java.util.Objects;

/**
 * Two records, and whether they are one episode.
 *
 * @param kind what sort of pair this is, such as {@code yearly special}, by which scores are told apart; may be empty
 */
public record LabelledPair(SourceLocation left, SourceLocation right, boolean same, String kind) {

    public LabelledPair {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(kind, "kind");
    }
}
