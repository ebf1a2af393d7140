package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildBlackBoxTest {

    private static final List<String> FILES = List.of("edges.csv", "manifest.json", "nodes.csv", "podweft.dot",
        "podweft.gexf", "podweft.graphml", "podweft.json", "report.md", "topic-map.svg");

    @TempDir
    private Path folder;

    @Test
    void buildsTheSeedsAndSaysWhatItDid() throws IOException {
        Path graphs = folder.resolve("graphs");
        Run run = Run.podweft("build", "seeds", "-o", graphs.toString()).ends(0);
        assertTrue(run.lines().get(0).matches("70 entries, 31 episodes, \\d+ concepts, \\d+ links, 9 files in .*/"),
            run.out());
        assertEquals(FILES, List.copyOf(contents(graphs).keySet()));
        assertEquals(31, Run.podweft("episodes", "--json", "-g", graphs.toString()).ends(0).lines().size());
        assertTrue(Run.podweft("related", "Kernel level TLS", "-g", graphs.toString()).ends(0).out().contains("TLS"));
    }

    @Test
    void writesTheSameBytesWhateverTheOrderPlaceAndThreads() throws IOException {
        List<String> seeds = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("seeds"))) {
            files.sorted().forEach(file -> seeds.add(file.toString().replace('\\', '/')));
        }
        Map<String, String> first = build("one", seeds, "1");
        Collections.reverse(seeds);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertEquals(first, build("two", seeds, "2"));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
        assertEquals(first, build("three", List.of("seeds"), "2"));
    }

    @Test
    void saysWhatIsWrongWithTheInputAndLeavesTheOutputAlone() throws IOException {
        Path good = Files.writeString(folder.resolve("good.jsonl"), "{\"id\": \"x1\", \"title\": \"TLS and TCP\"}\n");
        Path graphs = folder.resolve("graphs");
        build("graphs", List.of(good.toString()), "1");
        Map<String, String> before = contents(graphs);
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        Path binary = Files.write(folder.resolve("binary"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0});
        Path prose = Files.writeString(folder.resolve("prose.txt"), "Nothing here looks like an episode.\n");
        Path line = Files.writeString(folder.resolve("line.txt"), "x".repeat(1 << 20));
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        for (Path bad : List.of(empty, binary, prose, line, nothing, folder.resolve("missing"))) {
            Run run = Run.podweft("build", bad.toString(), "-o", graphs.toString()).ends(2);
            assertEquals(1, run.err().lines().count(), run.err());
            assertTrue(run.err().contains(bad.getFileName().toString()), run.err());
        }
        assertEquals(before, contents(graphs));
    }

    @Test
    void skipsABadFileInAFolderOfGoodOnes() throws IOException {
        Path inputs = Files.createDirectory(folder.resolve("inputs"));
        Files.writeString(inputs.resolve("good.jsonl"), "{\"id\": \"x1\", \"title\": \"TLS and TCP\"}\n");
        Files.write(inputs.resolve("binary.dat"), new byte[] {0, 1, 2, 3, (byte) 0xff, 0, 0});
        Run run = Run.podweft("build", inputs.toString(), "-o", folder.resolve("g").toString()).ends(0);
        assertTrue(run.out().startsWith("1 entry, 1 episode, "), run.out());
        assertTrue(run.err().startsWith("podweft: skipped ") && run.err().contains("binary.dat"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void saysThatTheOutputCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        Run run = Run.podweft("build", "seeds", "-o", file.toString()).ends(2);
        assertEquals("podweft: cannot write " + file
            + ": it is a file, not a folder; what was there before is unchanged\n", run.err());
        assertEquals("", run.out());
    }

    @Test
    void keepsTheIdsOfTheInput() throws IOException {
        Path input = Files.writeString(folder.resolve("in.jsonl"),
            "{\"id\": \"ep/1\", \"title\": \"TLS\", \"date\": \"2024-01-02\"}\n"
            + "{\"id\": \"ep 2\", \"title\": \"More TLS\", \"date\": \"2024-02-02\"}\n");
        build("g", List.of(input.toString()), "1");
        assertEquals(List.of("ep 2\tep/1\t1", "ep/1\tep 2\t1"),
            Run.podweft("related", "--all", "--format", "tsv", "-g", folder.resolve("g").toString()).lines().stream()
                .map(row -> row.substring(0, row.lastIndexOf('\t'))).toList());
    }

    private Map<String, String> build(String name, List<String> inputs, String threads) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("build", "-q", "--threads", threads, "-o",
            folder.resolve(name).toString()));
        arguments.addAll(inputs);
        assertEquals(new Run(0, "", ""), Run.podweft(arguments.toArray(String[]::new)));
        return contents(folder.resolve(name));
    }

    private static Map<String, String> contents(Path graphs) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(graphs)) {
            for (Path file : files.filter(file -> !file.endsWith("catalog.db")).toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
