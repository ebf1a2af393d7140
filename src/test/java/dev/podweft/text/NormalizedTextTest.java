package dev.podweft.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.text.NormalizedText.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Words, gaps and offsets. A drawn text has its words in braces: {@code {Zero}-{copy} in}. */
class NormalizedTextTest {

    private static final List<String> WORDS = List.of("Kafka", "zero", "copy", "TLS", "C", "C++", "C#", ".NET",
        "Node.js", "io_uring", "don't", "it's", "Café", "Straße", "Мы", "שלום", "عربي", "日本語", "データ", "Go", "SHOUT");

    /** All words in braces. */
    private static String drawn(String source) {
        NormalizedText text = NormalizedText.of(source);
        StringBuilder drawn = new StringBuilder();
        int at = 0;
        for (int word = 0; word < text.size(); word++) {
            drawn.append(source, at, text.start(word)).append('{')
                .append(source, text.start(word), text.end(word)).append('}');
            at = text.end(word);
        }
        return drawn.append(source.substring(at)).toString();
    }

    static List<String> folded(String source) {
        NormalizedText text = NormalizedText.of(source);
        return IntStream.range(0, text.size()).mapToObj(text::folded).toList();
    }

    private static List<Gap> gaps(String source) {
        NormalizedText text = NormalizedText.of(source);
        return IntStream.range(1, text.size()).mapToObj(text::gap).toList();
    }

    static List<String> drawings() {
        return List.of(
            "{Zero}-{copy} {in} {io}_{uring}",
            "{C++}, {C#} {and} {.NET} {in} {C}/{C++}.",
            "{a}+{b} {is} {1+}{1}",
            "{don't} {isn’t} {rock}'{n}'{roll}",
            "{Kafka}'s {logs}",
            "{KAFKA}'{S} {logs}",
            "{users}' {logs}",
            "{Ports} {&} {adapters}, {R}&{D}, {a} &{b}&",
            "{A*} {search}, *{A}*, {A}*{b}, **{A}** {AB}* {B*}-{tree}",
            "{TLS}{Today} {we} {talk}",
            "{HTTP}/{3} {over} {QUIC}",
            "{epoll}({7}) {std}::{vector}",
            "({.NET}) {ASP}.{NET} {x}.{y}",
            "{Kuber\u00ADnetes} {Kaf\u200Dka}",
            "{Kafka}\u200B {Redis}\uFEFF.",
            "\u200F{Kafka}\u200F {Redis}",
            "🚀{Kafka}🚀{Redis}👩‍💻{Go}",
            "{Ｋａｆｋａ} {１８}",
            "{İstanbul} {Straße} {ﬁle}",
            "{Cafe\u0301} {Café}",
            "{Мы} {используем} {Kafka}",
            "{אנחנו} {משתמשים} {ב}-{Kafka}",
            "{نستخدم} {Kafka}، {اليوم}",
            "{Kafka}とサーバー{Redis}を使う。{Go}言語",
            "ใช้{Kafka}กับ {Redis}",
            "{Kafka}를 {Redis}로",
            "日本語.{net} .日本",
            "{𝒦afka} {𝕏}",
            "{a}\uD800{b}\uDC00 \uD800",
            "{NUL}\u0000{byte}",
            "",
            " \n\t",
            "...---...");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("drawings")
    void cutsWords(String drawing) {
        assertEquals(drawing, drawn(drawing.replace("{", "").replace("}", "")));
    }

    static Stream<String> texts() {
        return Stream.concat(drawings().stream().map(text -> text.replace("{", "").replace("}", "")),
            RandomTexts.of(WORDS, 3000, 17));
    }

    @Test
    void everyWordIsTheFoldedCutOfItsSource() {
        texts().forEach(source -> {
            NormalizedText text = NormalizedText.of(source);
            for (int word = 0; word < text.size(); word++) {
                String cut = text.span(word, word).in(source);
                String key = cut.equals("&") ? cut : NormalizedText.key(cut);
                assertEquals(key, text.folded(word), () -> cut + " in " + escaped(source));
            }
        });
    }

    @Test
    void wordsStandInOrderAndNeverOverlap() {
        texts().forEach(source -> {
            NormalizedText text = NormalizedText.of(source);
            int last = 0;
            for (int word = 0; word < text.size(); word++) {
                assertTrue(last <= text.start(word) && text.start(word) < text.end(word), () -> escaped(source));
                last = text.end(word);
            }
            assertTrue(last <= source.length(), () -> escaped(source));
        });
    }

    @Test
    void noLetterIsLostOutsideOfAddressesAndTimeMarks() {
        texts().filter(source -> Addresses.find(source).isEmpty() && TimeMarks.find(source).isEmpty())
            .forEach(source -> {
                String outside = drawn(source).replaceAll("(?s)\\{[^}]*}", "{}");
                String lost = outside.replaceAll("\\{}['’]s", "{}");
                assertTrue(lost.codePoints().noneMatch(Folding::isWord), () -> escaped(source) + " lost: " + lost);
            });
    }

    @Test
    void noWordSplitsASurrogatePair() {
        texts().forEach(source -> {
            NormalizedText text = NormalizedText.of(source);
            for (int word = 0; word < text.size(); word++) {
                for (int at : new int[] {text.start(word), text.end(word)}) {
                    boolean inside = at > 0 && at < source.length() && Character.isHighSurrogate(source.charAt(at - 1))
                        && Character.isLowSurrogate(source.charAt(at));
                    assertTrue(!inside, () -> escaped(source));
                }
            }
        });
    }

    @Test
    void everyLetterOfUnicodeFoldsToSomething() {
        List<String> empty = new ArrayList<>();
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Folding::isWord)
            .filter(point -> Folding.inWord(point).isEmpty()).forEach(point -> empty.add(Integer.toHexString(point)));
        assertEquals(List.of(), empty);
    }

