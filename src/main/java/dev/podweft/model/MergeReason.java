package dev.podweft.model;

import java.util.Objects;

/**
 * Why two records were taken for one episode: what was compared, what was found, and how much it spoke for (positive)
 * or against (negative) it, as the logarithm to base 2 of the likelihood ratio.
 */
public record MergeReason(SourceLocation left, SourceLocation right, String evidence, double weight) {

    public MergeReason {
        Objects.requireNonNull(left, "left");
        Objects.requireNonNull(right, "right");
        Objects.requireNonNull(evidence, "evidence");
    }
}
