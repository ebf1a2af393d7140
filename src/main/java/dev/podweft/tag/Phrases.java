package dev.podweft.tag;

import dev.podweft.model.Hints.Sign;
import dev.podweft.text.Lexicon;
import dev.podweft.text.Lexicon.WordClass;

/**
 * Finds noun phrases of technical words: up to three modifiers and a head that ends names of known concepts. Stateless.
 */
final class Phrases {

    private static final int MOST_MODIFIERS = 2;

    private Phrases() {
    }

    static void find(Reading reading, Finds finds) {
        for (int head = 1; head < reading.size(); head++) {
            if (head(reading, head)) {
                int first = head;
                while (head - first < MOST_MODIFIERS && first > 0 && reading.follows(first)
                    && modifier(reading, first - 1)) {
                    first--;
                    finds.add(first, head, Sign.PHRASE);
                }
            }
        }
    }

    private static boolean head(Reading reading, int word) {
        return Lexicon.heads(reading.facts(word)) > 0 && !reading.plain(word)
            && !reading.is(word, WordClass.RESOURCE) && reading.has(word, Reading.LETTER)
            && reading.text().foldedLength(word) > 2 && reading.text().addressEnd(word) < 0;
    }

    private static boolean modifier(Reading reading, int word) {
        return !reading.plain(word) && Lexicon.modifies(reading.facts(word)) > 0
            && reading.text().foldedLength(word) > 1 && reading.has(word, Reading.LETTER)
            && reading.text().addressEnd(word) < 0;
    }
}
