package dev.podweft.model;

import java.util.Objects;

/**
 * One way to write a concept's name, and how far it may be trusted.
 *
 * @param text as the vocabulary spells it
 * @param concept what it may stand for
 * @param sources how many sources give this form for this concept
 * @param everyday how common the form is as an English word: 0 for not a word, else 1 (rare) to 5 (among the most
 * common
 *     five thousand); for a form of several words, of its rarest word
 * @param canonical whether this is the concept's own name
 * @param derived whether this is a verb or noun made from a name by rule, such as "sharded" from "sharding"
 */
public record Form(String text, Concept concept, Rule rule, Origin origin, int sources, int everyday,
        boolean canonical, boolean derived) {

    /** When a form may be taken for its concept. */
    public enum Rule {
        /** Anywhere. */
        SAFE,
        /** In exactly these capitals only. */
        CASE,
        /** Where the surroundings support it only. */
        CONTEXT
    }

    /** Where a form comes from, the most trusted first. */
    public enum Origin {
        /** The hand-made vocabulary. */
        SEED,
        /** A source of the first rank, or two sources that agree. */
        STRONG,
        /** One source of brands, commands, packages or headings: a hint, no more. */
        WEAK,
        /** No vocabulary: found in the text by its shape or its surroundings. */
        DISCOVERED
    }

    public Form {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(concept, "concept");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(origin, "origin");
    }
}
