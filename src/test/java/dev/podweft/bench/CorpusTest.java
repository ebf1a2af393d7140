package dev.podweft.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.bench.Corpus.Entry;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import dev.podweft.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void saysMostSentencesOnce() {
        List<String> sentences = entries(1000, 1).stream()
            .flatMap(entry -> Stream.of(entry.notes().split("(?<=[.?!])\\s+")))
            .filter(sentence -> sentence.length() > 40).toList();
        double unique = new HashSet<>(sentences).size() / (double) sentences.size();
        assertTrue(unique > 0.75 && unique < 0.97, unique + " of the sentences are there once");
    }

    @Test
    void writesTheSameBytesForTheSameSeed(@TempDir Path folder) throws IOException {
        Generate.write(300, 5, folder.resolve("one"));
        Generate.write(300, 5, folder.resolve("other"));
        try (Stream<Path> files = Files.list(folder.resolve("one"))) {
            for (Path file : files.toList()) {
                assertEquals(-1, Files.mismatch(file, folder.resolve("other").resolve(file.getFileName())));
            }
        }
    }

    @Test
    void tellsWhichLinesAreOneEpisode(@TempDir Path folder) throws IOException {
        Generate.write(1000, 5, folder);
        List<SourceRecord> records = new Sources().read(List.of(folder)).records();
        Truth truth = Truth.read(folder);
        assertTrue(truth.pairs() > 30, truth.pairs() + " pairs");
        Truth.Agreement agreement = truth.compare(new Deduplicator().deduplicate(records).episodes());
        assertTrue(agreement.precision() > 0.98 && agreement.recall() > 0.9, agreement.toString());
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
