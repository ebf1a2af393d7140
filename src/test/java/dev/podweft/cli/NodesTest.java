package dev.podweft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class NodesTest {

    @Test
    void printsScoresAsAFormatterWould() {
        for (int millionths = 0; millionths <= 1_000_000; millionths += 37) {
            double score = millionths / 1e6;
            assertEquals(String.format(Locale.ROOT, score < 0.1 ? "%.3f" : "%.2f", score), Nodes.score(score));
        }
    }

    @Test
    void printsMinutesWithTwoDigits() {
        assertEquals("0:05", Times.mark(5));
        assertEquals("12:40", Times.mark(760));
        assertEquals("1:02:03", Times.mark(3723));
    }
}
