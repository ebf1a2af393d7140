package dev.podweft.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What in a text speaks for a span being a name that no vocabulary has.
 *
 * @param head how technical its last word is: from 0, for a word that ends no known concept's name, to 1
 * @param modifier how technical its least technical other word is, from 0 to 1
 * @param company how many of the items and list elements near by are known technologies, from 0 for none to 1 for all
 */
public record Hints(Set<Sign> signs, double head, double modifier, double company) {

    /** Nothing. */
    public static final Hints NONE = new Hints(Set.of(), 0, 0, 0);

    /** One observation; what stands beside a span, or its shape. */
    public enum Sign {
        /** Underscores, double colons, calls, flags, or a capital after a small start: {@code getUser()}. */
        CODE,
        /** A dot inside or in front: {@code name.js}, {@code .ignore}. */
        DOTTED,
        /** In backticks. */
        QUOTED,
        /** A capital inside a word that starts with one: {@code FlumeJava}. */
        CAMEL,
        /** All capitals. */
        CAPITALS,
        /** A capital where no sentence starts, in a line that is not all in title case. */
        CAPITAL,
        /** Holds a word that no English dictionary has. */
        UNKNOWN,
        /** Letters and digits in one word. */
        DIGITS,
        /** A whole item of a list, or a whole chapter title. */
        ITEM,
        /** The start of an item, before a dash, a colon, a bracket or a kind of resource. */
        ITEM_HEAD,
        /** Behind "called", "project" and the like. */
        CALLED,
        /** Behind "introduction to", "about" or at the start of a question what it is. */
        INTRODUCED,
        /** A noun such as library or tool beside it says what it is. */
        KIND_WORD,
        /** A clause such as "is a database for" says what it is. */
        DEFINED,
        /** An address in the same notes has this name. */
        LINKED,
        /** A noun phrase of technical words. */
        PHRASE,
        /** Starts with a given name. */
        GIVEN_NAME,
        /** Behind "with", "by", "guest" and the like, or before a possessive, a job or a handle. */
        BYLINE,
        /** Beside other persons. */
        AMONG_PERSONS,
        /** In a section of supporters, of contacts or of picks. */
        SIDE_SECTION,
        /** Inside a longer span that was found, too. */
        INNER,
        /** Holds a known name. */
        HOLDS_KNOWN
    }

    public Hints {
        signs = signs.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(signs));
    }

    public boolean has(Sign sign) {
        return signs.contains(sign);
    }
}
