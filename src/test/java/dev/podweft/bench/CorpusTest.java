package dev.podweft.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.bench.Corpus.Entry;
import dev.podweft.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CorpusTest {

    private static final Vocabulary VOCABULARY = Vocabulary.load();

    @Test
    void givesTheSameEpisodesForTheSameSeed() {
        assertEquals(entries(50, 3), entries(50, 3));
        assertNotEquals(entries(50, 3), entries(50, 4));
    }

    @Test
    void writesNotesAsLongAsRealOnes() {
        double words = entries(400, 1).stream().mapToInt(entry -> entry.notes().split("\\s+").length).average()
            .orElseThrow();
        assertTrue(words > 120 && words < 240, words + " words a note");
    }

    @Test
    void listsSomeEpisodesTwice() {
        int entries = entries(1000, 1).size();
        assertTrue(entries > 1015 && entries < 1080, entries + " entries");
    }

    private static List<Entry> entries(int size, long seed) {
        Corpus corpus = new Corpus(VOCABULARY, size, seed);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            entries.addAll(corpus.next());
        }
        return entries;
    }
}
