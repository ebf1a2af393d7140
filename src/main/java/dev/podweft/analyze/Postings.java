package dev.podweft.analyze;

/** Episodes that have one feature, by ascending number, and how much it weighs in each. Immutable. */
public final class Postings {

    /** The most episodes that are kept for one feature; of more, those where it weighs most, then the first. */
    public static final int LONGEST = 20_000;

    /** No episode. */
    public static final Postings NONE = new Postings(new int[0], new char[0], 0, 0);

    private static final int BITS_CUT = 4;

    private final int[] episodes;
    private final char[] weights;
    private final int from;
    private final int to;

    /** Creates a view of parallel arrays, which must not change, from one place to before another. */
    Postings(int[] episodes, char[] weights, int from, int to) {
        this.episodes = episodes;
        this.weights = weights;
        this.from = from;
        this.to = to;
    }

    /** Returns postings of parallel arrays, which are taken over. */
    public static Postings of(int[] episodes, char[] weights) {
        if (episodes.length != weights.length) {
            throw new IllegalArgumentException(episodes.length + " episodes, " + weights.length + " weights");
        }
        return new Postings(episodes, weights, 0, episodes.length);
    }

    /** Returns the sixteen bits that postings keep of a weight of an {@link EpisodeVector}. */
    public static char cut(int weight) {
        return (char) Math.min(Character.MAX_VALUE, weight >> BITS_CUT);
    }

    public int size() {
        return to - from;
    }

    public int episode(int at) {
        return episodes[from + at];
    }

    /** Returns the weight as {@link #cut} gives it. */
    public char weight(int at) {
        return weights[from + at];
    }
}
