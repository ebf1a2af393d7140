package dev.podweft.read;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceLocation;
import java.io.File;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds the files that inputs stand for, and names them as the user did. For one thread. */
final class InputFiles {

    /** What a curator's rules are called, which are no input. */
    private static final String OVERRIDES = "overrides.yaml";

    private final Map<String, InputFile> byName = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A file to read: its name for people, where it lies, and whether it was named itself or found in a folder. */
    record InputFile(String name, Path path, boolean direct) {
    }

    /**
     * Adds a file, or all files below a folder that are not hidden.
     *
     * @throws ReadException if there is no such file, or the folder cannot be opened or holds no file
     */
    void add(Path input) {
        String name = name(input);
        if (Files.isDirectory(input)) {
            addFolder(input, name);
        } else if (Files.isRegularFile(input)) {
            String known = FetchCache.addressOf(input).orElse(name);
            byName.put(known, new InputFile(known, input, true));
        } else {
            throw new ReadException(name, Files.exists(input)
                ? "neither a file nor a folder found; expected one of them; save the input to a file first"
                : "nothing found; expected a file or a folder; check the name");
        }
    }

    /** Returns the files sorted by name, each once even where two names lead to it. */
    List<InputFile> files() throws IOException {
        Map<Path, InputFile> byPlace = new TreeMap<>();
        for (InputFile file : byName.values()) {
            byPlace.merge(file.path().toRealPath(), file, (first, again) -> first.direct() ? first
                : new InputFile(first.name(), first.path(), again.direct()));
        }
        return byPlace.values().stream().sorted(Comparator.comparing(InputFile::name)).toList();
    }

    /** Returns what could not be opened below the folders. */
    List<Problem> problems() {
        return problems;
    }

    static String name(Path input) {
        String name = input.normalize().toString();
        String plain = name.isEmpty() ? "." : name;
        return File.separatorChar == '/' ? plain : plain.replace(File.separatorChar, '/');
    }

    /** Returns why a file cannot be had, without its path, which the message around it has. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "access denied";
        }
        if (e instanceof NoSuchFileException) {
            return "it is gone";
        }
        return e instanceof FileSystemLoopException ? "a link leads back to a folder above"
            : e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ", " + e.getMessage());
    }

    private void addFolder(Path folder, String name) {
        int before = byName.size() + problems.size();
        Walk walk = new Walk(folder, name.equals(".") ? "" : name.endsWith("/") ? name : name + "/");
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, walk);
        } catch (IOException e) {
            throw new ReadException(name, "a folder that cannot be opened found (" + reason(e)
                + "); expected a readable one; check its permissions");
        }
        if (walk.found == 0 && before == byName.size() + problems.size()) {
            throw new ReadException(name, "a folder without files found; expected feeds, listings or other data; "
                + "check the name");
        }
    }

    private static boolean isHidden(Path path) {
        return path.getFileName() != null && path.getFileName().toString().startsWith(".");
    }

    /** Visits one folder and what is below it. */
    private final class Walk extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final String prefix;
        private int found;

        Walk(Path folder, String prefix) {
            this.folder = folder;
            this.prefix = prefix;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return !directory.equals(folder) && isHidden(directory)
                ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (!isHidden(file) && attributes.isRegularFile() && !file.endsWith(OVERRIDES)) {
                found++;
                byName.putIfAbsent(below(file), new InputFile(below(file), file, false));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(folder)) {
                throw e;
            }
            problems.add(new Problem(new SourceLocation(below(file), 1), Problem.Severity.SKIPPED,
                "a file or folder that cannot be opened found (" + reason(e) + "); check its permissions"));
            return FileVisitResult.CONTINUE;
        }

        private String below(Path path) {
            return prefix + name(folder.relativize(path));
        }
    }
}
