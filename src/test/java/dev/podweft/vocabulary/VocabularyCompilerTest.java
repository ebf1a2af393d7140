package dev.podweft.vocabulary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Form;
import dev.podweft.model.Form.Origin;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the files in {@code src/test/resources/vocabulary}. */
class VocabularyCompilerTest {

    @TempDir
    private Path target;
    private TinyFolder folder;

    @BeforeEach
    void copyFolder() {
        folder = TinyFolder.copiedTo(target);
    }

    private static List<String> forms(Vocabulary vocabulary, String slug) {
        return TinyFolder.forms(vocabulary, slug);
    }

    private static Concept concept(Vocabulary vocabulary, String slug) {
        return TinyFolder.concept(vocabulary, slug);
    }

    private static List<String> named(Vocabulary vocabulary, String name) {
        return vocabulary.named(name).stream().map(concept -> concept.id().value()).toList();
    }

    @Test
    void mergesByWikidata() throws IOException {
        assertEquals(List.of("gh:zig", "linguist:zig"), refs(concept(folder.compile(), "zig-lang")));
    }

    @Test
    void mergesByWikipediaWhateverTheSpacesAndCapitals() throws IOException {
        assertEquals(List.of("gh:rust", "linguist:rust"), refs(concept(folder.compile(), "rust-of-old")));
    }

    @Test
    void mergesByHomePage() throws IOException {
        assertEquals(List.of("gh:node", "si:node"), refs(concept(folder.compile(), "node-js")));
    }

    @Test
    void mergesByRepository() throws IOException {
        assertEquals(List.of("gh:tokio", "si:tokio"), refs(concept(folder.compile(), "tokio")));
    }

    @Test
    void pagesBelowAHomePageMergeNothing() throws IOException {
        assertNotEquals(named(folder.compile(), "Docs One"), named(folder.compile(), "Docs Two"));
    }

    @Test
    void mergesByFoldedNameOfTheSameGroup() throws IOException {
        assertEquals(List.of("gh:dup", "si:zero"), refs(concept(folder.compile(), "zero-copy")));
    }

