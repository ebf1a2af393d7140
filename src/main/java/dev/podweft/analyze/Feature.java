package dev.podweft.analyze;

/** Something that two episodes may share; {@code id} is a word, or the id of a node. */
record Feature(Kind kind, String id) {

    /** Which ingredient of likeness a feature belongs to. */
    enum Kind {
        /** A word of the title or the notes. */
        WORD,
        /** A topic or a version that the episode mentions. */
        TOPIC,
        /** A heading directly above a topic that it mentions. */
        HEADING,
        /** A person or an organization that it mentions. */
        NAME
    }
}
