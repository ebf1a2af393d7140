package dev.podweft.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CuePatternTest {

    private static final String ALTERNATIVES = "ab(c|d)?|b c|a ?b|% b|c+d|dé|e-b";

    @ParameterizedTest
    @CsvSource({"\\b, \\b", "^\\W*, \\s*[:@]"})
    void findsWhatTheExpressionAloneFinds(String before, String behind) {
        CuePattern cue = CuePattern.of(before, ALTERNATIVES, behind);
        Pattern plain = Pattern.compile(before + "(" + ALTERNATIVES + ")" + behind);
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 40_000; i++) {
            StringBuilder line = new StringBuilder();
            random.ints(random.nextInt(9), 0, 16).forEach(c -> line.append("abcde %-:_é 1́\u200Dz".charAt(c)));
            boolean expected = plain.matcher(line).find();
            assertEquals(expected, cue.find(line.toString()), line.toString());
            found += expected ? 1 : 0;
        }
        assertTrue(found > 30, "found in " + found);
    }

    @Test
    void refusesAnAlternativeWithoutAHead() {
        assertThrows(IllegalArgumentException.class, () -> CuePattern.of("", "ab|(c|d)e", ""));
    }
}