    @Test
    void doesNotMergeTechnologyWithAConceptOfTheSameName() throws IOException {
        folder.adding("sources/linguist.jsonl",
            "{\"id\": \"linguist:zc\", \"name\": \"Zero Copy\", \"type\": \"language\", \"source\": \"linguist\"}");
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("gh:dup", "si:zero"), refs(concept(vocabulary, "zero-copy")));
        assertEquals(List.of("concept/zero-copy", "language/zero-copy"), named(vocabulary, "zero copy"));
    }

    @Test
    void neverMergesByAnAliasOfASource() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("linguist:js"), refs(concept(vocabulary, "javascript")));
        assertEquals(List.of("software/node-js"), named(vocabulary, "node"));
    }

    @Test
    void sameSeedsInTwoFilesJoin() throws IOException {
        Vocabulary vocabulary = folder.compile();
        Concept postgres = concept(vocabulary, "postgresql");
        assertEquals(List.of("PG CONTEXT", "Postgres SAFE", "PostgreSQL SAFE", "PostgreSQL database SAFE").stream()
            .sorted().toList(), forms(vocabulary, "postgresql"));
        assertEquals("PostgreSQL", postgres.name());
        assertEquals(List.of(new ConceptId("concept/relational-database")), postgres.relations().broader());
        assertEquals(List.of("sql"), postgres.cues());
    }

    @Test
    void aSeedJoinsTheSeedThatItNamesAsAnAlias() throws IOException {
        assertEquals(List.of("concept/container"), named(folder.compile(), "containerization technology"));
        assertEquals(List.of("concept/container"), named(folder.compile(), "containerisation"));
    }

    @Test
    void seedsOfOneHomePageJoinUnlessSetApart() throws IOException {
        assertEquals(named(folder.compile(), "Left"), named(folder.compile(), "Right"));
        folder.adding("settled.tsv", "apart\tRight\tLeft");
        assertNotEquals(named(folder.compile(), "Left"), named(folder.compile(), "Right"));
        assertEquals(1, named(folder.compile(), "Left").size());
    }

    @Test
    void aSeedAndItsAliasStayTwoWhenSetApart() throws IOException {
        folder.adding("settled.tsv", "apart\tcontainer\tcontainerization technology");
        assertEquals(List.of("concept/container"), named(folder.compile(), "container"));
        assertTrue(named(folder.compile(), "containerization technology")
            .contains("concept/containerization-technology"));
    }

    @Test
    void settledSameJoinsTwoSeedsUnderTheFirstName() throws IOException {
        folder.adding("settled.tsv", "same\tNew Name\tOld Name");
        Vocabulary vocabulary = folder.compile();
        assertEquals(named(vocabulary, "New Name"), named(vocabulary, "Old Name"));
        assertEquals("New Name", vocabulary.named("Old Name").get(0).name());
    }

    @Test
    void settledDropTakesAFormAway() throws IOException {
        folder.adding("settled.tsv", "drop\tpostgres\tPostgreSQL");
        assertEquals(List.of(), named(folder.compile(), "Postgres"));
        assertEquals(List.of("software/postgresql"), named(folder.compile(), "PostgreSQL"));
    }

    @Test
    void settledAliasGivesAForm() throws IOException {
        folder.adding("settled.tsv", "alias\tthe elephant\tPostgreSQL");
        assertEquals(List.of("software/postgresql"), named(folder.compile(), "The Elephant"));
    }

    @Test
    void linesForPeopleAreNotRead() throws IOException {
        folder.adding("settled.tsv", "# drop Postgres PostgreSQL", "", "  ");
        assertEquals(List.of("software/postgresql"), named(folder.compile(), "Postgres"));
    }

    @Test
    void aMatchRuleHoldsForItsForm() throws IOException {
        List<String> forms = forms(folder.compile(), "go");
        assertTrue(forms.containsAll(List.of("Go CASE", "Golang SAFE", "Google Go SAFE")), forms.toString());
    }

    @Test
    void neverKeepsAnAliasOutOfTheForms() throws IOException {
        assertEquals(List.of(), named(folder.compile(), "Go tool"));
    }

    @Test
    void anAliasOfOneSourceIsNoForm() throws IOException {
        assertEquals(List.of(), named(folder.compile(), "nothing"));
    }

    @Test
    void anAliasOfTwoSourcesIsAForm() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("concept/zero-copy"), named(vocabulary, "no copy"));
        assertEquals(Origin.STRONG, form(vocabulary, "no copy").origin());
    }

    @Test
    void aFormOfTwoSeedsStaysWithBothAndNeedsSupport() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("concept/entity-component-system", "software/elastic-container-service"),
            named(vocabulary, "ECS"));
        assertEquals(2, TinyFolder.all(vocabulary)
            .filter(form -> form.text().equals("ECS") && form.rule() == Form.Rule.CONTEXT).count());
    }

    @Test
    void aFormOfASeedIsNotTheSources() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("software/postgresql"), named(vocabulary, "PG"));
        assertTrue(vocabulary.concepts().noneMatch(concept -> concept.sameAs().contains("si:pg")),
            "what lost its only form is no concept");
    }

    @Test
    void ofTwoSourcesANameBeatsAnAlias() throws IOException {
        folder.adding("sources/simple-icons.jsonl", "{\"id\": \"si:nc\", \"name\": \"No Copy\", \"type\": \"brand\", "
            + "\"source\": \"simple-icons\", \"url\": \"https://nocopy.example\"}");
        folder.replacing("sources/github-explore.jsonl", "\"no copy\"", "\"other\"");
        assertEquals(List.of("software/no-copy"), named(folder.compile(), "no copy"));
    }

    @Test
    void sensesOfOneNameAreTwoConcepts() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(List.of("concept/flux-architecture", "software/flux-gitops"), named(vocabulary, "Flux"));
        assertEquals("Flux", concept(vocabulary, "flux-gitops").name());
        assertEquals(List.of("flux capacitor"), concept(vocabulary, "flux-architecture").notPhrases());
    }

    @Test
    void namesThatAPluralWouldJoinStayApart() throws IOException {
        assertEquals(List.of("software/nats"), named(folder.compile(), "NATS"));
        assertEquals(List.of("protocol/nat"), named(folder.compile(), "NAT"));
    }

    @Test
    void releasesComeWithTheirDatesNewestFirst() throws IOException {
        assertEquals(List.of("17 2024-09-26", "16 2023-09-14", "15 "), concept(folder.compile(), "postgresql")
            .releases().stream().map(release -> release.cycle() + " " + release.date().map(Object::toString).orElse(""))
            .toList());
    }

    @Test
    void traitsAndKindsAreKept() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertTrue(concept(vocabulary, "container").is(Concept.Trait.BROAD));
        assertTrue(concept(vocabulary, "postgresql").is(Concept.Trait.VERSIONED));
        assertEquals(ConceptKind.PROTOCOL, concept(vocabulary, "nat").kind());
    }

    @Test
    void tellsHowEverydayAFormIs() throws IOException {
        Vocabulary vocabulary = folder.compile();
        assertEquals(5, form(vocabulary, "container").everyday());
        assertEquals(3, form(vocabulary, "relational database").everyday());
        assertEquals(0, form(vocabulary, "PostgreSQL database").everyday());
    }

    @Test
    void anIdStaysWhenASourceRenamesItsConcept() throws IOException {
        assertEquals(List.of("language/rust-of-old"), named(folder.compile(), "Rust lang"));
        String before = folder.register();
        folder.with("ids.tsv", before.lines().toList());
        folder.replacing("sources/github-explore.jsonl", "Tokio", "Tokio Async");
        assertEquals(List.of("software/tokio"), named(folder.compile(), "Tokio Async"));
    }

    @Test
    void anIdIsNeverGivenToAnother() throws IOException {
        folder.replacing("seed/beta.jsonl", "Old Name", "Another");
        folder.adding("sources/simple-icons.jsonl", "{\"id\": \"si:old\", \"name\": \"Old Name\", \"type\": \"brand\", "
            + "\"source\": \"simple-icons\"}");
        assertEquals(List.of("software/old-name-2"), named(folder.compile(), "Old Name"));
        assertEquals(List.of("software/another"), named(folder.compile(), "Another"));
    }

    @Test
    void aSplitConceptKeepsTheIdThatItsPartWasGiven() throws IOException {
        folder.with("ids.tsv", folder.register().lines().toList()).adding("settled.tsv", "apart\tLeft\tRight");
        String right = named(folder.compile(), "Right").get(0);
        assertEquals("software/right", right);
        folder.with("ids.tsv", folder.register().lines().toList());
        folder.adding("sources/linguist.jsonl",
            "{\"id\": \"a:1\", \"name\": \"right!\","
                + " \"type\": \"brand\", \"source\": \"a\", \"url\": \"https://r.b\"}");
        assertEquals(right, named(folder.compile(), "Right").get(0));
        assertTrue(folder.register().contains("seed:software/Right\tsoftware/right\n"));
    }

    @Test
    void theRegisterHasEveryIdSorted() throws IOException {
        List<String> lines = folder.register().lines().toList();
        assertEquals(lines.stream().sorted().toList(), lines);
        assertTrue(lines.contains("seed:software/NATS\tsoftware/nats"));
        Vocabulary vocabulary = folder.compile();
        vocabulary.concepts().forEach(concept ->
            assertTrue(lines.stream().anyMatch(line -> line.endsWith("\t" + concept.id())), concept.name()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void linesInAnyOrderGiveTheSameBytes(long seed) throws IOException {
        byte[] expected = VocabularyFile.bytes(folder.compile());
        String register = folder.register();
        for (String file : List.of("seed/alpha.jsonl", "seed/beta.jsonl", "sources/linguist.jsonl",
            "sources/github-explore.jsonl", "sources/simple-icons.jsonl", "settled.tsv", "english-words.tsv")) {
            List<String> lines = new ArrayList<>(folder.lines(file));
            Collections.shuffle(lines, new Random(seed));
            folder.with(file, lines);
        }
        assertArrayEquals(expected, VocabularyFile.bytes(folder.compile()));
        assertEquals(register, folder.register());
    }

    @Test
    void compilingTwiceGivesTheSame() throws IOException {
        VocabularyCompiler compiler = new VocabularyCompiler(target);
        byte[] once = VocabularyFile.bytes(compiler.compile());
        assertArrayEquals(once, VocabularyFile.bytes(compiler.compile()));
    }

    @Test
    void conceptsStandInTheOrderOfTheirIds() throws IOException {
        List<ConceptId> ids = folder.compile().concepts().map(Concept::id).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
    }

    private static Form form(Vocabulary vocabulary, String text) {
        return TinyFolder.all(vocabulary).filter(form -> form.text().equals(text)).findFirst().orElseThrow();
    }

    private static List<String> refs(Concept concept) {
        return concept.sameAs().stream()
            .filter(same -> Stream.of("wikidata:", "wikipedia:").noneMatch(same::startsWith)).sorted().toList();
    }
}
