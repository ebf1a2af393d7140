package dev.podweft.eval;

import java.util.Arrays;
import java.util.List;

/**
 * Pairs two sides one to one, as many as can be (Kuhn's augmenting paths). Who comes earlier on the left is never left
 * out for who comes later, and each gets a partner as early in its list as that allows. Used once, by one thread.
 */
final class Matching {

    private final List<int[]> wishes;
    private final int[] ofRight;
    private final int[] ofLeft;
    private boolean[] asked;

    private Matching(List<int[]> wishes, int rights) {
        this.wishes = wishes;
        ofLeft = new int[wishes.size()];
        ofRight = new int[rights];
        Arrays.fill(ofLeft, -1);
        Arrays.fill(ofRight, -1);
    }

    /** Returns for each on the left its partner of {@code rights}, or -1; {@code wishes} are in order of preference. */
    static int[] of(List<int[]> wishes, int rights) {
        Matching matching = new Matching(wishes, rights);
        for (int left = 0; left < wishes.size(); left++) {
            matching.asked = new boolean[rights];
            matching.pair(left);
        }
        return matching.ofLeft;
    }

    private boolean pair(int left) {
        for (int right : wishes.get(left)) {
            if (!asked[right]) {
                asked[right] = true;
                if (ofRight[right] < 0 || pair(ofRight[right])) {
                    ofRight[right] = left;
                    ofLeft[left] = right;
                    return true;
                }
            }
        }
        return false;
    }
}
