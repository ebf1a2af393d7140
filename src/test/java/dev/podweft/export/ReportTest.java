package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final BuildSummary SUMMARY = new BuildSummary(5, 70, 31, 26, 40000, 512,
        List.of(new BuildSummary.Undecided("Go|Spring", 3, "language or verb")),
        List.of(new Problem(new SourceLocation("seeds/b.txt", 9), Problem.Severity.SKIPPED, "no date"),
            new Problem(new SourceLocation("seeds/a.txt", 2), Problem.Severity.NOTE, "page furniture")),
        List.of(new BuildSummary.Override("overrides.yaml:3", "reject: Go", 2)));

    private static String report(AnnotatedGraph graph) throws IOException {
        StringBuilder out = new StringBuilder();
        new Report(SUMMARY).write(graph, out);
        return out.toString();
    }

    @Test
    void tellsCountsConceptsAndPairs() throws IOException {
        String report = report(SampleGraphs.annotated());
        for (String line : List.of("| entries found in them | 70 |", "| nodes of type episode | 6 |",
                "| Go\\|Spring | 3 | language or verb |", "- seeds/b.txt:9: no date",
                "| 0.3 | Async I/O in Postgres 18 | io\\_uring against epoll | io\\_uring |",
                "| MySQL or Postgres? | 2025-01-01 | seeds/0.txt:7, seeds/1.txt:7 |")) {
            assertTrue(report.contains("\n" + line + "\n"), line + " is not in\n" + report);
        }
    }

    @Test
    void saysNoneOfAnEmptyGraph() throws IOException {
        String report = report(new AnnotatedGraph(KnowledgeGraph.builder().build(), List.of(), Map.of()));
        assertTrue(report.contains("## Most related episodes\n\nNone.\n"), report);
    }

    @Test
    void writesMarkdownAsText() {
        assertEquals("a \\*b\\* \\[c\\](d) e", Markdown.plain(" a *b*\n[c](d) e"));
    }
}
