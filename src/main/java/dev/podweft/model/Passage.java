package dev.podweft.model;

import java.util.Objects;

/**
 * One text of an episode: its title, or one of its descriptions, with the record it came from. Positions of mentions
 * count in {@code text}.
 */
public record Passage(Field field, String text, SourceLocation source) {

    /** Which part of an episode a passage is. */
    public enum Field {
        /** The episode's title. */
        TITLE,
        /** Notes, a summary or a chapter list. */
        DESCRIPTION
    }

    public Passage {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(source, "source");
    }
}
