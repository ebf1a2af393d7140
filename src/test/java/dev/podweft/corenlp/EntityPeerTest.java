package dev.podweft.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The models themselves are too large for a test; {@code docs/benchmarks} records what they find. */
class EntityPeerTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhichModelIsMissing() throws IOException {
        Path jar = jar("a.jar", "other");
        IOException missing = assertThrows(IOException.class, () -> new EntityPeer(List.of(jar)));
        assertEquals("no edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger in " + jar
            + "; expected the models jar of CoreNLP 4.5.10", missing.getMessage());
    }

    @Test
    void saysWhatIsNoJar() throws IOException {
        Path text = Files.writeString(folder.resolve("text"), "text");
        IOException wrong = assertThrows(IOException.class, () -> new EntityPeer(List.of(text)));
        assertTrue(wrong.getMessage().startsWith(text + " is not a jar"), wrong::getMessage);
    }

    @Test
    void unpacksFromTheFirstJarThatHasItAndTidiesUp() throws IOException {
        Path unpacked;
        try (ModelFiles files = new ModelFiles(List.of(jar("a.jar", "x/one"), jar("b.jar", "x/two")))) {
            unpacked = Path.of(files.path("x/two"));
            assertEquals("x/two", Files.readString(unpacked));
        }
        assertTrue(Files.notExists(unpacked));
    }

    /** Writes a jar whose entry holds its own name. */
    private Path jar(String name, String entry) throws IOException {
        Path jar = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(entry.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return jar;
    }
}