    @Test
    void foldingTwiceChangesNothing() {
        IntStream.rangeClosed(0, 0xFFFF).filter(Folding::isWord).forEach(point -> {
            String once = Folding.inWord(point);
            StringBuilder twice = new StringBuilder();
            once.codePoints().forEach(other -> twice.append(Folding.inWord(other)));
            assertEquals(once, twice.toString(), Integer.toHexString(point));
        });
    }

    @ParameterizedTest
    @CsvSource({"İSTANBUL, istanbul", "Straße, straße", "ﬁle, file", "Ｋａｆｋａ, kafka", "Café, cafe", "Cafe\u0301, cafe",
        "don't, dont", "isn’t, isnt", "𝒦afka, kafka", "ÅNGSTRÖM, angstrom", "Ελλάδα, ελλαδα", "Ёлка, елка",
        "Kuber\u00ADnetes, kubernetes", "C++, c++", "C#, c#", ".NET, .net", "io_uring, iouring", "zero copy, zerocopy",
        "Conway's Game, conwaygame", "Bayes' theorem, bayestheorem"})
    void keysAreFoldedWithoutGaps(String name, String key) {
        assertEquals(key, NormalizedText.key(name));
    }

    @Test
    void tellsWhatStandsBetweenWords() {
        assertAll(
            () -> assertEquals(List.of(Gap.SPACE), gaps("Apache Kafka")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Apache\n  Kafka")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Apache\u00A0Kafka")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Apache \u200BKafka")),
            () -> assertEquals(List.of(Gap.HYPHEN), gaps("zero-copy")),
            () -> assertEquals(List.of(Gap.HYPHEN), gaps("zero‑copy")),
            () -> assertEquals(List.of(Gap.HYPHEN), gaps("io_uring")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("TCP/IP")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Node.js")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("C++20")),
            () -> assertEquals(List.of(Gap.GLUE), gaps("TLSToday")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("**Apache** Kafka")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("51% attack")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Conway's Game")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Bayes' theorem")),
            () -> assertEquals(List.of(Gap.SPACE, Gap.SPACE), gaps("ports & adapters")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("Apache\u202FKafka")),
            () -> assertEquals(List.of(Gap.SPACE, Gap.SPACE), gaps("git add -p")),
            () -> assertEquals(List.of(Gap.SPACE), gaps("add --patch")),
            () -> assertEquals(List.of(Gap.SPACE, Gap.SPACE), gaps("build vs. buy")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Kafka. Redis
        'Kafka, Redis'
        Kafka: Redis
        Kafka - Redis
        Kafka – Redis
        Kafka --- Redis
        'Kafka\n\nRedis'
        'Kafka\n-Redis'
        Kafka (Redis)
        Kafka; Redis
        Kafka 🚀 Redis
        Kafka • Redis
        Kafka * Redis
        Kafka 1:02 Redis
        Kafka https://a.org Redis
        Kafka a@b.org Redis
        Kafkaの Redis
        """)
    void namesDoNotReachAcross(String source) {
        assertEquals(List.of(Gap.BARRIER), gaps(source.replace("\\n", "\n")));
    }

    @Test
    void marksTheWordsOfABareAddress() {
        NormalizedText text = NormalizedText.of("see sentry.io now");
        assertEquals(List.of(-1, 13, 13, -1), IntStream.range(0, 4).map(text::addressEnd).boxed().toList());
    }

    private static String escaped(String source) {
        StringBuilder escaped = new StringBuilder();
        source.chars().forEach(c -> escaped.append(c < 127 && c > 31 ? String.valueOf((char) c)
            : String.format("\\u%04X", c)));
        return escaped.toString();
    }
}
