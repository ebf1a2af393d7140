package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeveralSourcesTest {

    @TempDir
    private Path folder;

    @Test
    void readsTheSameWithAnyNumberOfThreads() throws Exception {
        write(40);
        ReadResult alone = read(1);
        assertEquals(80, alone.records().size());
        assertEquals(2, alone.problems().size());
        assertEquals(alone, read(8));
    }

    @Test
    void stopsAtTheFirstBrokenFileThatWasNamed() throws IOException {
        List<Path> files = write(40);
        ReadException e = assertThrows(ReadException.class, () -> new Sources().read(files));
        assertEquals(files.get(11).toString().replace('\\', '/'), e.location().file());
    }

    /** Writes so many files of two entries each, two of them broken, and returns them. */
    private List<Path> write(int count) throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < count + 2; i++) {
            String name = "file-" + (char) ('a' + i / 10) + i % 10 + ".jsonl";
            files.add(Files.writeString(folder.resolve(name), i == 11 || i == 30 ? "{\n"
                : "{\"id\":\"" + i + "\"}\n{\"id\":\"" + i + " again\"}\n"));
        }
        return files;
    }

    private ReadResult read(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> new Sources().read(List.of(folder))).get();
        } finally {
            pool.shutdown();
        }
    }
}
