package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every exporter keeps; each is read back by a reader that is not ours. */
abstract class ExporterContractTest {

    /** What a reader found in a file. */
    record Found(long nodes, long edges, List<String> labels) {
    }

    /** Labels that formats trip over. */
    static final List<String> HARD = List.of("🚀 emoji", "עברית \u200fRTL", "say \"hi\", it's", "a ]]> b",
        "<b>&amp;</b>", "C:\\Nights\\last", "=1+1", "two\nlines", "ünï; cödé");

    abstract Exporter exporter();

    /** Reads a file back with another program's reader; empty labels where the format keeps none for this table. */
    abstract Found read(String file) throws Exception;

    /** Returns how many nodes of {@code graph} the format holds. */
    long nodes(AnnotatedGraph graph) {
        return graph.graph().nodes().size();
    }

    /** Returns how many edges of {@code graph} the format holds. */
    long edges(AnnotatedGraph graph) {
        return graph.graph().edges().size();
    }

    String write(AnnotatedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        exporter().write(graph, out);
        return out.toString();
    }

    static AnnotatedGraph hard() {
        KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
        for (int i = 0; i < HARD.size(); i++) {
            builder.add(new Node.Show("s_" + i, HARD.get(i)));
        }
        builder.add(new Edge.Known("s_0", "s_1", Edge.Relation.USES));
        builder.add(new Edge.Known("s_0", "s_1", Edge.Relation.BROADER));
        return SampleGraphs.annotate(builder.build());
    }

    @Test
    void writesEveryNodeAndEdge() throws Exception {
        AnnotatedGraph graph = SampleGraphs.annotated();
        Found found = read(write(graph));
        assertTrue(found.nodes() < 0 || found.nodes() == nodes(graph), found.toString());
        assertTrue(found.edges() < 0 || found.edges() == edges(graph), found.toString());
    }

    @Test
    void keepsHardLabels() throws Exception {
        Found found = read(write(hard()));
        if (nodes(hard()) == HARD.size() && found.nodes() >= 0) {
            assertEquals(HARD.stream().map(this::expected).sorted().toList(),
                found.labels().stream().sorted().toList());
        }
        assertTrue(found.edges() < 0 || found.edges() == edges(hard()), "two edges between the same nodes: " + found);
    }

    /** Returns what {@code label} is allowed to become. */
    String expected(String label) {
        return label;
    }

    @Test
    void leavesOutWhatIsNoCharacter() throws Exception {
        KnowledgeGraph graph = KnowledgeGraph.builder().add(new Node.Show("s_1", "a\ud800b\udc00c")).build();
        String file = write(new AnnotatedGraph(graph, List.of(), Map.of()));
        assertEquals(-1, file.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF).findFirst().orElse(-1));
        assertTrue(file.contains("abc") || nodes(hard()) == 0 || read(file).nodes() < 0);
    }

    @Test
    void writesAnEmptyGraph() throws Exception {
        Found found = read(write(new AnnotatedGraph(KnowledgeGraph.builder().build(), List.of(), Map.of())));
        assertEquals(0, Math.max(0, found.nodes()) + Math.max(0, found.edges()));
    }

    @Test
    void endsLinesWithLineFeed() throws Exception {
        String file = write(SampleGraphs.annotated());
        assertTrue(file.endsWith("\n") && !file.contains("\r"));
    }

    @Test
    void printsNumbersPlainly() throws Exception {
        KnowledgeGraph graph = KnowledgeGraph.builder().add(new Node.Show("s_1", "s")).build();
        AnnotatedGraph.Facts facts = new AnnotatedGraph.Facts(0, 0.00001234567, -0.0000001, 1234567.5, 1.0 / 3, 255);
        String file = write(new AnnotatedGraph(graph, List.of("c"), Map.of("s_1", facts)));
        assertFalse(file.contains("E-") || file.contains("E6") || file.contains("-0\"") || file.contains("-0,"), file);
    }

    @Test
    void doesNotDependOnOrderOrLocale() throws Exception {
        AnnotatedGraph graph = SampleGraphs.annotated();
        List<Node> nodes = new ArrayList<>(graph.graph().nodes());
        List<Edge> edges = new ArrayList<>(graph.graph().edges());
        Collections.shuffle(nodes, new Random(3));
        Collections.shuffle(edges, new Random(4));
        KnowledgeGraph.Builder builder = KnowledgeGraph.builder();
        nodes.forEach(builder::add);
        edges.forEach(builder::add);
        String file = write(graph);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            assertEquals(file, write(new AnnotatedGraph(builder.build(), graph.communities(), graph.facts())));
        } finally {
            Locale.setDefault(before);
        }
    }
}
