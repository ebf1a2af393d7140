package dev.podweft.analyze;

import java.util.OptionalInt;

/**
 * What the episodes of a corpus share: features by number, and in how many episodes each is. Numbers follow the order
 * of {@link Feature}, so that the topics that a vector names come first, then names, headings and words.
 */
public interface Features {

    /** Returns the number of episodes. */
    int episodes();

    /** Returns the number of a feature, if some episode has it. */
    OptionalInt number(Feature feature);

    /** Returns the feature with a number. */
    Feature feature(int number);

    /** Returns the kind of the feature with a number. */
    Feature.Kind kind(int number);

    /** Returns in how many episodes the feature with this number is; at least 1. */
    int frequency(int number);

    /** Returns the numbers of the headings that a mention of this topic or name speaks for. Not to be changed. */
    int[] headings(int number);
}
