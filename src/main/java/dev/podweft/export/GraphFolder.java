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
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Puts files into a folder all at once: each is first written under a temporary name in that folder, and only when all
 * of them are complete they are renamed. When anything fails before that, what was there before is still there, and
 * nothing else is. One folder writes once.
 */
public final class GraphFolder {

    private final Path folder;
    private final Map<Path, Path> targets = new TreeMap<>();
    private final List<Written> written = new ArrayList<>();
    private final List<Path> made = new ArrayList<>();

    private GraphFolder(Path folder) {
        this.folder = folder;
    }

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {

        /** Writes it to {@code out}, as characters of UTF-8. */
        void write(Appendable out) throws IOException;
    }

    /** A file that was written: its name in the folder, its length, and its SHA-256 in hexadecimal digits. */
    public record Written(String name, long bytes, String sha256) {
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
        GraphFolder output = new GraphFolder(folder);
        return output.write(() -> output.stageAll(files));
    }

    /** Writes {@code files}, and a {@code last} one that tells of them, such as a {@link Manifest}. */
    public static List<Written> write(
            Path folder, Map<String, Content> files, String last, Function<List<Written>, Content> lastContent)
            throws IOException {
        GraphFolder output = new GraphFolder(folder);
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
        boolean done = false;
        try {
            makeFolder();
            staging.run();
            rename();
            done = true;
        } finally {
            if (!done) {
                cleanUp();
            }
        }
        return List.copyOf(written);
    }

    private void makeFolder() throws IOException {
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new NotDirectoryException(folder.toString());
            }
            makeFolders(folder.toAbsolutePath());
        } catch (IOException e) {
            throw failure(folder, e);
        }
    }

    private void stageAll(Map<String, Content> files) throws IOException {
        for (Map.Entry<String, Content> file : new TreeMap<>(files).entrySet()) {
            stage(file.getKey(), file.getValue());
        }
    }

    private void stage(String name, Content content) throws IOException {
        Path target = target(name);
        Path part = target.resolveSibling("." + targets.size() + "." + ProcessHandle.current().pid() + ".part");
        MessageDigest digest = sha256();
        try {
            makeFolders(target.toAbsolutePath().getParent());
            targets.put(part, target);
            if (Files.isDirectory(target)) {
                throw new FileSystemException(target.toString(), null, "a folder of that name is in the way");
            }
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

    /** Returns where the file {@code name} goes, which may stand in a folder of the folder. */
    private Path target(String name) {
        Path path = Path.of(name);
        boolean within = !path.isAbsolute() && !name.isBlank();
        for (Path part : path) {
            within &= !part.toString().matches("\\.{1,2}");
        }
        if (!within) {
            throw new IllegalArgumentException("not the name of a file in a folder: " + name);
        }
        return folder.resolve(path);
    }

    private void makeFolders(Path parent) throws IOException {
        Path missing = parent;
        List<Path> found = new ArrayList<>();
        while (!Files.exists(missing)) {
            found.add(0, missing);
            missing = missing.getParent();
        }
        Files.createDirectories(parent);
        made.addAll(found);
    }

    private void rename() throws IOException {
        for (Map.Entry<Path, Path> file : targets.entrySet()) {
            try {
                Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw failure(file.getValue(), e);
            }
        }
    }

    private void cleanUp() {
        for (Path part : targets.keySet()) {
            part.toFile().delete();
        }
        Collections.reverse(made);
        made.forEach(path -> path.toFile().delete());
    }

    private static IOException failure(Path path, IOException cause) {
        String reason = cause.getMessage();
        if (cause instanceof AccessDeniedException) {
            reason = "permission denied";
        } else if (cause instanceof NotDirectoryException || cause instanceof FileAlreadyExistsException) {
            reason = "it is a file, not a folder";
        } else if (cause instanceof FileSystemException fault && fault.getReason() != null) {
            reason = fault.getReason();
        }
        return new IOException("cannot write " + path + ": " + String.valueOf(reason).lines().findFirst().orElse("")
            + "; what was there before is unchanged", cause);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
