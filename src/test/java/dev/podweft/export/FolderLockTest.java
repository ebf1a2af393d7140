package dev.podweft.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderLockTest {

    @TempDir
    private Path folder;

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void recover(Path folder) throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            lock.recover();
        }
    }

    @Test
    void letsOneWriteAtATime() throws IOException {
        try (FolderLock first = FolderLock.take(folder)) {
            first.recover();
            assertEquals(folder + " is being written by another build (process " + ProcessHandle.current().pid()
                + "); wait until it is done, or name another folder",
                assertThrows(IOException.class, () -> FolderLock.take(folder)).getMessage());
        }
        recover(folder);
        assertEquals(List.of(), names());
    }

    @Test
    void takesTheLockThatADeadProcessLeft() throws IOException {
        Files.writeString(folder.resolve(".lock"), "1 1\n");
        recover(folder);
        assertEquals(List.of(), names());
    }

    @Test
    void removesTheFolderItMadeForNothing() throws IOException {
        Path made = folder.resolve("made");
        recover(made);
        assertFalse(Files.exists(made));
        try (FolderLock lock = FolderLock.take(made)) {
            lock.recover();
            Files.writeString(made.resolve("a.txt"), "a");
        }
        assertTrue(Files.exists(made.resolve("a.txt")));
    }

    @ParameterizedTest(name = "killed after {0} renames")
    @ValueSource(ints = {0, 1, 2, 3})
    void finishesASwitchThatWasBegun(int renamed) throws IOException {
        Map<Path, Path> targets = stage();
        Switch.of(folder).begin(targets);
        for (Map.Entry<Path, Path> file : targets.entrySet().stream().limit(renamed).toList()) {
            Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING);
        }
        recover(folder);
        assertEquals(List.of("a", "b", "c"), names());
        assertEquals("newnewnew", content());
    }

    @Test
    void dropsWhatWasNotComplete() throws IOException {
        stage();
        recover(folder);
        assertEquals(List.of("a", "b", "c"), names());
        assertEquals("oldoldold", content());
    }

    @Test
    void renamesNothingOutsideTheFolder() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve(".x.1.part"), "x");
        Files.writeString(inner.resolve(".switch"), "../.x.1.part\n.../../y.1.part\n");
        recover(inner);
        assertEquals(List.of(".x.1.part", "inner"), names());
    }

    private Map<Path, Path> stage() throws IOException {
        Map<Path, Path> targets = new TreeMap<>();
        for (String name : List.of("a", "b", "c")) {
            Files.writeString(folder.resolve(name), "old");
            targets.put(Files.writeString(folder.resolve(Switch.partOf(name)), "new"), folder.resolve(name));
        }
        return targets;
    }

    private String content() throws IOException {
        return Files.readString(folder.resolve("a")) + Files.readString(folder.resolve("b"))
            + Files.readString(folder.resolve("c"));
    }
}
