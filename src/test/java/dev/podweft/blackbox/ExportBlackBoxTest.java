package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.export.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportBlackBoxTest {

    private static final String ENTRY = "{\"id\": 1, \"show\": \"S\", \"title\": \"Postgres 17 \\u0007 and io_uring\","
        + " \"date\": \"2025-01-02\", \"description\": \"0:00 Intro 1:30 io_uring\"}\n";

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Path input = Files.writeString(folder.resolve("one.jsonl"), ENTRY);
        Run.podweft("build", input.toString(), "-o", graph(), "--format", "dot,Turtle", "--no-catalog").ends(0);
    }

    private static String graph() {
        return folder.resolve("graph").toString();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .sorted().toList();
        }
    }

    @Test
    void buildWritesTheFormatsAskedFor() throws IOException {
        assertEquals(List.of("manifest.json", "podweft.dot", "podweft.json", "podweft.ttl", "report.md",
            "topic-map.svg"), names(Path.of(graph())).stream().filter(name -> !name.startsWith(".")).toList());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = {"CSV", "OBSIDIAN"})
    void printsWhatItWouldWrite(Format format) throws IOException {
        Run run = Run.podweft("export", format.word(), "-g", graph(), "--quiet").ends(0);
        assertEquals("", run.err());
        Path file = folder.resolve("file." + format.word());
        Run.podweft("export", format.word(), "-g", graph(), "-o", file.toString(), "-q").ends(0);
        assertEquals(Files.readString(file), run.out());
        assertTrue(run.out().contains("io_uring") || run.out().contains("io\\_uring"), run.out());
    }

    @Test
    void tellsWhatAFormatCannotHold() {
        Run run = Run.podweft("export", "cypher", "-g", graph()).ends(0);
        assertTrue(run.err().startsWith("podweft: ") && run.err().contains("left out: cypher holds no control"),
            run.err());
        assertEquals("", Run.podweft("export", "json", "-g", graph()).ends(0).err());
    }

    @Test
    void writesAVaultOfFolders() throws IOException {
        Path vault = folder.resolve("vault");
        Run.podweft("export", "obsidian", "-g", graph(), "-o", vault.toString(), "-q").ends(0);
        assertTrue(names(vault).containsAll(List.of("Concepts/io_uring.md", "Shows/S.md", "Start.md")),
            names(vault).toString());
    }

    @Test
    void saysWhatIsWrong() {
        Run.podweft("export", "graphml", "--profile", "nope", "-g", graph())
            .fails("graphml has no profile nope; it has most, yed, neo4j, plain");
        Run.podweft("export", "csv", "-g", graph()).fails("csv is 2 files; name the folder for them with --output");
        Run.podweft("export", "turtle", "--base", "a b", "-g", graph()).fails("--base must be the beginning of an"
            + " absolute address, such as https://example.org/show/, and is a b");
        Run.podweft("build", "seeds", "--format", "obsidian")
            .fails("a vault is a folder of its own; write it with podweft export obsidian -o DIR");
        String unknown = Run.podweft("export", "gml").ends(2).err();
        assertTrue(unknown.contains("there is no format gml; there are graphml, gexf"), unknown);
    }

    /** The legend of the map once failed at a show without a name. */
    @Test
    void buildsAnEntryWithoutAShow() throws IOException {
        Path input = Files.writeString(folder.resolve("three.jsonl"), ENTRY + ENTRY.replace("\"S\"", "\"T\"")
            .replace("\"id\": 1", "\"id\": 2") + "{\"id\": 3, \"description\": \"io_uring and Postgres 17\"}\n");
        Run.podweft("build", input.toString(), "-o", folder.resolve("three").toString(), "--no-catalog").ends(0);
    }

    @Test
    void startsNamesWithTheBase() {
        String base = "https://example.org/s/";
        String out = Run.podweft("export", "jsonld", "--base", base, "-g", graph(), "-q").ends(0).out();
        assertTrue(out.contains("\"@id\":\"https://example.org/s/c_api_"), out);
    }
}
