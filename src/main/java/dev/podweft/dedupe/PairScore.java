package dev.podweft.dedupe;

import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import java.util.List;
import java.util.Objects;

/**
 * Two records compared: what was found, and what it comes to.
 *
 * @param score the sum of the reasons' weights, as a logarithm to base 2: 6 means that what was found is 64 times as
 *     likely between two records of one episode as between two of different episodes
 */
public record PairScore(SourceLocation left, SourceLocation right, double score, List<MergeReason> reasons) {

    public PairScore {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        reasons = List.copyOf(reasons);
    }
}
