package dev.podweft.model;

import dev.podweft.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A span of a text that spells a name, and what the name may stand for; nothing is decided yet.
 *
 * @param firstWord the first word of the normalized text that belongs to the name, from 0
 * @param lastWord the last, inclusive
 * @param attached where digits that follow the name without a gap start in the source ({@code Postgres18}), if so
 * @param candidates the forms that the words spell, at least one
 * @param hints what speaks for a name that no vocabulary has; {@link Hints#NONE} for a known one
 */
public record Mention(Span span, int firstWord, int lastWord, OptionalInt attached, List<Form> candidates,
        Hints hints) {

    public Mention {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(attached, "attached");
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a mention needs a candidate: " + span);
        }
        Objects.requireNonNull(hints, "hints");
    }

    /** Makes a mention of known names. */
    public Mention(Span span, int firstWord, int lastWord, OptionalInt attached, List<Form> candidates) {
        this(span, firstWord, lastWord, attached, candidates, Hints.NONE);
    }
}
