package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownExporterTest extends ExporterContractTest {

    private static final Pattern ITEM =
        Pattern.compile("^- <a id=\"([^\"]+)\"></a>(?:\\*\\*|[-0-9]+ )?\\[?((?:\\\\.|[^*:;\\]\\\\])*)", Pattern.MULTILINE);

    @Override
    Exporter exporter() {
        return new MarkdownExporter();
    }

    @Override
    Found read(String file) {
        List<String> labels = ITEM.matcher(file).results()
            .map(item -> item.group(2).replaceAll("\\\\(.)", "$1")).toList();
        return new Found(labels.size(), -1, labels);
    }

    /** The test's reader ends a name where a mark of the index could follow. */
    @Override
    String expected(String label) {
        return label.replace('\n', ' ').replaceAll("[:;].*", "");
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        String file = write(SampleGraphs.annotated());
        Set<String> anchors = ITEM.matcher(file).results().map(item -> item.group(1)).collect(Collectors.toSet());
        List<String> links = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(file).results()
            .map(link -> link.group(1)).toList();
        assertTrue(links.size() > 10, file);
        assertEquals(List.of(), links.stream().filter(link -> !anchors.contains(link)).toList());
    }

    @Test
    void tellsWhereAConceptIsSpokenOf() throws Exception {
        assertTrue(write(SampleGraphs.annotated()).contains("[Async I/O in Postgres 18](#e_show_1"));
    }
}
