package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BestTest {

    @Test
    void keepsTheHighest() {
        for (int most : new int[] {1, 2, 7, 100}) {
            long[] keys = new Random(most).longs(60).toArray();
            Best best = new Best(most);
            for (long key : keys) {
                best.add(key);
            }
            long[] kept = best.take();
            Arrays.sort(kept);
            Arrays.sort(keys);
            assertArrayEquals(Arrays.copyOfRange(keys, Math.max(0, keys.length - most), keys.length), kept);
            assertEquals(0, best.take().length);
        }
    }

    @Test
    void prefersTheLowerNumberWhereSumsAreEqual() {
        Best best = new Best(1);
        best.add(Best.key(5, 3));
        best.add(Best.key(5, 2));
        best.add(Best.key(4, 1));
        assertEquals(2, Best.number(best.take()[0]));
    }
}
