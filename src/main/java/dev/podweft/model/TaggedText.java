package dev.podweft.model;

import dev.podweft.text.NormalizedText;
import java.util.List;
import java.util.Objects;

/** One text of an episode, made ready for matching, and the names found in it. */
public record TaggedText(Passage.Field field, NormalizedText text, List<Mention> mentions) {

    public TaggedText {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
        mentions = List.copyOf(mentions);
    }
}
