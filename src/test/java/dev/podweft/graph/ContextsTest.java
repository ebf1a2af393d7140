package dev.podweft.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.text.Span;
import org.junit.jupiter.api.Test;

class ContextsTest {

    private static String around(String text, String word) {
        int at = text.indexOf(word);
        return Contexts.sentence(text, new Span(at, at + word.length()));
    }

    @Test
    void takesTheSentence() {
        assertEquals("Then came  Kafka, e.g. in version 3.7 of it.".replace("  ", " "),
            around("First this. Then came\u00a0 Kafka, e.g. in version 3.7 of it. And that.", "Kafka"));
    }

    @Test
    void takesTheLine() {
        assertEquals("About Kafka", around("Notes\nAbout Kafka\nMore", "Kafka"));
    }

    @Test
    void cutsALongSentenceBetweenWords() {
        String context = around("word ".repeat(100) + "Kafka" + " tail".repeat(100), "Kafka");
        assertTrue(context.length() <= 200 && context.length() > 180, context);
        assertTrue(context.startsWith("\u2026word ") && context.endsWith(" tail\u2026"), context);
        assertTrue(context.contains(" Kafka "), context);
    }

    @Test
    void cutsNeitherMentionNorCharacterInTextWithoutSpaces() {
        String context = around("\ud83d\ude80".repeat(300) + "Kafka" + "\ud83d\ude80".repeat(300), "Kafka");
        assertTrue(context.length() <= 200 && context.contains("Kafka"), context);
        assertEquals(-1, context.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).findFirst().orElse(-1));
    }

    @Test
    void keepsTheStartWhereTheMentionIsThere() {
        String context = around("Kafka" + " tail".repeat(100), "Kafka");
        assertTrue(context.startsWith("Kafka tail") && context.endsWith("tail\u2026"), context);
    }
}
