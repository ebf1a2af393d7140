package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The curator's rules, from outside. */
class OverridesBlackBoxTest {

    @TempDir
    private Path folder;

    private Path inputs;

    @BeforeEach
    void writeInputs() throws IOException {
        inputs = Files.createDirectory(folder.resolve("in"));
        Files.writeString(inputs.resolve("a.jsonl"), """
            {"id": "a1", "title": "Pages in PostgreSQL", "date": "2024-05-01", "duration": 1805}
            {"id": "a2", "title": "What TLS costs", "date": "2024-06-01", "duration": 2405}
            """);
        Files.writeString(inputs.resolve("b.jsonl"), """
            {"id": "b1", "title": "Pages in PostgreSQL", "date": "2024-05-01", "duration": 1805}
            {"id": "b2", "title": "The price of a handshake, and caching", "date": "2024-09-09", "duration": 700}
            """);
    }

    private Run ruled(String rules) throws IOException {
        Files.writeString(inputs.resolve("overrides.yaml"), rules);
        return build();
    }

    private Run build(String... more) {
        String[] arguments = new String[4 + more.length];
        System.arraycopy(new String[] {"build", inputs.toString(), "-o", graphs()}, 0, arguments, 0, 4);
        System.arraycopy(more, 0, arguments, 4, more.length);
        return Run.podweft(arguments);
    }

    private String graphs() {
        return folder.resolve("g").toString();
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("g/report.md"));
    }

    private String episodes() {
        return Run.podweft("episodes", "--json", "-g", graphs()).ends(0).out();
    }

    @Test
    void findsTheDuplicateWithoutRules() throws IOException {
        assertTrue(build().ends(0).out().startsWith("4 entries, 3 episodes"));
        assertFalse(report().contains("## Overrides"));
    }

    @Test
    void joinsAndPartsEpisodes() throws IOException {
        Run run = ruled("- same: [a2, \"" + inputs + "/b.jsonl:2\"]\n- not-same: [a1, b1]\n").ends(0);
        assertTrue(run.out().startsWith("4 entries, 3 episodes"), run.out());
        assertEquals("", run.err());
        assertTrue(episodes().contains("\"id\":\"a2\",\"title\":\"What TLS costs\""));
        assertFalse(episodes().contains("\"id\":\"b2\""));
        assertTrue(episodes().contains("\"id\":\"b1\""));
        assertTrue(Run.podweft("explain", "a2", "-g", graphs()).out().contains("overrides.yaml:1 says so"));
    }

    @Test
    void pinsATitle() throws IOException {
        ruled("- title: The pages episode\n  episode: b1\n").ends(0);
        assertTrue(episodes().contains("\"title\":\"The pages episode\""));
        assertFalse(episodes().contains("\"title\":\"Pages in PostgreSQL\""));
    }

    @Test
    void curatesConcepts() throws IOException {
        ruled("- alias: [handshake]\n  concept: TLS\n- rename: TLS\n  to: Transport Layer Security\n"
            + "- merge: [caching]\n  into: software/postgresql\n").ends(0);
        assertTrue(Run.podweft("concept", "Transport Layer Security", "-g", graphs()).ends(0).out()
            .contains("In 2 of 3 episodes"));
        assertTrue(Run.podweft("concept", "PostgreSQL", "-g", graphs()).ends(0).out().contains("In 2 of 3 episodes"));
        Run.podweft("concept", "caching", "-g", graphs()).ends(1);
    }

    @Test
    void splitsAConcept() throws IOException {
        ruled("- split: software/postgresql\n  names: [PostgreSQL]\n  to: Elephants\n").ends(0);
        assertTrue(Run.podweft("concept", "Elephants", "-g", graphs()).ends(0).out().contains("In 1 of 3 episodes"));
        Run.podweft("concept", "PostgreSQL", "-g", graphs()).ends(1);
    }

    @Test
    void rejectsConceptsAndBlocksTerms() throws IOException {
        ruled("- reject: protocol/tls\n- block: postgresql\n").ends(0);
        Run.podweft("concept", "TLS", "-g", graphs()).ends(1);
        Run.podweft("concept", "PostgreSQL", "-g", graphs()).ends(1);
        Run.podweft("concept", "caching", "-g", graphs()).ends(0);
    }

    @Test
    void listsTheRulesAndTellsWhichMatchNothing() throws IOException {
        Run run = ruled("- block: tls\n- reject: concept/nowhere\n").ends(0);
        String place = inputs + "/overrides.yaml";
        assertEquals("podweft: skipped " + place + ":2: \"reject: concept/nowhere\" found, which matches nothing; "
            + "correct the rule or drop it\n", run.err());
        assertTrue(report().contains("| " + place.replace("_", "\\_") + ":1 | block: tls | 1 |"), report());
        assertTrue(report().contains("which matches nothing"));
    }

    @Test
    void takesRulesFromTheOutputFolderAndWhereTheyAreNamed() throws IOException {
        build().ends(0);
        Files.writeString(folder.resolve("g/overrides.yaml"), "- block: tls\n");
        build().ends(0);
        assertTrue(report().contains("| overrides.yaml:1 | block: tls | 1 |"), report());
        Path named = Files.writeString(folder.resolve("mine.yaml"), "- block: caching\n");
        build("--overrides", named.toString()).ends(0);
        Run.podweft("concept", "TLS", "-g", graphs()).ends(0);
        Run.podweft("concept", "caching", "-g", graphs()).ends(1);
    }

    @Test
    void isTheSameWhetherTheCatalogRemembersOrNot() throws IOException {
        build().ends(0);
        ruled("- same: [a2, b2]\n- block: postgresql\n- title: Handshakes\n  episode: b2\n").ends(0);
        String remembered = Files.readString(folder.resolve("g/nodes.csv")) + report();
        build("--no-catalog").ends(0);
        assertEquals(Files.readString(folder.resolve("g/nodes.csv")) + report(), remembered);
    }

    @Test
    void forgetsARuleThatIsGone() throws IOException {
        ruled("- block: postgresql\n- same: [a2, b2]\n").ends(0);
        Files.delete(inputs.resolve("overrides.yaml"));
        assertTrue(build().ends(0).out().startsWith("4 entries, 3 episodes"));
        Run.podweft("concept", "PostgreSQL", "-g", graphs()).ends(0);
    }

    @Test
    void saysWhereARuleIsWrongAndLeavesTheOutputAlone() throws IOException {
        build().ends(0);
        String before = report();
        ruled("- block: tls\n- blok: tls\n").fails(inputs.resolve("overrides.yaml") + ":2: \"blok\" found; expected one "
            + "of same, not-same, title, alias, rename, merge, split, reject or block; correct it");
        ruled("- same: [a1, a2]\n- not-same: [a1, a2]\n").fails(inputs.resolve("overrides.yaml") + ":2: entries found to "
            + "be different episodes that " + inputs + "/overrides.yaml:1 has as one; expected rules that agree; drop one "
            + "of them");
        assertEquals(before, report());
    }
}
