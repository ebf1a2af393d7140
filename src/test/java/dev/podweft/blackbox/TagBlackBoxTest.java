package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.TenNames;
import dev.podweft.cli.Main;
import dev.podweft.cli.Surroundings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagBlackBoxTest {

    @TempDir
    private Path folder;

    @Test
    void writesMentionsAsTheContractSays() {
        Run run = Run.withInput("{\"id\":\"x\",\"title\":\"About Postgres 17\",\"description\":\"none\",\"other\":[1]}\n",
            "tag").ends(0);
        assertEquals("{\"id\":\"x\",\"mentions\":[{\"field\":\"title\",\"start\":6,\"end\":17,"
            + "\"text\":\"Postgres 17\",\"concept\":\"software/postgresql\",\"name\":\"PostgreSQL\","
            + "\"aka\":[\"Postgres\"],\"type\":\"software\",\"version\":\"17\",\"score\":0.9,"
            + "\"reason\":\"one of ten names\"}]}\n", run.out());
    }

    @Test
    void keepsOrderAndCount() {
        String input = IntStream.range(0, 1000).mapToObj(i -> "{\"id\": " + i + ", \"title\": \"TLS\"}")
            .collect(Collectors.joining("\n"));
        Run run = Run.withInput(input, "tag", "-", "--threads", "4").ends(0);
        assertEquals(IntStream.range(0, 1000).mapToObj(i -> "{\"id\":" + i + ",").toList(),
            run.lines().stream().map(line -> line.substring(0, line.indexOf(',') + 1)).toList());
    }

    @Test
    void answersEachLineBeforeItReadsTheNext() throws IOException {
        PipedInputStream in = new PipedInputStream();
        PipedOutputStream lines = new PipedOutputStream(in);
        PipedInputStream answers = new PipedInputStream();
        Surroundings surroundings = new Surroundings(in, new PipedOutputStream(answers),
            OutputStream.nullOutputStream(), 80, false, false, false);
        CompletableFuture<Integer> exitCode = CompletableFuture.supplyAsync(
            () -> new Main(surroundings, TenNames::podweft).run("tag", "--each"));
        BufferedReader reader = new BufferedReader(new InputStreamReader(answers, StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            lines.write(("{\"id\":" + i + "}\n").getBytes(StandardCharsets.UTF_8));
            lines.flush();
            assertEquals("{\"id\":" + i + ",\"mentions\":[]}", reader.readLine());
        }
        lines.close();
        assertEquals(0, exitCode.join());
    }

    @Test
    void countsInUtf16Units() {
        Run run = Run.withInput("{\"id\":\"\\u00e4\\\"\",\"description\":\"\\ud83d\\ude00 über TLS\"}\r\n", "tag").ends(0);
        assertTrue(run.out().startsWith("{\"id\":\"ä\\\"\",\"mentions\":[{\"field\":\"description\",\"start\":8,\"end\":11"),
            run.out());
    }

    @Test
    void answersABadLineInItsPlace() {
        Run run = Run.withInput("{\"id\":1}\nnonsense\n\n{\"id\":3,\"title\":7}\n[]\n{\"id\":{}}\n{} {}\n{\"id\":4}", "tag")
            .ends(2);
        assertEquals(7, run.lines().size());
        assertEquals("{\"id\":1,\"mentions\":[]}", run.lines().get(0));
        assertTrue(run.lines().get(1).startsWith("{\"id\":null,\"mentions\":[],\"error\":\"not JSON: "), run.out());
        assertEquals("{\"id\":null,\"mentions\":[],\"error\":\"title must be text, and is VALUE_NUMBER_INT\"}",
            run.lines().get(2));
        assertEquals("{\"id\":4,\"mentions\":[]}", run.lines().get(6));
        assertTrue(run.err().startsWith("podweft: -:2: not JSON: "), run.err());
        assertEquals(5, run.err().lines().count());
    }

    @Test
    void reportsALineInAnotherEncoding() {
        Run run = Run.withInput("{\"id\":\"é\"}\n{\"id\":2}\n".getBytes(StandardCharsets.ISO_8859_1), false, "tag").ends(2);
        assertEquals("{\"id\":null,\"mentions\":[],\"error\":\"the line is not UTF-8\"}\n{\"id\":2,\"mentions\":[]}\n",
            run.out());
    }

    @Test
    void passesOverALineThatIsTooLong() {
        Run run = Run.withInput("x".repeat(17 << 20) + "\n{\"id\":2}\n", "tag").ends(2);
        assertEquals("podweft: -:1: the line is longer than 16 MB\n", run.err());
        assertEquals(2, run.lines().size());
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        Path file = folder.resolve("x.bin");
        Files.write(file, new byte[] {0, 1, 2});
        Run.podweft("tag", file.toString()).fails(file + ":1: not text; expected JSON Lines with id, title and description");
        Run.podweft("tag", folder.toString()).fails(folder + " is a folder; tag wants a file of JSON Lines");
        Run.podweft("tag", "nowhere.jsonl").fails("nowhere.jsonl: no such file or folder");
        Run.podweft("tag").fails("the input is empty; expected JSON Lines");
    }
}
