package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ObsidianVaultTest extends ExporterContractTest {

    private static final Pattern LINK = Pattern.compile("\\[\\[([^|\\]]+)\\|([^|\\]]+)\\]\\]");

    @Override
    Exporter exporter() {
        throw new UnsupportedOperationException("a vault is many files");
    }

    private static Map<String, String> notes(AnnotatedGraph graph) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        for (Map.Entry<String, GraphFolder.Content> file : new ObsidianVault(graph).files().entrySet()) {
            StringBuilder out = new StringBuilder();
            file.getValue().write(out);
            notes.put(file.getKey(), out.toString());
        }
        return notes;
    }

    /** Returns all notes, one after the other. */
    @Override
    String write(AnnotatedGraph graph) throws IOException {
        return String.join("", notes(graph).values());
    }

    @Override
    Found read(String file) throws Exception {
        List<String> labels = new ArrayList<>();
        for (MatchResult head : Pattern.compile("(?s)---\n(.*?)\n---\n").matcher(file).results().toList()) {
            JsonNode properties = new YAMLMapper().readTree(head.group(1));
            labels.add(properties.get("label").asText());
        }
        return new Found(labels.size(), -1, labels);
    }

    @Override
    String expected(String label) {
        return label.replace('\n', ' ');
    }

    @Test
    void everyLinkLeadsToANote() throws IOException {
        for (AnnotatedGraph graph : List.of(SampleGraphs.annotated(), hard())) {
            Map<String, String> notes = notes(graph);
            List<String> links = LINK.matcher(String.join("\n", notes.values())).results()
                .map(link -> link.group(1) + ".md").toList();
            assertTrue(links.size() > 3, links.toString());
            assertEquals(List.of(), links.stream().filter(link -> !notes.containsKey(link)).toList());
        }
    }

    @Test
    void namesAreKeptByEveryFileSystem() throws IOException {
        KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
        List<String> labels = List.of("CON", "a/b", "A/B", "a:b", "...", "x".repeat(400), "y ".repeat(300) + "🚀",
            "What?", "🚀".repeat(60), "a #b ^c [d]|e", "\u202eevil\u0007", " lead", "trail. ");
        for (int i = 0; i < labels.size(); i++) {
            graph.add(new Node.Show("s_" + i, labels.get(i)));
        }
        Set<String> lower = new HashSet<>();
        for (String path : notes(new AnnotatedGraph(graph.build(), List.of(), Map.of())).keySet()) {
            String name = path.replaceAll("^Shows/|\\.md$", "");
            assertTrue(name.matches("[^\\\\/:*?\"<>|#^\\[\\]\\p{Cntrl}]{1,130}") && name.strip().equals(name), path);
            assertTrue(lower.add(name.toLowerCase(java.util.Locale.ROOT)) && !name.equalsIgnoreCase("con"), path);
        }
        assertEquals(labels.size() + 1, lower.size());
    }

    @Test
    void quotesTheWordsOfAMention() throws IOException {
        String note = notes(SampleGraphs.oneMinute()).get("Concepts/io_uring.md");
        assertTrue(note.contains("  - 1:30 “io\\_uring now”\n"), note);
    }
}
