package dev.podweft.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "-0.0, 0", "1, 1", "-1.5, -1.5", "0.1, 0.1", "0.000001, 0.000001", "-0.0000000004, 0",
        "0.333333333333, 0.333333333", "100, 100", "999999.25, 999999.25", "1234567.5, 1234567.5",
        "1e12, 1000000000000",
        "0.999999999999, 1"})
    void printsPlainly(double value, String text) {
        assertEquals(text, Decimals.print(value));
    }

    @Test
    void whatIsRoundedIsReadBackTheSame() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Decimals.round((random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(8)));
            assertEquals(value, Double.parseDouble(Decimals.print(value)));
            double fine = Decimals.roundFine(random.nextDouble());
            assertEquals(fine, Double.parseDouble(Decimals.print(fine)));
        }
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> Decimals.round(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Decimals.print(1 / 0.0));
    }
}
