package dev.podweft.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFileTest {

    @TempDir
    private Path target;
    private Vocabulary vocabulary;

    @BeforeEach
    void compile() throws IOException {
        vocabulary = TinyFolder.copiedTo(target.resolve("folder")).compile();
    }

    @Test
    void readsWhatItWrote() throws IOException {
        Vocabulary read = VocabularyFile.read(VocabularyFile.bytes(vocabulary));
        assertEquals(vocabulary.concepts().toList(), read.concepts().toList());
        assertEquals(TinyFolder.all(vocabulary).toList(), TinyFolder.all(read).toList());
        assertArrayEquals(VocabularyFile.bytes(vocabulary), VocabularyFile.bytes(read));
    }

    @Test
    void findsByNameAndIdAsBefore() throws IOException {
        Vocabulary read = VocabularyFile.read(VocabularyFile.bytes(vocabulary));
        for (String name : List.of("ECS", "postgres", "Zero_Copy", "unknown")) {
            assertEquals(vocabulary.named(name), read.named(name));
        }
        for (Concept concept : vocabulary.concepts().toList()) {
            assertEquals(Optional.of(concept), read.concept(concept.id()));
        }
        assertEquals(Optional.empty(), read.concept(new ConceptId("software/zzz")));
        assertEquals(Optional.empty(), read.concept(new ConceptId("a")));
    }

    @Test
    void namesThatAreAConceptsOwnComeFirst() {
        List<Concept> named = vocabulary.named("Flux");
        assertEquals(2, named.size());
        assertTrue(named.stream().allMatch(concept -> concept.name().equals("Flux")));
    }

    @Test
    void replacesAnOlderFileAndLeavesNothingBeside() throws IOException {
        Path file = target.resolve("vocabulary.bin");
        Files.writeString(file, "older");
        VocabularyFile.write(vocabulary, file);
        assertArrayEquals(VocabularyFile.bytes(vocabulary), Files.readAllBytes(file));
        assertFalse(Files.exists(target.resolve("vocabulary.bin.tmp")));
    }

    @Test
    void refusesAnotherFile() {
        assertEquals("vocabulary.bin is not a vocabulary of this version; build again", assertThrows(
            VocabularyException.class, () -> VocabularyFile.read(new byte[] {1, 2, 3, 4, 5})).getMessage());
    }

    @Test
    void theProductsOwnVocabularyHoldsItsIdsOnce() {
        Vocabulary own = Vocabulary.load();
        List<ConceptId> ids = own.concepts().map(Concept::id).toList();
        assertEquals(ids.stream().distinct().sorted().toList(), ids);
        assertTrue(own.size() > 10_000);
    }
}
