package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ImpactTest {

    private static String kept(String weights, int most) {
        Impact impact = Impact.of(weights.toCharArray(), 0, weights.length(), most);
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < weights.length(); i++) {
            kept.append(impact.keeps(weights.charAt(i)) ? String.valueOf(i) : "");
        }
        return kept.toString();
    }

    @Test
    void keepsTheHighestAndOfEqualOnesTheFirst() {
        assertEquals("1357", kept("ababacad", 4));
        assertEquals("015", kept("bbabbc", 3));
    }

    @Test
    void keepsAllWhereThereAreFew() {
        assertEquals("012", kept("abc", 3));
        assertEquals("", kept("", 3));
    }

    @Test
    void tellsTheHighestWeightOfAll() {
        assertEquals("1", kept("x\uffffy", 1));
    }
}
