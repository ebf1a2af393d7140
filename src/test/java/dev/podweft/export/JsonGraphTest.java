package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonGraphTest {

    private static String write(AnnotatedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        new JsonGraphExporter().write(graph, out);
        return out.toString();
    }

    private static AnnotatedGraph read(String json) throws IOException {
        return JsonGraphReader.read(new StringReader(json), "podweft.json");
    }

    @Test
    void readsBackWhatWasWritten() throws IOException {
        AnnotatedGraph graph = SampleGraphs.annotated();
        assertEquals(graph, read(write(graph)));
    }

    @Test
    void readsBackAnEmptyGraph() throws IOException {
        AnnotatedGraph empty = new AnnotatedGraph(KnowledgeGraph.builder().build(), List.of(), Map.of());
        assertEquals(empty, read(write(empty)));
    }

    @Test
    void putsOneNodeOrEdgeOnALine() throws IOException {
        AnnotatedGraph graph = SampleGraphs.annotated();
        long items = write(graph).lines().filter(line -> line.startsWith("{\"")).count();
        assertEquals(graph.graph().nodes().size() + graph.graph().edges().size(), items);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '!', textBlock = """
        ''                                                                  | podweft.json:1: this is no graph
        {"nodes":[]}                                                        | podweft.json:1: this is no graph
        {"graph":{"format":9},"nodes":[],"links":[]}                        | podweft.json:1: this is format 9
        {"graph":{"format":1},"nodes":[{"id":"a"}],"links":[]}              | podweft.json:1: field type is missing
        {"graph":{"format":1},"nodes":[{"id":3}],"links":[]}                | podweft.json:1: field id should be String
        {"graph":{"format":1},"nodes":[{"id":"a","type":"x"}],"links":[]}   | podweft.json:1: no node has the type x
        {"graph":{"format":1},"nodes":[{"id":"a"                            | podweft.json:1: the file is damaged or
        {"graph":{"format":1},"nodes":7,"links":[]}                         | podweft.json:1: expected a list
        """)
    void saysWhatIsWrong(String json, String message) {
        String text = json.equals("''") ? "" : json;
        String found = assertThrows(GraphFormatException.class, () -> read(text)).getMessage();
        assertTrue(found.startsWith(message) && found.contains("podweft build"), found);
    }

    @Test
    void refusesAFileCutAnywhere() throws IOException {
        String json = write(SampleGraphs.annotated());
        for (int length = 0; length < json.length() - 2; length += 97) {
            String cut = json.substring(0, length);
            assertThrows(GraphFormatException.class, () -> read(cut));
        }
    }
}
