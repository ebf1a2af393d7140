package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.SmallGraph;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.map.MapLayout;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MapBlackBoxTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGraph() throws IOException {
        AnnotatedGraph placed = new MapLayout().place(SmallGraph.annotated());
        try (Writer out = Files.newBufferedWriter(folder.resolve("podweft.json"))) {
            new JsonGraphExporter().write(placed, out);
        }
    }

    @ParameterizedTest
    @CsvSource({"map.svg,<svg", "map.html,<!DOCTYPE html>", "map.pdf,%PDF-", "map.png,PNG"})
    void writesWhatTheNameOfTheFileEndsIn(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        draw("-o", file.toString()).ends(0);
        String head = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).substring(0, 20);
        assertTrue(head.contains(start), head);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(name, "podweft.json"), files.map(f -> f.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void drawsATime() {
        Run run = draw("--since", "2025-05-01").ends(0);
        assertTrue(run.out().contains(">Show, since 2025-05-01</text>"), run.out());
        assertTrue(run.out().contains("Postgres 18 gets io_uring"), run.out());
        assertFalse(run.out().contains("Kernel level TLS"), run.out());
        draw("--until", "1999-01-01").fails("no episode has a date in that time; see podweft episodes");
    }

    @Test
    void drawsTheLandOfAConcept() {
        Run run = draw("--land", "TLS").ends(0);
        assertTrue(run.out().contains(">Show: the land of TLS</text>"), run.out());
        assertFalse(run.out().contains("io_uring</text>"), run.out());
    }

    @Test
    void drawsATimelineAndGaps() {
        assertTrue(draw("--timeline").ends(0).out().contains("Show: timeline</title>"));
        assertTrue(draw("--gaps").ends(0).out().contains("what was never discussed together</text>"));
    }

    @Test
    void leadsWhereTheTemplateSays() {
        assertTrue(draw("--href", "/on/{type}/{key}").ends(0).out().contains("href=\"/on/episode/a\""));
        draw("--href", "javascript:{id}").fails("--href must be an http or https address or a path: javascript:{id}");
    }

    @Test
    void saysWhatDoesNotGoTogether() {
        draw("--gaps", "--timeline")
            .fails("--focus, --land, --timeline and --gaps are drawings of their own; give one of them");
        draw("--engine", "dot").fails("--engine dot draws small graphs only; name what to draw with --focus");
        draw("--scale", "1000", "-o", folder.resolve("big.png").toString())
            .fails("--scale must be above 0 and leave the picture below 150 million pixels, and is 1000.0");
        assertFalse(Files.exists(folder.resolve("big.png")));
    }

    private Run draw(String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = "map";
        arguments[1] = "--graph";
        arguments[2] = folder.toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return Run.podweft(arguments);
    }
}
