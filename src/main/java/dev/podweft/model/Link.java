package dev.podweft.model;

import dev.podweft.text.Span;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A mention decided: which concept, and which version of it, a span of text stands for.
 *
 * @param text what stands at the span
 * @param score how sure the decision is, from 0 to 1
 * @param reason in words: the rule or the evidence that decided
 * @param second where in the episode the chapter of this mention starts, where a time mark tells
 */
public record Link(
        Span span,
        String text,
        Concept concept,
        Optional<String> version,
        double score,
        String reason,
        OptionalInt second) {

    public Link {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(reason, "reason");
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be from 0 to 1: " + score);
        }
    }
}
