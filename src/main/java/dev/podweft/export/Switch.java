package dev.podweft.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The list of files that are complete under temporary names and are to take the place of others, {@code .switch} in
 * their folder. While it stands, the new state holds, however few of the files were renamed; until then, the old one.
 * For one thread, under the {@link FolderLock}.
 */
final class Switch {

    private static final String NAME = ".switch";
    private static final Pattern PART = Pattern.compile("\\.(.+)\\.\\d+\\.part");

    private final Path folder;
    private final Path list;

    private Switch(Path folder) {
        this.folder = folder;
        this.list = folder.resolve(NAME);
    }

    static Switch of(Path folder) {
        return new Switch(folder);
    }

    /** Returns the temporary name that this process gives to a file that is to become {@code name}. */
    static String partOf(String name) {
        return "." + name + "." + ProcessHandle.current().pid() + ".part";
    }

    /** Writes the list of the {@code targets}, by their temporary files; from here on the new state holds. */
    void begin(Map<Path, Path> targets) throws IOException {
        Path unfinished = folder.resolve(partOf(NAME));
        Files.writeString(unfinished, targets.keySet().stream().map(part -> part.getFileName() + "\n")
            .collect(Collectors.joining()));
        Files.move(unfinished, list, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Renames what the list names and is not yet renamed, and clears away all other temporary files. */
    void finish() throws IOException {
        if (Files.exists(list)) {
            for (Map.Entry<Path, Path> file : targets().entrySet()) {
                if (Files.exists(file.getKey())) {
                    Files.move(file.getKey(), file.getValue(), StandardCopyOption.REPLACE_EXISTING,
                        StandardCopyOption.ATOMIC_MOVE);
                }
            }
            Files.delete(list);
        }
        for (Path part : parts()) {
            Files.deleteIfExists(part);
        }
    }

    /** Gives up the list, so that nobody goes on with it. */
    void abandon() throws IOException {
        Files.deleteIfExists(list);
    }

    private Map<Path, Path> targets() throws IOException {
        Map<Path, Path> targets = new TreeMap<>();
        for (String line : Files.readAllLines(list)) {
            var part = PART.matcher(line);
            if (part.matches() && Path.of(line).equals(Path.of(line).getFileName())) {
                targets.put(folder.resolve(line), folder.resolve(part.group(1)));
            }
        }
        return targets;
    }

    private List<Path> parts() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> PART.matcher(file.getFileName().toString()).matches()).toList();
        }
    }
}
