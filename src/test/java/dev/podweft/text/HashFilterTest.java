package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashFilterTest {

    private static final int SIZE = 10_000;

    @Test
    void refusesNothingThatWasAddedAndMostThatWasNot() {
        HashFilter filter = new HashFilter(SIZE);
        new Random(1).longs(SIZE).forEach(filter::add);
        assertTrue(new Random(1).longs(SIZE).allMatch(filter::mayHold));
        long wrong = new Random(2).longs(SIZE).filter(filter::mayHold).count();
        assertTrue(wrong < SIZE / 7, wrong + " of " + SIZE + " wrongly");
    }

    @Test
    void takesHashesThatDifferInAFewBits() {
        HashFilter filter = new HashFilter(SIZE);
        for (long hash = 0; hash < SIZE; hash++) {
            filter.add(hash);
        }
        long wrong = 0;
        for (long hash = SIZE; hash < 2 * SIZE; hash++) {
            wrong += filter.mayHold(hash) ? 1 : 0;
        }
        assertTrue(wrong < SIZE / 7, wrong + " of " + SIZE + " wrongly");
    }
}
