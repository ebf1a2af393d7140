package dev.podweft.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages about lines that cannot be used: the place, what was found, what was expected, what to do. */
class VocabularyExceptionTest {

    @TempDir
    private Path target;
    private TinyFolder folder;

    @BeforeEach
    void copyFolder() {
        folder = TinyFolder.copiedTo(target);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        seed/beta.jsonl|{"kind": "software"}|beta.jsonl:10: found no name, expected a string; give the concept a name
        seed/beta.jsonl|{"name": " "}|beta.jsonl:10: found no name, expected a string; give the concept a name
        seed/beta.jsonl|[1]|beta.jsonl:10: found no name, expected a string; give the concept a name
        sources/linguist.jsonl|{"id": "x"}|linguist.jsonl:5: found no name, expected a string; give the concept a name
        settled.tsv|same;A|settled.tsv:2: found 2 columns, expected a decision and two names; separate them by tabs
        settled.tsv|same;Go;Gone|settled.tsv:2: found the name 'Gone', expected the name of a seed; correct the \
        name or remove the line
        settled.tsv|same;Gone;Go|settled.tsv:2: found the name 'Gone', expected the name of a seed; correct the \
        name or remove the line
        english-words.tsv|go 5|english-words.tsv:6: found 'go 5', expected a word, a tab and a level from 1 to \
        5; correct the line
        english-words.tsv|go;9|english-words.tsv:6: found 'go;9', expected a word, a tab and a level from 1 to \
        5; correct the line
        ids.tsv|no tab|ids.tsv:3: found 'no tab', expected a ref, a tab and an id; correct the line, or restore the file
        ids.tsv|no id;|ids.tsv:3: found 'no id;', expected a ref, a tab and an id; correct the line, or restore the file
        """)
    void tellsPlaceFindingAndCure(String file, String line, String message) throws IOException {
        folder.adding(file, line.replace(';', '\t'));
        assertEquals(message, assertThrows(VocabularyException.class, folder::compile).getMessage().replace('\t', ';'));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        seed/beta.jsonl|{"name": "x"|beta.jsonl:10: found no JSON object (
        seed/beta.jsonl|{"name": "x", "kind": "widget"}|beta.jsonl:10: found the kind 'widget', expected one of \
        [software,
        seed/beta.jsonl|{"name": "x"}|beta.jsonl:10: found the kind '', expected one of [software,
        seed/beta.jsonl|{"name": "x", "kind": "os", "match": {"x": "maybe"}}|beta.jsonl:10: found the rule \
        'maybe', expected one of [safe, case, context]; correct the line
        settled.tsv|joint;A;B|settled.tsv:2: found the decision 'joint', expected same, apart,
        """)
    void tellsThePlaceFirst(String file, String line, String start) throws IOException {
        folder.adding(file, line.replace(';', '\t'));
        String message = assertThrows(VocabularyException.class, folder::compile).getMessage();
        assertTrue(message.startsWith(start), message);
        assertTrue(message.contains("; correct"), message);
    }

    @Test
    void tellsOfAFileInAnotherEncoding() throws IOException {
        Files.write(target.resolve("seed/beta.jsonl"),
            "{\"name\": \"Gödel\", \"kind\": \"concept\"}".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("beta.jsonl:1: found bytes that are no UTF-8, expected text; convert the file",
            assertThrows(VocabularyException.class, folder::compile).getMessage());
    }

    @Test
    void refusesTwoConceptsOfOneId() {
        Concept one = Concept.named(new ConceptId("software/x"), "X", ConceptKind.SOFTWARE);
        Concept two = Concept.named(new ConceptId("software/x"), "Y", ConceptKind.SOFTWARE);
        assertEquals("two concepts have the id software/x; give one of them another name or sense",
            assertThrows(VocabularyException.class, () -> Vocabulary.of(List.of(one, two), List.of())).getMessage());
    }
}
