package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts files into a folder all at once: each is first written under a temporary name in that folder. When all of them
 * are complete, a list of them is written ({@link Switch}); then they are renamed, and the list goes. When anything
 * fails before the list stands, what was there before is still there; a program that is killed later leaves the list,
 * and {@link FolderLock#recover} finishes what it began. One folder writes once.
 */
public final class GraphFolder {

    private final Path folder;
    private final Map<String, Filling> others;
    private final Map<Path, Path> targets = new TreeMap<>();
    private final List<Written> written = new ArrayList<>();

    private GraphFolder(Path folder, Map<String, Filling> others) {
        this.folder = folder;
        this.others = new TreeMap<>(others);
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it to {@code out}, as characters of UTF-8. */
        void write(Appendable out) throws IOException;
    }

    /** What makes a file that is no text, such as a database. */
    @FunctionalInterface
    public interface Filling {

        /** Makes the file {@code part}, which is not there yet. */
        void fill(Path part) throws IOException;
    }

    /** A file that was written: its name in the folder, its length, and its SHA-256 in hexadecimal digits. */
    public record Written(String name, long bytes, String sha256) {
    }

    /**
     * Returns where in {@code folder} a file may be made that is to become {@code name} and takes long; nothing is
     * there. What is left there by a program that was killed is cleared away by {@link FolderLock#recover}.
     */
    public static Path scratch(Path folder, String name) throws IOException {
        makeFolder(folder);
        Path scratch = folder.resolve(Switch.partOf(name + ".new"));
        Files.deleteIfExists(scratch);
        return scratch;
    }

    /** Returns what {@code exporter} makes of {@code graph}. */
    public static Content content(Exporter exporter, AnnotatedGraph graph) {
        return out -> exporter.write(graph, out);
    }

    /**
     * Writes {@code files}, by name, into {@code folder}, which is made where it is missing; other files there stay.
     * Returns what was written in the order of the names.
     *
     * @throws IOException with one line that says which file, and why; nothing has changed then
     */
    public static List<Written> write(Path folder, Map<String, Content> files) throws IOException {
        GraphFolder output = new GraphFolder(folder, Map.of());
        return output.write(() -> output.stageAll(files));
    }

    /** Writes {@code files}, and a {@code last} one that tells of them, such as a {@link Manifest}. */
    public static List<Written> write(
            Path folder, Map<String, Content> files, String last, Function<List<Written>, Content> lastContent)
            throws IOException {
        return write(folder, files, last, lastContent, Map.of());
    }

    /** Writes {@code files}, a {@code last} one that tells of them, and {@code others}, of which nothing is told. */
    public static List<Written> write(
            Path folder, Map<String, Content> files, String last, Function<List<Written>, Content> lastContent,
            Map<String, Filling> others) throws IOException {
        GraphFolder output = new GraphFolder(folder, others);
        return output.write(() -> {
            output.stageAll(files);
            output.stage(last, lastContent.apply(List.copyOf(output.written)));
        });
    }

    /** A step that may fail. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private List<Written> write(Step staging) throws IOException {
        boolean made = !Files.exists(folder);
        boolean done = false;
        try {
            makeFolder(folder);
            staging.run();
            fill();
            rename();
            done = true;
        } finally {
            if (!done) {
                cleanUp(made);
            }
        }
        return List.copyOf(written);
    }

    /** Makes {@code folder} where it is missing. */
    static void makeFolder(Path folder) throws IOException {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private void stageAll(Map<String, Content> files) throws IOException {
        for (Map.Entry<String, Content> file : new TreeMap<>(files).entrySet()) {
            stage(file.getKey(), file.getValue());
        }
    }

    private void fill() throws IOException {
        for (Map.Entry<String, Filling> other : others.entrySet()) {
            Path target = folder.resolve(other.getKey());
            try {
                other.getValue().fill(part(other.getKey()));
            } catch (IOException e) {
                throw failure(target, e);
            }
        }
    }

    /** Returns the temporary name of a file, which is to become {@code name}. */
    private Path part(String name) throws IOException {
        if (name.isBlank() || !Path.of(name).equals(Path.of(name).getFileName()) || name.startsWith(".")) {
            throw new IllegalArgumentException("not the name of a file in a folder: " + name);
        }
        Path target = folder.resolve(name);
        Path part = folder.resolve(Switch.partOf(name));
        Files.deleteIfExists(part);
        targets.put(part, target);
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "a folder of that name is in the way");
        }
        return part;
    }

    private void stage(String name, Content content) throws IOException {
        Path target = folder.resolve(name);
        MessageDigest digest = sha256();
        try {
            Path part = part(name);
            try (OutputStream file = new DigestOutputStream(Files.newOutputStream(part), digest);
                    Writer out = new BufferedWriter(
                        new OutputStreamWriter(new BufferedOutputStream(file), StandardCharsets.UTF_8))) {
                content.write(out);
            }
            written.add(new Written(name, Files.size(part), HexFormat.of().formatHex(digest.digest())));
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    private void rename() throws IOException {
        Switch list = Switch.of(folder);
        try {
            list.begin(targets);
            list.finish();
        } catch (IOException e) {
            list.abandon();
            throw failure(folder, e);
        }
    }

    private void cleanUp(boolean made) {
        for (Path part : targets.keySet()) {
            part.toFile().delete();
        }
        if (made) {
            folder.toFile().delete();
        }
    }

    /** Returns one line that says which file could not be written, and why. */
    static IOException failure(Path path, IOException cause) {
        String reason = cause.getMessage();
        if (cause instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (cause instanceof NotDirectoryException) {
            reason = "it is a file, not a folder";
        } else if (cause instanceof FileSystemException fault && fault.getReason() != null) {
            reason = fault.getReason();
        }
        return new IOException("cannot write " + path + ": " + String.valueOf(reason).lines().findFirst().orElse("")
            + "; what was there before is unchanged", cause);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
