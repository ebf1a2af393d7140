package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/dev/podweft/blackbox/ReadmeTest.java");

    @Test
    void librarySnippetRuns() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            snippet();
        } finally {
            System.setOut(before);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).matches("(?s)1\\. .+\n2\\. .+\n3\\. .+\n"),
            printed.toString(StandardCharsets.UTF_8));
    }

    private static void snippet() {
        // begin
        Podweft podweft = Podweft.load();
        AnnotatedGraph graph = podweft.weave(podweft.episodes(List.of(Path.of("seeds"))));
        Node.Episode newest = graph.graph().nodes(Node.Episode.class).get(30);
        for (RelatedQuery.Neighbour like : new RelatedQuery(graph).of(newest, 3)) {
            System.out.println(like.rank() + ". " + like.episode().label());
        }
        // end
    }

    @Test
    void librarySnippetIsTheOneInTheReadme() throws IOException {
        assertEquals(between("// begin\n(.*?)\n *// end", Files.readString(SOURCE)),
            between("```java\n(.*?)\n```", Files.readString(Path.of("README.md"))));
    }

    @Test
    void everyCommandIsInTheReadmeOrTheFormats() throws IOException {
        String docs = Files.readString(Path.of("README.md")) + Files.readString(Path.of("docs/formats.md"));
        for (String command : List.of("build", "episodes", "concept", "related", "search", "path", "explain", "map", "tag",
                "eval", "diff")) {
            assertTrue(docs.contains("podweft " + command), command);
        }
    }

    @Test
    void versionIsThatOfThePom() throws IOException {
        assertEquals(between("<artifactId>podweft</artifactId>\\s*<version>(.*?)</version>",
            Files.readString(Path.of("pom.xml"))), Podweft.VERSION);
    }

    private static String between(String pattern, String text) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertTrue(found.find(), pattern);
        return found.group(1).stripIndent();
    }
}
