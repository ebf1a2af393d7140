package dev.podweft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.graph.Node;
import dev.podweft.query.PathQuery;
import dev.podweft.query.RelatedOptions;
import dev.podweft.query.RelatedQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QuestionsTest {

    private final Questions ask = Questions.of(SmallGraph.annotated());

    @Test
    void asksAsTheCommandLineDoes() {
        assertEquals(List.of("e_a", "e_b", "e_c"), ask.episodes().stream().map(Node.Episode::id).toList());
        assertEquals("e_c", ask.related("Kernel level TLS", 5).get(0).episode().id());
        assertEquals("PostgreSQL", ask.about("postgres").concept().name());
        assertEquals("e_a", ask.search("asynchronous", 5).get(0).node().id());
        assertEquals(2, ask.evidence(ask.concept("TLS")).size());
        assertEquals(3, ask.mentions(ask.episode("2025-05-02")).size());
        assertEquals(1, ask.connection("TLS", "kTLS").shared().size());
    }

    @Test
    void asksOverTimeAndFields() {
        Node.Episode episode = ask.episode("kernel level");
        assertEquals(List.of("e_a"), ask.related(episode, RelatedOptions.DEFAULTS.withSince(LocalDate.of(2025, 1, 1)))
            .stream().map(like -> like.episode().id()).toList());
        assertEquals(2, ask.related(episode, RelatedOptions.DEFAULTS.withDiverse(true)).size());
        assertEquals("e_b", ask.find("about:tls since:2024").get(0).episode().id());
        assertEquals(2, ask.timeline(ask.concept("TLS")).size());
        assertEquals(2, ask.coverage(ask.concept("database")).size());
        assertEquals(2, ask.learn(ask.concept("TLS"), 5).size());
        assertTrue(ask.gaps(5).isEmpty() && ask.guests().isEmpty() && ask.trends(5).rising().isEmpty());
    }

    @Test
    void findsTheWay() {
        PathQuery.Path path = ask.path("io_uring", "kernel level").orElseThrow();
        assertEquals("e_b", path.steps().get(path.steps().size() - 1).to().id());
        assertTrue(ask.path("Ada", "TLS").isEmpty());
    }

    @Test
    void saysWhoMayBeMeant() {
        UnclearNameException none = assertThrows(UnclearNameException.class, () -> ask.concept("postgers"));
        assertEquals("no concept is called \"postgers\"; did you mean \"PostgreSQL\"?", none.getMessage());
        assertFalse(none.ambiguous());
        UnclearNameException several = assertThrows(UnclearNameException.class, () -> ask.episode("TLS"));
        assertEquals(List.of("e_b", "e_c"), several.candidates().stream().map(Node::id).toList());
        assertTrue(several.ambiguous());
    }

    @Test
    void answersManyThreadsAlike() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> answers = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            answers.add(threads.submit(() -> ask.search("tls", 9) + "" + ask.related("e_b", 9) + ask.about("TLS")));
        }
        for (Future<String> answer : answers) {
            assertEquals(answers.get(0).get(), answer.get());
        }
        threads.shutdown();
    }

    @Test
    void exampleOfTheDocumentationRuns() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            example();
        } finally {
            System.setOut(before);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).matches("1. .+\n2. .+\n3. .+\n"));
    }

    private static void example() throws IOException {
        // begin
        Questions ask = Questions.of(Podweft.open(Path.of("graphs")));
        for (RelatedQuery.Neighbour like : ask.related("Kernel level TLS", 3)) {
            System.out.println(like.rank() + ". " + like.episode().label() + ": " + like.reasons());
        }
        // end
    }

    @Test
    void exampleIsTheOneInTheDocumentation() throws IOException {
        String own = Files.readString(Path.of("src/test/java/dev/podweft/QuestionsTest.java"));
        String shown = Files.readString(Path.of("src/main/java/dev/podweft/Questions.java"));
        assertEquals(between(own, "// begin\n", " *// end"), between(shown, "@code\n", " \\* }</pre>"));
    }

    private static String between(String text, String start, String end) {
        Matcher found = Pattern.compile(start + "(.*?)" + end, Pattern.DOTALL).matcher(text);
        assertTrue(found.find(), start);
        return found.group(1).replaceAll("(?m)^ \\* ", "").stripTrailing().stripIndent();
    }
}
