package dev.podweft.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SpecCase;
import dev.podweft.SpecCase.Mark;
import dev.podweft.model.Mention;
import dev.podweft.text.NormalizedText;
import dev.podweft.text.Span;
import dev.podweft.vocabulary.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every tagger finds; see {@code spec/tag/*.yaml}. Where names overlap, the longest of the leftmost is drawn. */
abstract class TaggerContractTest {

    private final Tagger tagger = tagger(SpecVocabulary.VOCABULARY);

    abstract Tagger tagger(Vocabulary vocabulary);

    static Stream<SpecCase> cases() {
        return SpecCase.of("match", "glued", "unicode", "lists", "urls");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void findsWhatIsDrawn(SpecCase spec) {
        assertEquals(spec.drawn(), drawn(spec.text()));
    }

    private String drawn(String source) {
        List<Mark> marks = new ArrayList<>();
        int end = 0;
        for (Mention mention : tagger.tag(NormalizedText.of(source))) {
            if (mention.span().start() >= end) {
                marks.add(new Mark(mention.span(), concepts(mention)));
                end = mention.span().end();
            }
        }
        return SpecCase.draw(source, marks);
    }

    private static String concepts(Mention mention) {
        return mention.candidates().stream().map(form -> form.concept().id().value().replaceFirst(".*/", ""))
            .distinct().sorted().collect(Collectors.joining(","));
    }

    private List<String> found(String source) {
        return tagger.tag(NormalizedText.of(source)).stream()
            .map(mention -> mention.span().in(source) + "|" + concepts(mention)).toList();
    }

    @Test
    void findsNamesInsideAndAcrossOthersLongerFirst() {
        assertEquals(List.of("Apache Kafka Streams|kafka-streams", "Apache Kafka|kafka", "Kafka Streams|kafka-streams",
            "Kafka|kafka"), found("Apache Kafka Streams"));
        assertEquals(List.of("Kafka|kafka", "Redis Streams|redis-streams", "Redis|redis"),
            found("Kafka Redis Streams"));
    }

    @Test
    void tellsWhereAttachedDigitsStart() {
        Mention mention = tagger.tag(NormalizedText.of("on Postgres18 now")).get(0);
        assertEquals(new Span(3, 11), mention.span());
        assertEquals(11, mention.attached().orElseThrow());
    }

    @Test
    void tellsWhereDigitsStartBehindAV() {
        Mention mention = tagger.tag(NormalizedText.of("TLSv1.3")).get(0);
        assertEquals(new Span(0, 3), mention.span());
        assertEquals(4, mention.attached().orElseThrow());
    }

    @Test
    void digitsAttachedBehindAnInvisibleCharacterKeepTheirOffset() {
        Mention mention = tagger.tag(NormalizedText.of("on Postgres\u00AD18 now")).get(0);
        assertEquals("18", "on Postgres\u00AD18 now".substring(mention.attached().orElseThrow(), 14));
    }

    @Test
    void attachesNothingToAWholeName() {
        assertTrue(tagger.tag(NormalizedText.of("ext4")).get(0).attached().isEmpty());
    }

    @Test
    void spansAndWordsAgree() {
        SpecTexts.random(500, 3).forEach(source -> {
            NormalizedText text = NormalizedText.of(source);
            for (Mention mention : tagger.tag(text)) {
                Span words = text.span(mention.firstWord(), mention.lastWord());
                assertTrue(words.contains(mention.span()), source);
                assertEquals(words.start(), mention.span().start(), source);
                assertTrue(mention.attached().isPresent() || words.end() == mention.span().end(), source);
            }
        });
    }

    @Test
    void ordersMentionsByTheirSpans() {
        SpecTexts.random(500, 4).forEach(source -> {
            List<Span> spans = tagger.tag(NormalizedText.of(source)).stream().map(Mention::span).toList();
            assertEquals(spans.stream().sorted().toList(), spans, source);
        });
    }

    @Test
    void namesOfMoreThanTwelveWordsAreNotFound() {
        String name = "the name that has one word more than twelve words and is not";
        assertTrue(SpecVocabulary.forms().stream().anyMatch(form -> form.text().equals(name)));
        assertEquals(List.of(), found(name));
    }
}
