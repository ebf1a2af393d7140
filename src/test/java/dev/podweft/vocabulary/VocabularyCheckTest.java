package dev.podweft.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyCheckTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeEmptyFolder() throws IOException {
        Files.createDirectories(folder.resolve("seed"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("settled.tsv"), "");
        Files.writeString(folder.resolve("english-words.tsv"), "");
        Files.writeString(folder.resolve("ids.tsv"), "");
    }

    private List<String> findings(String... seeds) throws IOException {
        Files.write(folder.resolve("seed").resolve("a.jsonl"), List.of(seeds));
        VocabularyCompiler compiler = new VocabularyCompiler(folder);
        compiler.compile();
        Files.writeString(folder.resolve("ids.tsv"), compiler.register());
        return new VocabularyCheck(folder).findings();
    }

    private static String seed(String name, String rest) {
        return "{\"name\": \"" + name + "\", \"kind\": \"concept\"" + (rest.isEmpty() ? "" : ", " + rest) + "}";
    }

    @Test
    void acceptsTheVocabularyOfTheProduct() throws IOException {
        assertEquals(List.of(), new VocabularyCheck(Path.of("src/main/vocabulary")).findings());
    }

    @Test
    void findsFormOfTwoConceptsWithoutCues() throws IOException {
        assertEquals(List.of(
            "a.jsonl:1: the form 'ECS' of 'entity component system' is also one of 'elastic container service'; "
                + "give both cues, or take it from one",
            "a.jsonl:2: the form 'ECS' of 'elastic container service' is also one of 'entity component system'; "
                + "give both cues, or take it from one"),
            findings(seed("entity component system", "\"aliases\": [\"ECS\"]"),
                seed("elastic container service", "\"aliases\": [\"ECS\"]")));
    }

    @Test
    void acceptsFormOfTwoConceptsThatCuesTellApart() throws IOException {
        assertEquals(List.of(), findings(
            seed("entity component system", "\"aliases\": [\"ECS\"], \"match\": {\"ECS\": \"context\"}, "
                + "\"cues\": [\"game\"]"),
            seed("elastic container service", "\"aliases\": [\"ECS\"], \"match\": {\"ECS\": \"context\"}, "
                + "\"cues\": [\"aws\"]")));
    }

    @Test
    void findsContextFormWithoutCues() throws IOException {
        assertEquals(List.of("a.jsonl:1: the form 'lock' needs support and 'lock' has no cues; add some"),
            findings(seed("lock", "\"match\": {\"lock\": \"context\"}")));
    }

    @Test
    void findsNameThatNoTextCouldMatch() throws IOException {
        assertEquals(List.of("a.jsonl:1: no text can name '???'; give it a form with a word in it"),
            findings(seed("???", "")));
    }

    @Test
    void findsRuleOfNoForm() throws IOException {
        assertEquals(List.of(
            "a.jsonl:1: a rule for 'mutex', which is no form of 'lock'; correct or remove it"),
            findings(seed("lock", "\"match\": {\"mutex\": \"case\"}")));
    }

    @Test
    void findsCircleAndUnknownTarget() throws IOException {
        assertEquals(List.of("a.jsonl:2: broader goes in a circle: graph > tree > graph",
            "a.jsonl:3: 'heap' has the broader target 'treee', which no seed file names; "
                + "correct it or add the concept"),
            findings(seed("tree", "\"broader\": [\"graph\"]"), seed("graph", "\"broader\": [\"tree\"]"),
                seed("heap", "\"broader\": [\"treee\"]")));
    }

    @Test
    void findsDecisionAboutUnknownConcept() throws IOException {
        Files.writeString(folder.resolve("settled.tsv"), "# people\ndrop\tlock\tmutexx\n");
        assertEquals(List.of(
            "settled.tsv:2: a decision about 'mutexx', which no file names; correct or remove it"),
            findings(seed("lock", "")));
    }

    @Test
    void findsIdsThatWereNotWrittenDown() throws IOException {
        findings(seed("lock", ""));
        Files.writeString(folder.resolve("ids.tsv"), "");
        assertEquals(List.of("ids.tsv:1: ids of new lines are missing; run 'podweft vocabulary compile'"),
            new VocabularyCheck(folder).findings());
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        findings(seed("lock", "\"aliases\": [\"mutex\"]"), seed("tree", ""));
        byte[] first = VocabularyFile.bytes(new VocabularyCompiler(folder).compile());
        assertTrue(java.util.Arrays.equals(first, VocabularyFile.bytes(new VocabularyCompiler(folder).compile())));
        Vocabulary read = VocabularyFile.read(first);
        assertEquals(new VocabularyCompiler(folder).compile().concepts().toList(), read.concepts().toList());
        assertEquals("lock", read.form(0).concept().name());
    }
}
