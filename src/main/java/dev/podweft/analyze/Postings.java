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

    /**
     * Returns these with {@code newer} ones: an episode that is in both weighs what it does there, one that weighs 0
     * there is left out, and of too many, those are left where it weighs most.
     */
    public Postings with(Postings newer) {
        int[] all = new int[size() + newer.size()];
        char[] allWeights = new char[all.length];
        int count = 0;
        for (int old = 0, now = 0; old < size() || now < newer.size();) {
            boolean fromOld = now == newer.size() || old < size() && episode(old) < newer.episode(now);
            all[count] = fromOld ? episode(old) : newer.episode(now);
            allWeights[count] = fromOld ? weight(old) : newer.weight(now);
            count += fromOld || allWeights[count] > 0 ? 1 : 0;
            boolean both = !fromOld && old < size() && episode(old) == newer.episode(now);
            old += fromOld || both ? 1 : 0;
            now += fromOld ? 0 : 1;
        }
        Impact impact = Impact.of(allWeights, 0, count, LONGEST);
        int kept = 0;
        for (int at = 0; at < count; at++) {
            all[kept] = all[at];
            allWeights[kept] = allWeights[at];
            kept += impact.keeps(allWeights[at]) ? 1 : 0;
        }
        return new Postings(all, allWeights, 0, kept);
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
