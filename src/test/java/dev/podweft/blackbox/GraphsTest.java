package dev.podweft.blackbox;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.BuildOptions;
import dev.podweft.Built;
import dev.podweft.Podweft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rebuilds {@code graphs/}; where it differs, run {@code ./podweft build seeds} and read what changed. */
class GraphsTest {

    @TempDir
    private Path folder;

    @Test
    void committedGraphsAreWhatTheSeedsGive() throws IOException {
        Built built = Podweft.load().build(List.of(Path.of("seeds")), folder, BuildOptions.DEFAULTS);
        assertEquals(70, built.entries());
        assertEquals(31, built.episodes());
        assertEquals(built.written(), names(Path.of("graphs")));
        for (String name : built.written()) {
            assertArrayEquals(Files.readAllBytes(Path.of("graphs", name)), Files.readAllBytes(folder.resolve(name)),
                () -> "graphs/" + name + " is not what the seeds give; run ./podweft build seeds");
        }
    }

    private static List<String> names(Path graphs) throws IOException {
        try (Stream<Path> files = Files.list(graphs)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> !name.equals("catalog.db")).sorted()
                .toList();
        }
    }
}
