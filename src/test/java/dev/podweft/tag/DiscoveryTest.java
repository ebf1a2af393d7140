package dev.podweft.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Hints.Sign;
import dev.podweft.model.Mention;
import dev.podweft.model.Passage.Field;
import dev.podweft.model.TaggedText;
import dev.podweft.text.NormalizedText;
import dev.podweft.vocabulary.LexiconFile;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveryTest {

    private static final Discovery DISCOVERY = new Discovery(LexiconFile.load(), NearNames.NONE);

    private static List<Mention> discover(String notes) {
        return complete("", notes).get(1).mentions();
    }

    private static List<TaggedText> complete(String title, String notes) {
        return DISCOVERY.complete(List.of(new TaggedText(Field.TITLE, NormalizedText.of(title), List.of()),
            new TaggedText(Field.DESCRIPTION, NormalizedText.of(notes), List.of())));
    }

    private static Optional<Mention> find(String notes, String surface) {
        return discover(notes).stream().filter(mention -> mention.span().in(notes).equals(surface)).findFirst();
    }

    private static Set<Sign> signs(String notes, String surface) {
        return find(notes, surface).orElseThrow(() -> new AssertionError(surface + " is not found in: " + notes))
            .hints().signs();
    }

    private static Concept concept(String notes, String surface) {
        return find(notes, surface).orElseThrow().candidates().get(0).concept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"flurb_bar", "getFlurb()", "flurbMode", "Flurb::new", "--flurb-mode", "-O3"})
    void findsCodeWithItsMarks(String code) {
        assertTrue(signs("We look at " + code + " and what it costs.", code).contains(Sign.CODE));
        assertEquals(ConceptKind.API, concept("We look at " + code + " and what it costs.", code).kind());
    }

    @Test
    void findsFileNamesAndBackticks() {
        assertTrue(signs("Flurbo.js and a .flurbrc file", "Flurbo.js").contains(Sign.DOTTED));
        assertTrue(signs("Flurbo.js and a .flurbrc file", ".flurbrc").contains(Sign.DOTTED));
        assertTrue(signs("Run `select flurb` twice.", "select flurb").contains(Sign.QUOTED));
    }

    @Test
    void findsCapitalsInsideSentences() {
        assertTrue(signs("Why we moved to Flurbo Cloud last year", "Flurbo Cloud").contains(Sign.CAPITAL));
        assertTrue(signs("It runs on FlurboDB now.", "FlurboDB").contains(Sign.CAMEL));
        assertTrue(find("Everything is fine. Nothing happened.", "Nothing").isEmpty());
    }

    @Test
    void findsItemsAndTheirHeads() {
        String list = "Links\n- Flurbo\n- Zagmo - a tool for logs\n- 02:55 krumple\n- Qubble docs\n";
        assertTrue(signs(list, "Flurbo").contains(Sign.ITEM));
        assertTrue(signs(list, "Zagmo").containsAll(Set.of(Sign.ITEM_HEAD, Sign.DEFINED)));
        assertTrue(signs(list, "krumple").contains(Sign.ITEM));
        assertTrue(signs(list, "Qubble").contains(Sign.ITEM_HEAD));
    }

    @Test
    void readsTheKindBesideAName() {
        assertEquals(ConceptKind.LANGUAGE, concept("We learn Flurbo, a programming language for farms.", "Flurbo")
            .kind());
        assertEquals(ConceptKind.HARDWARE, concept("It needs the Zorgon chip to run.", "Zorgon").kind());
        assertTrue(signs("Flurbo is a small database for sensors.", "Flurbo").contains(Sign.DEFINED));
        assertTrue(signs("He wrote a thing called Flurbo.", "Flurbo").contains(Sign.CALLED));
    }

    @Test
    void seesAddressesOfThatName() {
        assertTrue(signs("Flurbo is new, see https://github.com/someone/flurbo", "Flurbo").contains(Sign.LINKED));
        assertFalse(signs("Flurbo is new, see https://github.com/someone/other", "Flurbo").contains(Sign.LINKED));
    }

    @Test
    void findsTechnicalNounPhrases() {
        Mention mention = find("We compare the routing structure of both.", "routing structure").orElseThrow();
        assertTrue(mention.hints().has(Sign.PHRASE));
        assertTrue(mention.hints().head() > 0.3);
        assertEquals(ConceptKind.CONCEPT, mention.candidates().get(0).concept().kind());
        assertEquals("routing structure", concept("Many routing structures exist.", "routing structures").name());
    }

    @Test
    void poolsSignsOfOneNameAndJoinsItsSpellings() {
        String notes = "- Flurbo-DB\n\nLater we ask what flurbodb is good for. FlurboDB is a database for cats.";
        assertEquals(concept(notes, "Flurbo-DB"), concept(notes, "flurbodb"));
        assertEquals(new ConceptId("discovered/flurbodb"), concept(notes, "FlurboDB").id());
        assertTrue(signs(notes, "flurbodb").contains(Sign.DEFINED));
    }

    @Test
    void leavesKnownNamesToTheVocabulary() {
        NormalizedText text = NormalizedText.of("We moved to Flurbo Cloud.");
        Concept known = Concept.named(new ConceptId("software/flurbo-cloud"), "Flurbo Cloud", ConceptKind.SOFTWARE);
        Form form = new Form("Flurbo Cloud", known, Form.Rule.SAFE, Form.Origin.SEED, 1, 0, true, false);
        Mention mention = new Mention(text.span(3, 4), 3, 4, OptionalInt.empty(), List.of(form));
        List<TaggedText> texts = List.of(new TaggedText(Field.DESCRIPTION, text, List.of(mention)));
        assertEquals(List.of(mention), DISCOVERY.complete(texts).get(0).mentions());
    }

    @Test
    void findsPersonsAndTheirFirstNames() {
        String notes = "Today we talk with Maria Gonzalez and Klaus van der Berg. Maria works on parsers.";
        for (String person : List.of("Maria Gonzalez", "Klaus van der Berg", "Maria")) {
            assertEquals(ConceptKind.PERSON, concept(notes, person).kind(), person);
        }
        assertTrue(signs(notes, "Maria Gonzalez").containsAll(Set.of(Sign.GIVEN_NAME, Sign.BYLINE)));
        assertEquals(new ConceptId("person/mariagonzalez"), concept(notes, "Maria Gonzalez").id());
        assertEquals(ConceptKind.PERSON, concept("An interview with Zqwertu Plonkova.", "Zqwertu Plonkova").kind());
    }

    @Test
    void joinsLinesThatWereBrokenAtAWidth() {
        String notes = "We talk about how\nthe team moved to Flurbo\nCloud and what\nit cost in the end\nand why.";
        assertTrue(find(notes, "Flurbo\nCloud").isPresent());
    }

    @Test
    void givesSpansThatCutTheSource() {
        String notes = "- 😀 Flürbo — a “tool”\r\n- getFlurb() in `Zag mo`\t@krumple\n\n日本 Flurbo.js";
        for (Mention mention : discover(notes)) {
            assertFalse(mention.span().in(notes).isBlank());
            assertFalse(mention.candidates().get(0).concept().id().value().endsWith("/"), mention.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "Ab", "(", "a_", "X.y", "- A\n", "Flurbo, ", "`", "::", "https://a.b/", "Ann Lee "})
    void endsPromptlyOnHostileTexts(String part) {
        String notes = part.repeat(1_000_000 / part.length() / 4);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> discover(notes));
    }
}
