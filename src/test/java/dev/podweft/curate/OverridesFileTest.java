package dev.podweft.curate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesFileTest {

    private static List<Rule> rules(String text) throws IOException {
        return OverridesFile.parse("my/overrides.yaml", "overrides.yaml", text);
    }

    @Test
    void readsEachKindOfRuleWithItsLine() throws IOException {
        List<Rule> rules = rules("""
            # what we know better
            - same: [a.xml:3, b.xml:9]
            - not-same: [one, two]
            - title: Pages
              episode: 2024-05-01
            - alias: [pg]
              concept: software/postgresql
            - rename: io_uring
              to: IO Uring
            - merge: [a, b]
              into: c
            - split: go
              names: Go
              to: Go (game)
            - reject: [x, y]
            - block: kernel
            """);
        assertEquals(List.of("overrides.yaml:2 same: a.xml:3, b.xml:9", "overrides.yaml:3 not-same: one, two",
            "overrides.yaml:4 title: Pages, episode: 2024-05-01",
            "overrides.yaml:6 alias: pg, concept: software/postgresql", "overrides.yaml:8 rename: io_uring, to: IO Uring",
            "overrides.yaml:10 merge: a, b, into: c", "overrides.yaml:12 split: go, names: Go, to: Go (game)",
            "overrides.yaml:15 reject: x", "overrides.yaml:15 reject: y", "overrides.yaml:16 block: kernel"),
            rules.stream().map(rule -> rule.place() + " " + rule.words()).toList());
    }

    @Test
    void takesAnEmptyFileForNoRule() throws IOException {
        assertEquals(List.of(), rules(""));
        assertEquals(List.of(), rules("# nothing yet\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "- block: a\\n- rejct: b | my/overrides.yaml:2: \"rejct\" found; expected one of same, not-same, title, alias, "
            + "rename, merge, split, reject or block; correct it",
        "- rename: a\\n  too: b | my/overrides.yaml:1: \"too\" found beside \"rename\"; expected to; correct it",
        "- rename: a | my/overrides.yaml:1: no name found behind \"to\"; expected one; correct it",
        "- same: a | my/overrides.yaml:1: one name found behind \"same\"; expected two or more; correct it",
        "- block | my/overrides.yaml:1: \"block\" found; expected a rule: same, not-same, title, alias, rename, merge, "
            + "split, reject or block; correct it",
        "block: a | my/overrides.yaml:1: no list found; expected rules, each behind a \"- \"; correct it"})
    void saysWhereARuleIsWrong(String text, String message) {
        assertEquals(message, assertThrows(OverridesException.class,
            () -> rules(text.replace("\\n", "\n"))).getMessage());
    }

    @Test
    void saysWhereItIsNoYaml() {
        String message = assertThrows(OverridesException.class, () -> rules("- block: a\n- block: \"b\n")).getMessage();
        assertTrue(message.matches("my/overrides.yaml:[23]: no YAML found .*; expected a list of rules; correct it"),
            message);
    }
}
