package dev.podweft.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.Vocabulary;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PhraseTaggerTest extends TaggerContractTest {

    private final Tagger naive = new NaiveTagger(SpecVocabulary.forms());
    private final Tagger fast = tagger(SpecVocabulary.VOCABULARY);

    @Override
    Tagger tagger(Vocabulary vocabulary) {
        return new PhraseTagger(vocabulary.table(), vocabulary::form);
    }

    @Test
    void agreesWithTheNaiveTaggerOnAllCases() {
        cases().forEach(spec -> agrees(spec.text()));
    }

    @Test
    void agreesWithTheNaiveTaggerOnRandomTexts() {
        long mentions = SpecTexts.random(4000, 2026).mapToLong(this::agrees).sum();
        assertTrue(mentions > 4000, "the texts hold few names: " + mentions);
    }

    @Test
    void agreesWithTheNaiveTaggerOnEachNameAlone() {
        SpecVocabulary.forms().stream().flatMap(form -> Stream.of(form.text(), form.text() + "s", form.text() + "es",
            form.text().replaceFirst("y$", "ies"), form.text() + 3, form.text() + "v3", "x" + form.text()))
            .forEach(this::agrees);
    }

    private long agrees(String source) {
        NormalizedText text = NormalizedText.of(source);
        List<Mention> found = fast.tag(text);
        assertEquals(described(naive.tag(text)), described(found), source);
        return found.size();
    }

    private static List<String> described(List<Mention> mentions) {
        return mentions.stream().map(mention -> mention.span() + " " + mention.firstWord() + "-" + mention.lastWord()
            + mention.attached() + mention.candidates().stream().map(form -> form.text() + "=" + form.concept().id())
                .toList()).toList();
    }
}
