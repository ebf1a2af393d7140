package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.podweft.SmallGraph;
import dev.podweft.export.JsonGraphExporter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueriesBlackBoxTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @BeforeEach
    void writeGraph() throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve("podweft.json"))) {
            new JsonGraphExporter().write(SmallGraph.annotated(), out);
        }
    }

    @Test
    void listsEpisodesAsTheContractSays() throws IOException {
        Run run = ask("episodes", "--json").ends(0);
        assertEquals("{\"id\":\"a\",\"title\":\"Postgres 18 gets io_uring\",\"titleDerived\":false,"
            + "\"date\":\"2025-05-02\",\"durationSeconds\":1740,\"show\":\"Show\",\"sources\":"
            + "[{\"file\":\"one.txt\",\"line\":3},{\"file\":\"two.txt\",\"line\":9}]}", run.lines().get(0));
        assertEquals(List.of("a", "b", "c"), run.lines().stream().map(line -> json(line).get("id").asText()).toList());
        assertEquals("", run.err());
    }

    @Test
    void listsEpisodesForAPerson() {
        assertEquals("2025-05-02      29 min  Postgres 18 gets io_uring", ask("episodes").ends(0).lines().get(0));
    }

    @Test
    void writesRelatedAsTheContractSays() {
        assertEquals(List.of("a\tb\t1\t0.200000", "b\tc\t1\t0.800000", "b\ta\t2\t0.180000", "c\tb\t1\t0.720000"),
            ask("related", "--all", "--format", "tsv", "-k", "20").ends(0).lines());
    }

    @Test
    void explainsRelatedEpisodes() {
        Run run = ask("related", "kernel level", "--explain").ends(0);
        assertTrue(run.out().contains("100 %   TLS  in 2 of 3 episodes; here at 1:00"), run.out());
        JsonNode first = json(ask("related", "b", "--json").ends(0).lines().get(0));
        assertEquals("c", first.get("to").asText());
        assertEquals(60, first.get("reasons").get(0).get("fromSecond").asInt());
        assertTrue(first.get("reasons").get(0).get("toSecond").isNull());
    }

    @Test
    void saysInASentenceWhyEpisodesAreAlike() {
        String said = ask("related", "kernel level", "-k", "1").ends(0).out();
        assertTrue(said.endsWith("    Both about TLS (2 of 3 episodes).\n"), said);
        String turned = ask("related", "c", "-k", "1").ends(0).out();
        assertTrue(turned.endsWith("    Both about TLS (2 of 3 episodes, at 1:00). This one goes on to kTLS.\n"), turned);
    }

    @Test
    void relatesOnlyWhatIsWanted() {
        assertEquals(List.of("b\ta\t1\t"), firstCells(ask("related", "b", "--since", "2024-09", "--format", "tsv")));
        assertEquals(List.of("b\tc\t1\t", "b\ta\t2\t"),
            firstCells(ask("related", "b", "--show", "show", "--format", "tsv")));
        ask("related", "b", "--since", "soon")
            .fails("--since wants a date such as 2024, 2024-10 or 2024-10-18, and is soon");
        assertEquals(new Run(1, "", "podweft: no show is called \"Other\"\n"), ask("related", "b", "--show", "Other"));
    }

    private static List<String> firstCells(Run run) {
        return run.ends(0).lines().stream().map(line -> line.substring(0, line.lastIndexOf('\t') + 1)).toList();
    }

    @Test
    void showsAConcept() {
        Run run = ask("concept", "io-uring").ends(0);
        assertTrue(run.out().contains("23:00  “io_method io_uring”"), run.out());
        assertTrue(run.out().contains("Versions near it\n  PostgreSQL 18  Postgres 18 gets io_uring"), run.out());
        JsonNode answer = json(ask("concept", "io_uring", "--json").ends(0).out());
        assertEquals("api/io_uring", answer.get("id").asText());
        assertEquals("18", answer.get("versionsNear").get(0).get("version").asText());
    }

    @Test
    void searchesAndMarksTheWords() {
        assertTrue(ask("search", "sockets").ends(0).out().startsWith("Kernel level TLS\n"));
        JsonNode hit = json(ask("search", "sockets", "--json").lines().get(0));
        assertEquals("TLS in the kernel, with sockets.", hit.get("sentence").asText());
        assertEquals(24, hit.get("marks").get(0).get("start").asInt());
    }

    @Test
    void findsEpisodesByConditions() {
        assertEquals("2024-08-09  Kernel level TLS\n    TLS  1:00  “TLS in the kernel, with sockets.”\n",
            ask("find", "about:tls since:2024").ends(0).out());
        assertEquals("b", json(ask("find", "about:tls longer:20 sort:newest", "--json").lines().get(0)).get("id").asText());
        ask("find", "about:tls since:then")
            .fails("column 17: \"then\" is no date; expected one such as 2024, 2024-10 or 2024-10-18");
        assertEquals(new Run(1, "", "podweft: no episode fits about:tls since:2030\n"),
            ask("find", "about:tls since:2030"));
    }

    @Test
    void answersOverTimeAndFields() {
        assertTrue(ask("timeline", "tls").ends(0).out().contains("2023\n  2023-01-20  Does TLS need discipline?"));
        assertEquals("episode", json(ask("timeline", "tls", "--json").lines().get(0)).get("event").asText());
        assertTrue(ask("coverage", "database").ends(0).out().contains("  PostgreSQL  2 episodes, 2024-08-09 to 2025-05-02"));
        assertEquals(1, json(ask("coverage", "database", "--json").lines().get(1)).get("depth").asInt());
        assertTrue(ask("learn", "tls").ends(0).out().contains("30 % sure of its place: nothing tells but its date"));
        assertEquals(0.3, json(ask("learn", "tls", "--json").lines().get(0)).get("confidence").asDouble());
        assertEquals(1, ask("trends").exitCode());
        assertEquals(1, ask("gaps").exitCode());
        assertEquals(new Run(1, "", "podweft: no episode names a person prominently\n"), ask("guests"));
    }

    @Test
    void findsAPathWithTheWordsOfEachStep() {
        Run run = ask("path", "io_uring", "kTLS").ends(0);
        assertTrue(run.out().contains("  └ is mentioned in Postgres 18 gets io_uring\n      23:00  “io_method"),
            run.out());
        assertEquals(4, json(ask("path", "io_uring", "kTLS", "--json").out()).get("steps").size());
    }

    @Test
    void explainsMergesAndLinks() {
        assertTrue(ask("explain", "b").ends(0).out().contains("    +8.0  one.txt:3 and two.txt:9\n            +8.0  same date"));
        assertTrue(ask("explain", "b", "c").ends(0).out().contains("They are alike, 0.80"));
        assertEquals("mentions", json(ask("explain", "a", "io_uring", "--json").ends(0).out())
            .get("direct").get(0).get("relation").asText());
        assertEquals("a", json(ask("explain", "io_uring", "--json").ends(0).out())
            .get("episodes").get(0).get("id").asText());
    }

    @Test
    void drawsMaps() throws IOException {
        Path file = folder.resolve("around.svg");
        assertEquals(new Run(0, "", ""), ask("map", "--focus", "TLS", "--depth", "1", "-o", file.toString()));
        assertTrue(Files.readString(file).contains("Around TLS"));
        assertTrue(ask("map").ends(0).out().startsWith("<svg "));
        ask("map", "--focus", "TLS", "--depth", "0").fails("--depth must be at least 1, and is 0");
        ask("map", "--engine", "dot").fails("--engine dot draws small graphs only; name what to draw with --focus");
        Run.podweft("map", "--graph", "nowhere")
            .fails("no graph in nowhere: run podweft build first, or name its folder with --graph");
    }

    @Test
    void endsWithOneWhereNothingIsFound() {
        assertEquals(new Run(1, "", "podweft: no concept fits \"Postgers\"; did you mean \"PostgreSQL\"?\n"),
            ask("concept", "Postgers"));
        assertEquals(new Run(1, "", "podweft: nothing found for \"quantum\"\n"), ask("search", "quantum"));
        assertEquals(new Run(1, "", "podweft: no chain of mentions leads from \"Ada\" to \"TLS\"\n"),
            ask("path", "Ada", "TLS"));
    }

    @Test
    void namesTheCandidatesOfAnAmbiguousTitle() {
        Run run = ask("related", "TLS").ends(2);
        assertEquals(List.of("podweft: \"TLS\" fits 2 of the graph; say more, or give the id at the end of a line:",
            "2024-08-09  Kernel level TLS  b", "2023-01-20  Does TLS need discipline?  c"), run.err().lines().toList());
    }

    @Test
    void usesColoursOnlyWhereTheyAreWanted() {
        assertFalse(ask("concept", "io_uring").out().contains("\u001b"));
        assertTrue(Run.inColour("concept", "io_uring", "--graph", folder.toString()).out().contains("\u001b[1mio_uring"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "episodes", "concept", "related", "search", "path", "explain", "tag", "map",
        "eval", "eval-related", "train", "completion",
        "find", "timeline", "trends", "gaps", "coverage", "learn", "guests"})
    void everyCommandHasHelpWithAnExample(String command) {
        Run run = Run.podweft(command, "--help").ends(0);
        assertTrue(run.out().contains("Example") && run.out().contains("podweft " + command), run.out());
    }

    @Test
    void saysWhatIsWrongWithTheQuestion() {
        Run.podweft("episodes", "--graph", "nowhere")
            .fails("no graph in nowhere: run podweft build first, or name its folder with --graph");
        Run.podweft("concept").fails("Missing required parameter: 'NAME' (see podweft concept --help)");
        Run.podweft("relatd", "x").fails("no command relatd; did you mean related? (see podweft --help)");
        Run.podweft("episodes", "--jsn").fails("no option --jsn; did you mean --json? (see podweft episodes --help)");
        Run.podweft("path", "a", "b", "c").fails("\"c\" is one argument too many; put quotes around words that belong "
            + "together (see podweft path --help)");
        ask("related", "b", "-k", "0").fails("-k must be at least 1, and is 0");
        ask("related").fails("related wants either an EPISODE, --text or --all");
    }

    @Test
    void saysThatAGraphIsDamaged() throws IOException {
        Files.writeString(folder.resolve("podweft.json"), "{\"graph\": {");
        Run run = ask("episodes").ends(2);
        assertEquals(1, run.err().lines().count());
        assertTrue(run.err().contains("podweft.json"), run.err());
    }

    @Test
    void tellsItsVersionAndCompletesCommands() {
        assertTrue(Run.podweft("--version").ends(0).out().startsWith("podweft "));
        assertTrue(Run.podweft("completion").ends(0).out().contains("complete -F"));
    }

    private Run ask(String... arguments) {
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--graph";
        all[arguments.length + 1] = folder.toString();
        return Run.podweft(all);
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException notJson) {
            throw new AssertionError(line, notJson);
        }
    }
}
