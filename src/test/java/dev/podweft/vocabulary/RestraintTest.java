package dev.podweft.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.model.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of forms that everyday text spells by chance. */
class RestraintTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFolder() throws IOException {
        Files.createDirectories(folder.resolve("seed"));
        Files.createDirectories(folder.resolve("sources"));
        Files.writeString(folder.resolve("settled.tsv"), "");
        Files.writeString(folder.resolve("ids.tsv"), "");
        Files.writeString(folder.resolve("english-words.tsv"),
            "copy\t5\ncut\t5\nnotion\t4\nparking\t4\nlot\t5\nresults\t5\ntimeout\t4\n");
        Files.writeString(folder.resolve("seed/a.jsonl"), """
            {"name": "timeout", "kind": "concept"}
            {"name": "TLS", "kind": "protocol", "versions": "number"}
            {"name": "NAT", "kind": "concept"}
            {"name": "parking_lot", "kind": "software"}
            """);
    }

    private Map<String, Form.Rule> sourceForms(String source, String... names) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String name : names) {
            String[] parts = name.split("/");
            lines.append("{\"id\": \"" + source + ":" + parts[1] + "\", \"name\": \"" + parts[1] + "\", \"type\": \""
                + parts[0] + "\", \"source\": \"" + source + "\"}\n");
        }
        Files.writeString(folder.resolve("sources/s.jsonl"), lines);
        Map<String, Form.Rule> rules = new TreeMap<>();
        Vocabulary vocabulary = new VocabularyCompiler(folder).compile();
        for (int i = 0; i < vocabulary.formCount(); i++) {
            rules.put(vocabulary.form(i).text(), vocabulary.form(i).rule());
        }
        List.of("timeout", "TLS", "NAT").forEach(rules::remove);
        return rules;
    }

    @Test
    void wantsCapitalsOfKeywordsAndBrandsAndSignsInsideNames() throws IOException {
        assertEquals(Map.of("COPY", Form.Rule.CASE, "Notion", Form.Rule.CASE, "parking_lot", Form.Rule.CASE),
            sourceForms("postgresql-docs", "sql-command/COPY", "brand/Notion"));
    }

    @Test
    void dropsWordsOfOneMinorSource() throws IOException {
        assertEquals(Map.of("parking_lot", Form.Rule.CASE, "ripgrep", Form.Rule.SAFE),
            sourceForms("tldr", "command/cut", "concept/Results", "command/ripgrep"));
    }

    @Test
    void dropsPluralsAndVersionsOfHandMadeNames() throws IOException {
        assertEquals(Map.of("parking_lot", Form.Rule.CASE, "NATS", Form.Rule.SAFE),
            sourceForms("cncf-landscape", "concept/Timeouts", "protocol/TLS 1.3", "project/NATS"));
    }
}
