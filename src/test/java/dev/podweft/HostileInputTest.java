package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Link;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import dev.podweft.tag.PhraseTagger;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.PhraseTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts that no page should hold end as promptly as others, and every span cuts the source. */
class HostileInputTest {

    /** Linear work on a megabyte takes far less than a second; quadratic work takes minutes. */
    private static final Duration PROMPT = Duration.ofSeconds(30);

    /** Characters that are enough to tell a text whose every word is a candidate from one that takes squared time. */
    private static final int MANY_NAMES = 250_000;
    private static final Annotator ANNOTATOR = Annotator.load();

    static Stream<String> names() {
        return HostileTexts.names().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isCutIntoWords(String name) {
        String source = HostileTexts.of(name);
        NormalizedText text = assertTimeoutPreemptively(PROMPT, () -> NormalizedText.of(source));
        int end = 0;
        for (int word = 0; word < text.size(); word++) {
            assertTrue(end <= text.start(word) && text.start(word) < text.end(word));
            end = text.end(word);
        }
        assertTrue(end <= source.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isTagged(String name) {
        NormalizedText text = NormalizedText.of(HostileTexts.of(name));
        PhraseTagger tagger = new PhraseTagger(ANNOTATOR.vocabulary().table(), ANNOTATOR.vocabulary()::form);
        List<Mention> mentions = assertTimeoutPreemptively(PROMPT, () -> tagger.tag(text));
        for (Mention mention : mentions) {
            assertTrue(mention.span().end() <= text.source().length() && mention.span().length() > 0);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("names")
    void isAnnotated(String name) {
        String whole = HostileTexts.of(name);
        String source = name.startsWith("one ") ? whole : whole.substring(0, Math.min(whole.length(), MANY_NAMES));
        Passage title = new Passage(Passage.Field.TITLE, "Kafka", new SourceLocation("hostile", 1));
        Passage notes = new Passage(Passage.Field.DESCRIPTION, source, new SourceLocation("hostile", 1));
        List<List<Link>> links = assertTimeoutPreemptively(PROMPT,
            () -> ANNOTATOR.annotate(List.of(title, notes), Optional.empty()));
        for (Link link : links.get(1)) {
            assertEquals(link.text(), link.span().in(source));
        }
    }

    @Test
    void aThousandNamesMayShareAPrefix() {
        PhraseTable.Builder names = PhraseTable.builder();
        Map<Integer, String> spelled = new java.util.HashMap<>();
        for (int i = 0; i < 1000; i++) {
            String name = "a".repeat(i % 30 + 1) + " a".repeat(i / 30 % 10) + " b" + i;
            names.add(name, i);
            spelled.put(i, name);
        }
        PhraseTable table = names.build();
        List<Integer> found = new ArrayList<>();
        PhraseTagger tagger = new PhraseTagger(table, value -> {
            found.add(value);
            return ANNOTATOR.vocabulary().form(0);
        });
        NormalizedText text = NormalizedText.of("a ".repeat(500_000) + spelled.get(999));
        assertTimeoutPreemptively(PROMPT, () -> tagger.tag(text));
        assertTrue(found.contains(999));
    }
}
