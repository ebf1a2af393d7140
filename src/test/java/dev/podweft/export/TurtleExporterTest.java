package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TurtleExporterTest extends ExporterContractTest {

    private static final Pattern LABEL = Pattern.compile(
        "^<urn:podweft:[a-z]_[^/>]*> a [^;]*;\n  (?:skos:prefLabel|schema:name) \"((?:[^\"\\\\]|\\\\.)*)\"",
        Pattern.MULTILINE);

    @Override
    Exporter exporter() {
        return new TurtleExporter();
    }

    /** Statements stand for the edges that have a weight. */
    @Override
    long edges(AnnotatedGraph graph) {
        return graph.graph().edges().stream().filter(edge -> !(edge instanceof Edge.Known)).count();
    }

    @Override
    Found read(String file) {
        List<String> labels = LABEL.matcher(file).results().map(found -> found.group(1)).map(text -> text
            .replaceAll("(?<!\\\\)\\\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\")).toList();
        return new Found(labels.size(), file.lines().filter(line -> line.contains("rdf:Statement ;")).count(), labels);
    }

    @Test
    void tellsChaptersAsClips() throws IOException {
        String file = write(SampleGraphs.oneMinute());
        assertTrue(file.contains("schema:startOffset 90 ;\n  schema:endOffset 540 ;"), file);
        assertTrue(file.contains("  schema:mentions <urn:podweft:c_api_uring> .\n"));
    }

    @Test
    void linksToWhatWikidataCallsIt() throws IOException {
        assertTrue(write(SampleGraphs.annotated()).contains("skos:exactMatch <http://www.wikidata.org/entity/Q192490>"));
    }

    @Test
    void startsNamesWithTheBase() throws IOException {
        StringBuilder out = new StringBuilder();
        new TurtleExporter("https://example.org/show/").write(SampleGraphs.annotated(), out);
        assertTrue(out.indexOf("\n<https://example.org/show/c_api_uring> a skos:Concept") > 0);
        assertFalse(out.indexOf("<urn:podweft:c_") > 0);
    }
}
