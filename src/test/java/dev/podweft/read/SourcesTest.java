package dev.podweft.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.podweft.model.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    private static final String LISTING =
        "Café Loop\nMay 2, 2025 • 28min\nTimers\nA naïve clock, and what it costs.\n";

    @TempDir
    private Path folder;

    private Path write(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path write(String name, String text) throws IOException {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ReadResult read(Path... inputs) {
        return new Sources().read(List.of(inputs));
    }

    private static String refusal(Path input) {
        String message = assertThrows(ReadException.class, () -> read(input)).getMessage();
        assertTrue(message.startsWith(InputFiles.name(input) + ":"), message);
        assertEquals(-1, message.indexOf('\n'));
        return message;
    }

    @Test
    void readsTheSeeds() {
        ReadResult result = read(Path.of("seeds"));
        assertEquals(70, result.records().size());
        assertEquals(List.of(10, 10, 10, 10, 30), result.files().stream().map(SourceFile::records).toList());
        assertEquals("seeds/000_ebfeab647dbfd3a1.txt:8", result.records().get(0).location().toString());
        assertEquals(28, result.problems().size());
    }

    @Test
    void readsTheSameInEveryOrderOfInputs() {
        Path[] inputs = {Path.of("seeds/004_9c9729a704ca5747.txt"), Path.of("seeds"), Path.of("./seeds/"),
            Path.of("seeds/000_ebfeab647dbfd3a1.txt")};
        assertEquals(read(Path.of("seeds")), read(inputs));
    }

    @Test
    void choosesTheReaderByWhatTheFileHolds() throws IOException {
        write("a.txt", "{\"id\":\"x\"}");
        write("b", "<rss version='2.0'><channel><item><title>T</title></item></channel></rss>");
        write("sub/c.json", LISTING);
        write(".hidden", LISTING);
        write(".git/d.txt", LISTING);
        assertEquals(List.of("json-lines", "feed", "listing"),
            read(folder).files().stream().map(SourceFile::format).toList());
    }

    @Test
    void skipsABadFileAmongGoodOnes() throws IOException {
        write("good.txt", LISTING);
        write("empty.txt", "");
        write("prose.txt", "Nothing to hear here.");
        write("picture.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 1});
        ReadResult result = read(folder);
        assertEquals(1, result.records().size());
        List<Problem> skipped = result.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.SKIPPED).toList();
        assertEquals(List.of("empty.txt", "picture.png", "prose.txt"),
            skipped.stream().map(problem -> Path.of(problem.location().file()).getFileName().toString()).toList());
    }

    @Test
    void refusesABadFileThatIsNamed() throws IOException {
        assertTrue(refusal(write("empty.txt", "")).contains("an empty file found"));
        assertTrue(refusal(write("zip.txt", new byte[] {'P', 'K', 3, 4, 0})).contains("ZIP"));
        assertTrue(refusal(write("noise.txt", new byte[] {1, 2, 3, 0, 0, 7})).contains("binary data found"));
        assertTrue(refusal(write("prose.txt", "No episode.")).contains("no episode found"));
        assertTrue(refusal(folder.resolve("missing.txt")).contains("nothing found"));
        assertTrue(refusal(Files.createDirectory(folder.resolve("bare"))).contains("a folder without files found"));
    }

    @Test
    void refusesAFolderOfBadFiles() throws IOException {
        write("empty.txt", "");
        assertThrows(ReadException.class, () -> read(folder));
    }

    @Test
    void refusesAFolderThatCannotBeOpened() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        assertTrue(closed.toFile().setReadable(false, false));
        try {
            assumeFalse(Files.isReadable(closed), "this user may read everything");
            assertTrue(refusal(closed).contains("access denied"));
        } finally {
            assertTrue(closed.toFile().setReadable(true, true));
        }
    }

    @Test
    void endsPromptlyOnAHundredMegabytesInOneLine() throws IOException {
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        for (String start : new String[] {"x", "{", "<rss>"}) {
            Path file = folder.resolve("long.txt");
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(start.getBytes(StandardCharsets.UTF_8));
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
            }
            String message = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> refusal(file));
            assertTrue(message.contains("expected at most"), message);
        }
    }

    @Test
    void readsOtherEncodings() throws IOException {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE", "UTF-8"}) {
            Path marked = write("marked.txt", ("\uFEFF" + LISTING).getBytes(Charset.forName(charset)));
            assertEquals("Café Loop", read(marked).records().get(0).show().orElseThrow());
            assertEquals(List.of(), read(marked).problems());
        }
        Path declared = write("declared.xml", ("<?xml version='1.0' encoding='ISO-8859-1'?><rss version='2.0'><channel>"
            + "<item><title>Café</title></item></channel></rss>").getBytes(StandardCharsets.ISO_8859_1));
        assertEquals("Café", read(declared).records().get(0).title().orElseThrow());
    }

    @Test
    void notesAnEncodingItGuessed() throws IOException {
        Path guessed = write("guessed.txt", LISTING.getBytes(Charset.forName("windows-1252")));
        ReadResult result = read(guessed);
        assertEquals("Café Loop", result.records().get(0).show().orElseThrow());
        assertTrue(result.problems().get(0).message().contains("Windows-1252"));
    }

    @Test
    void readsUtf16WithoutAMark() throws IOException {
        for (String charset : new String[] {"UTF-16LE", "UTF-16BE"}) {
            ReadResult result = read(write("bare16.txt", LISTING.getBytes(Charset.forName(charset))));
            assertEquals("Café Loop", result.records().get(0).show().orElseThrow());
        }
    }

    @Test
    void namesFilesAsTheUserDid() {
        String name = read(Path.of("./src/../seeds/004_9c9729a704ca5747.txt")).files().get(0).name();
        assertEquals("seeds/004_9c9729a704ca5747.txt", name);
        assertFalse(name.startsWith("/"));
    }
}
