package dev.podweft.graph;

import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.text.Span;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * The words an edge came from: the surface form, where it stands, and the line or sentence around it.
 *
 * @param span of {@code text} in the passage, in UTF-16 units
 * @param context the sentence or chapter line around the mention, cut to some 200 characters
 * @param second where the chapter starts that the mention stands in, where a time mark tells
 */
public record Evidence(
        Passage.Field field,
        SourceLocation source,
        Span span,
        String text,
        String context,
        OptionalInt second,
        double score,
        String reason) {

    public Evidence {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(context, "context");
        Objects.requireNonNull(second, "second");
        Objects.requireNonNull(reason, "reason");
        score = Decimals.round(score);
    }

    /** Makes a span for those who have only its ends. */
    public static Span spanOf(int start, int end) {
        return new Span(start, end);
    }

    /** Returns where the mention starts in the passage, in UTF-16 units. */
    public int start() {
        return span.start();
    }

    /** Returns where the mention ends in the passage, exclusive. */
    public int end() {
        return span.end();
    }
}
