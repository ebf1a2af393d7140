package dev.podweft.eval;

import dev.podweft.model.ConceptKind;

/**
 * One error in the set of concepts of an episode.
 *
 * @param name what was tagged, or what was missed
 * @param instead what it should have been, or what was tagged in its place; empty where nothing stands there
 * @param context the words around it, itself in brackets
 */
public record Fault(Type type, String name, ConceptKind kind, String instead, String context) {

    /** What went wrong. */
    public enum Type {
        /** Tagged, and nothing is there. */
        FALSE_POSITIVE,
        /** Tagged where something is, but as another concept. */
        WRONG_LINK,
        /** A core concept that was not found. */
        MISS
    }
}
