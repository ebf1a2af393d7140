package dev.podweft.eval;

import dev.podweft.model.ConceptKind;

/** Something that the annotators marked: one mention, or one concept of an episode. */
interface Wanted {

    ConceptKind kind();

    /** Returns whether a tagger must find it; what is optional counts neither way. */
    boolean core();
}
