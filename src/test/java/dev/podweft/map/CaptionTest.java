package dev.podweft.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class CaptionTest {

    private static final Caption.Type TYPE = new Caption.Type(10, false);

    @Test
    void fillsLinesEvenly() {
        assertEquals(List.of("asynchronous", "block device"), lines("asynchronous block device", 110));
    }

    @Test
    void neverBreaksAWordThatFits() {
        assertEquals(List.of("congestion", "control"), lines("congestion control", 62));
    }

    @Test
    void breaksLongNamesAtTheirSeams() {
        assertEquals(List.of("recursive_", "directory_", "iterator"), lines("recursive_directory_iterator", 70));
    }

    @Test
    void endsWhatIsTooLongWithAnEllipsis() {
        Caption caption = Caption.fit("one two three four five six seven eight nine", TYPE, 60, 2);
        assertEquals(2, caption.lines().size());
        assertTrue(caption.lines().get(1).endsWith("…"), caption::toString);
        assertTrue(caption.width() <= 60);
    }

    @Test
    void keepsJoinedCharactersWhole() {
        for (String line : lines("👩‍💻👩‍💻👩‍💻👩‍💻👩‍💻", 60)) {
            assertEquals(0, line.replace("…", "").length() % 5, line);
        }
    }

    @Test
    void cleansWhatNoOneShouldRead() {
        assertEquals("a b", Caption.clean(" \ta\n\u0000\u202E\uD800\u200F  b\uFFFF "));
    }

    private static List<String> lines(String text, double width) {
        return Caption.fit(text, TYPE, width, 3).lines();
    }
}
