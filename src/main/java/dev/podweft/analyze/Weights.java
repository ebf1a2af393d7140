package dev.podweft.analyze;

/**
 * How much each ingredient of likeness counts. The first three are added up, each a cosine from 0 to 1; the sum is then
 * raised for episodes of about the same time.
 *
 * @param words the words of titles and notes, the rare ones most
 * @param topics shared topics, their versions, and the headings above them
 * @param names shared persons and organizations
 * @param near how much more two episodes of one day count than two that are years apart
 */
public record Weights(double words, double topics, double names, double near) {

    /** Chosen by cross-validation over links that hosts wrote; any weights near these do about as well. */
    public static final Weights DEFAULTS = new Weights(1, 0.75, 0.3, 0.4);

    public Weights {
        if (!(Math.min(Math.min(words, topics), Math.min(names, near)) >= 0 && words + topics + names > 0)) {
            throw new IllegalArgumentException("weights must not be negative, nor all of them 0: "
                + words + ", " + topics + ", " + names + ", " + near);
        }
    }

    double of(Feature.Kind kind) {
        return switch (kind) {
            case WORD -> words;
            case TOPIC, HEADING -> topics;
            case NAME -> names;
        };
    }

    /** Returns the highest sum there can be, which two equal episodes of one day reach. */
    double most() {
        return (words + topics + names) * (1 + near);
    }
}
