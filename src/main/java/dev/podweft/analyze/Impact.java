package dev.podweft.analyze;

/** Chooses the highest of many weights; of equal ones, those that come first. For one thread. */
final class Impact {

    private final int least;
    private int ofLeast;

    private Impact(int least, int ofLeast) {
        this.least = least;
        this.ofLeast = ofLeast;
    }

    /** Returns what keeps the {@code most} highest of the weights from one place to before another. */
    static Impact of(char[] weights, int from, int to, int most) {
        if (to - from <= most) {
            return new Impact(-1, 0);
        }
        int[] counts = new int[Character.MAX_VALUE + 1];
        for (int place = from; place < to; place++) {
            counts[weights[place]]++;
        }
        int left = most;
        int least = Character.MAX_VALUE;
        while (counts[least] <= left) {
            left -= counts[least];
            least--;
        }
        return new Impact(least, left);
    }

    /** Returns whether a weight is one of the highest. To be asked once for each, in order. */
    boolean keeps(char weight) {
        return weight > least || weight == least && ofLeast-- > 0;
    }
}
