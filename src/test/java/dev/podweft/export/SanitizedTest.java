package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SanitizedTest {

    private static Sanitized sanitized(String label) {
        KnowledgeGraph graph = KnowledgeGraph.builder().add(new Node.Show("s_1", label)).build();
        return Sanitized.of(new AnnotatedGraph(graph, List.of(), Map.of()));
    }

    @Test
    void countsWhatXmlCannotHold() {
        assertEquals(new Sanitized(1, 4), sanitized("a\u0000b\u001b\uffffc\ud800"));
    }

    @Test
    void countsNothingInGoodText() {
        assertEquals(new Sanitized(0, 0), sanitized("tab\tline\n🚀 \u0085 \ufffd"));
    }

    @Test
    void keepsWhatIsLeft() {
        assertEquals("ab🚀c", Characters.xml("a\u0001b🚀\udc00c"));
    }
}
