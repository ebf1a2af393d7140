package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphFolderTest {

    @TempDir
    private Path temporary;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void writesAllFilesAndTellsTheirHashes() throws IOException {
        Path folder = temporary.resolve("a/b");
        List<GraphFolder.Written> written =
            GraphFolder.write(folder, Map.of("z.txt", out -> out.append("abc"), "a.txt", out -> out.append("ü")));
        assertEquals(List.of("a.txt", "z.txt"), names(folder));
        assertEquals(new GraphFolder.Written("z.txt", 3,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), written.get(1));
        assertEquals("ü", Files.readString(folder.resolve("a.txt")));
    }

    @Test
    void leavesThePreviousOutputWhereOneFileFails() throws IOException {
        Files.writeString(temporary.resolve("a.txt"), "old");
        String message = assertThrows(IOException.class, () -> GraphFolder.write(temporary, Map.of(
            "a.txt", out -> out.append("new"),
            "b.txt", out -> {
                throw new IOException("No space left on device");
            }))).getMessage();
        assertEquals("cannot write " + temporary.resolve("b.txt")
            + ": No space left on device; what was there before is unchanged", message);
        assertEquals("old", Files.readString(temporary.resolve("a.txt")));
        assertEquals(List.of("a.txt"), names(temporary));
    }

    @Test
    void removesTheFolderItMadeForNothing() {
        Path folder = temporary.resolve("new");
        assertThrows(IOException.class, () -> GraphFolder.write(folder, Map.of("b.txt", out -> {
            throw new IOException("no");
        })));
        assertFalse(Files.exists(folder));
    }

    @Test
    void saysThatAFileIsInTheWay() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        String message = assertThrows(IOException.class, () -> GraphFolder.write(file, Map.of())).getMessage();
        assertEquals("cannot write " + file + ": it is a file, not a folder; what was there before is unchanged",
            message);
    }

    @Test
    void saysThatAFolderIsInTheWay() throws IOException {
        Files.createDirectory(temporary.resolve("b.txt"));
        Files.writeString(temporary.resolve("a.txt"), "old");
        assertThrows(IOException.class, () -> GraphFolder.write(temporary, Map.of(
            "a.txt", out -> out.append("new"), "b.txt", out -> out.append("new"))));
        assertEquals("old", Files.readString(temporary.resolve("a.txt")));
    }

    @Test
    void refusesANameThatLeadsElsewhere() {
        assertThrows(IllegalArgumentException.class,
            () -> GraphFolder.write(temporary, Map.of("../a.txt", out -> out.append("x"))));
        assertTrue(Files.notExists(temporary.resolveSibling("a.txt")));
    }

    @Test
    void writesTheManifestLast() throws IOException {
        Manifest manifest = new Manifest("1.0", "cafe", Map.of("seeds/b", "2", "seeds/a", "1"), Map.of("episodes", 2));
        GraphFolder.write(temporary, Map.of("a.txt", out -> out.append("abc")), Manifest.FILE_NAME, manifest::content);
        JsonNode json = new ObjectMapper().readTree(Files.readString(temporary.resolve("manifest.json")));
        assertEquals("seeds/a", json.at("/inputs/0/file").asText());
        assertEquals(3, json.at("/files/0/bytes").asInt());
        assertEquals(2, json.at("/counts/episodes").asInt());
    }
}
