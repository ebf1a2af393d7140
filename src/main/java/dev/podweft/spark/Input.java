package dev.podweft.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file to read, wherever it lies.
 *
 * @param name what it is called in locations and messages: as it was named, with {@code /} between folders
 * @param address where every machine finds it
 * @param direct whether it was named itself, not found in a folder or by a pattern
 */
record Input(String name, String address, long bytes, boolean direct) {

    /** What a curator's rules are called, which are no input. */
    private static final String OVERRIDES = "overrides.yaml";

    private static final String PARQUET = ".parquet";

    boolean isParquet() {
        return name.endsWith(PARQUET);
    }

    /**
     * Returns the files that {@code words} stand for, by name, each once: files, folders with all below them that is
     * not hidden, patterns such as <code>shows/*.jsonl</code>, on any file system that Hadoop knows.
     *
     * @throws SparkBuildException where one stands for nothing
     */
    static List<Input> find(List<String> words, Configuration configuration) throws IOException {
        Map<String, Input> byPlace = new TreeMap<>();
        for (String word : words.stream().sorted().toList()) {
            Path path = new Path(word);
            FileSystem files = path.getFileSystem(configuration);
            FileStatus[] found = files.globStatus(path);
            if (found == null || found.length == 0) {
                throw new SparkBuildException(word + ": nothing found; expected a file, a folder or a pattern; "
                    + "check the name");
            }
            for (FileStatus status : found) {
                boolean named = found.length == 1 && !word.contains("*");
                if (named || !isPassedOver(status)) {
                    add(files, status, named ? path.toString() : nameOf(path, status), named, byPlace);
                }
            }
        }
        return byPlace.values().stream().sorted(Comparator.comparing(Input::name)).toList();
    }

    /** Returns the name of what a pattern found: with a scheme only where the pattern has one. */
    private static String nameOf(Path pattern, FileStatus status) {
        if (pattern.toUri().getScheme() != null) {
            return status.getPath().toString();
        }
        String whole = status.getPath().toUri().getPath();
        String base = pattern.isAbsolute() ? "" : new Path(System.getProperty("user.dir")).toUri().getPath() + "/";
        return whole.startsWith(base) ? whole.substring(base.length()) : whole;
    }

    private static void add(FileSystem files, FileStatus status, String name, boolean direct,
            Map<String, Input> byPlace) throws IOException {
        if (status.isFile()) {
            Input input = new Input(name, status.getPath().toString(), status.getLen(), direct);
            byPlace.merge(input.address(), input, (first, again) -> first.direct() ? first : again);
            return;
        }
        List<FileStatus> below = new ArrayList<>(List.of(files.listStatus(status.getPath())));
        for (FileStatus child : below) {
            String own = child.getPath().getName();
            if (!isPassedOver(child)) {
                add(files, child, name.equals(".") ? own : name + "/" + own, false, byPlace);
            }
        }
    }

    /** Returns whether a file or folder is hidden, a note of Spark's such as {@code _SUCCESS}, or a curator's. */
    private static boolean isPassedOver(FileStatus status) {
        String name = status.getPath().getName();
        return name.startsWith(".") || name.startsWith("_") || name.equals(OVERRIDES);
    }
}
