package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedTest {

    @Test
    void countsTheWholeAsTheSumOfItsParts() {
        long[] all = new Random(1).longs(1000, -50, 50).toArray();
        Counted whole = Counted.of(all);
        Counted sum = Counted.NONE;
        for (int i = 0; i < all.length; i += 100) {
            sum = Counted.of(Arrays.copyOfRange(all, i, i + 100)).plus(sum);
        }
        assertArrayEquals(whole.keys(), sum.keys());
        assertArrayEquals(whole.counts(), sum.counts());
    }

    @Test
    void takesTheGreaterOfTwoCounts() {
        Counted most = Counted.of(1, 1, 2).most(Counted.of(1, 2, 2, 2, 3));
        assertArrayEquals(new long[] {1, 2, 3}, most.keys());
        assertArrayEquals(new int[] {2, 3, 1}, most.counts());
    }

    @Test
    void keepsWhatIsThereOftenEnough() {
        Counted twice = Counted.of(5, 7, 5).atLeast(2);
        assertEquals(2, twice.of(5));
        assertEquals(0, twice.of(7));
    }

    @Test
    void refusesKeysThatDoNotAscend() {
        assertThrows(IllegalArgumentException.class, () -> Counted.of(new long[] {2, 2}, new int[] {1, 1}));
        assertThrows(IllegalArgumentException.class, () -> Counted.of(new long[] {2}, new int[] {1, 1}));
    }
}
