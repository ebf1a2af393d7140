package dev.podweft.analyze;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsTest {

    @Test
    void leavesOutWhatTellsNothing() {
        assertEquals(List.of("kernel", "io", "uring", "2024", "naïve", "c0de"),
            Terms.words("The Kernel and io_uring, at 12:30 (2024): naïve c0de x https://www"));
    }

    @Test
    void takesWordsInAnyScript() {
        assertEquals(List.of("ядро", "カーネル"), Terms.words("Ядро «カーネル»"));
    }
}
