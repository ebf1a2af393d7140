package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.read.SourceFile;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {

    private static final Configuration CONFIGURATION = new Configuration();

    @TempDir
    private Path folder;

    @BeforeEach
    void writesFiles() throws IOException {
        Files.createDirectories(folder.resolve("sub/.hidden"));
        for (String name : List.of("b.jsonl", "a.jsonl", ".c.jsonl", "sub/ä b.jsonl", "sub/.hidden/d.jsonl")) {
            Files.writeString(folder.resolve(name), "{\"title\": \"One\"}\n");
        }
        Files.writeString(folder.resolve("overrides.yaml"), "[]\n");
    }

    private static List<String> names(String... words) throws IOException {
        return Input.find(List.of(words), CONFIGURATION).stream().map(Input::name).toList();
    }

    @Test
    void namesFilesAsOneMachineDoes() throws IOException {
        assertEquals(new Sources().read(List.of(folder)).files().stream().map(SourceFile::name).toList(),
            names(folder.toString()));
    }

    @Test
    void findsPatternsAndTakesEachFileOnce() throws IOException {
        assertEquals(List.of(folder + "/a.jsonl", folder + "/b.jsonl"),
            names(folder + "/*.jsonl", folder + "/a.jsonl"));
        assertTrue(Input.find(List.of(folder + "/a.jsonl"), CONFIGURATION).get(0).direct());
    }

    @Test
    void refusesWhatIsNotThere() {
        SparkBuildException thrown = assertThrows(SparkBuildException.class, () -> names(folder + "/none.jsonl"));
        assertEquals(folder + "/none.jsonl: nothing found; expected a file, a folder or a pattern; check the name",
            thrown.getMessage());
    }

    @Test
    void understandsItsCommandLine() {
        Settings usual = Settings.of(List.of("in", "more"), "out");
        assertEquals(usual, Settings.parse("build", "in", "more", "-o", "out"));
        assertEquals(usual.withPieces(5, 6).withGraph(7, 8), Settings.parse("build", "in", "--part", "5", "--block", "6",
            "more", "--large-from", "7", "--top", "8", "-o", "out"));
        for (String[] words : new String[][] {{}, {"build", "in"}, {"build", "-o", "out"}, {"weave", "in", "-o", "out"},
                {"build", "in", "-o"}, {"build", "in", "-o", "out", "--threads", "3"},
                {"build", "in", "-o", "out", "--top", "0"}}) {
            assertThrows(SparkBuildException.class, () -> Settings.parse(words));
        }
    }
}
