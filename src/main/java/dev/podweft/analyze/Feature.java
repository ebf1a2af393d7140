package dev.podweft.analyze;

import java.util.Comparator;

/** Something that two episodes may share; {@code id} is a word, or the id of a node. Ordered by kind, then by id. */
public record Feature(Kind kind, String id) implements Comparable<Feature> {

    private static final Comparator<Feature> ORDER =
        Comparator.comparing(Feature::kind).thenComparing(Feature::id);

    /** Which ingredient of likeness a feature belongs to. Features are numbered in this order. */
    public enum Kind {
        /** A topic or a version that the episode mentions. */
        TOPIC,
        /** A person or an organization that it mentions. */
        NAME,
        /** A heading directly above a topic that it mentions. */
        HEADING,
        /** A word of the title or the notes. */
        WORD
    }

    @Override
    public int compareTo(Feature other) {
        return ORDER.compare(this, other);
    }
}
