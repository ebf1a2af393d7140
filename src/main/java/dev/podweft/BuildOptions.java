package dev.podweft;

import dev.podweft.export.Format;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How a build goes about its work.
 *
 * @param threads to tag with; the result is the same with any number
 * @param progress hears how far it is
 * @param memory what it makes of the builds before it
 * @param overrides the file of the curator's rules; else they are looked for beside the inputs and in the folder
 * @param fresh whether the map is drawn anew, even where the folder has one that could be carried on
 * @param formats what is written beside the saved graph, the map, the report and the manifest
 * @param largeFrom the number of episodes from which on a corpus is large: its catalog holds all of it, and its graph
 *     files only the concepts of most episodes
 * @param addUpTo how many entries, in hundredths of a large corpus, may be added to it before all is built anew; 0
 *     where none may
 */
public record BuildOptions(int threads, Progress progress, Memory memory, boolean fresh, Optional<Path> overrides,
        List<Format> formats, int largeFrom, int addUpTo) {

    /** What a build makes of the builds of its folder before it. */
    public enum Memory {
        /** What a source held once and holds no more is kept; what did not change is not done again. */
        KEEP,
        /** Only what the sources hold now counts; what did not change is not done again. */
        PRUNE,
        /** Nothing is remembered, and nothing is left to remember. */
        NONE
    }

    /**
     * One thread per processor, no word on the way, everything kept, a map that carries on that of the folder, and the
     * formats of most programs.
     */
    public static final BuildOptions DEFAULTS = new BuildOptions(Runtime.getRuntime().availableProcessors(),
        Progress.NONE, Memory.KEEP, false, Optional.empty(),
        List.of(Format.GRAPHML, Format.GEXF, Format.DOT, Format.CSV), 20_000, 5);

    public BuildOptions {
        Objects.requireNonNull(progress, "progress");
        Objects.requireNonNull(memory, "memory");
        formats = formats.stream().distinct().toList();
        if (formats.contains(Format.OBSIDIAN)) {
            throw new IllegalArgumentException("a vault is a folder of its own; write it with podweft export obsidian");
        }
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
        if (addUpTo < 0) {
            throw new IllegalArgumentException("a share cannot be below 0: " + addUpTo);
        }
        if (largeFrom < 1) {
            throw new IllegalArgumentException("a corpus cannot be large from " + largeFrom + " episodes on");
        }
    }

    public BuildOptions withThreads(int count) {
        return new BuildOptions(count, progress, memory, fresh, overrides, formats, largeFrom, addUpTo);
    }

    public BuildOptions withProgress(Progress listener) {
        return new BuildOptions(threads, listener, memory, fresh, overrides, formats, largeFrom, addUpTo);
    }

    public BuildOptions withMemory(Memory other) {
        return new BuildOptions(threads, progress, other, fresh, overrides, formats, largeFrom, addUpTo);
    }

    public BuildOptions withFreshMap() {
        return new BuildOptions(threads, progress, memory, true, overrides, formats, largeFrom, addUpTo);
    }

    public BuildOptions withOverrides(Path file) {
        return new BuildOptions(threads, progress, memory, fresh, Optional.of(file), formats, largeFrom, addUpTo);
    }

    public BuildOptions withFormats(List<Format> wanted) {
        return new BuildOptions(threads, progress, memory, fresh, overrides, wanted, largeFrom, addUpTo);
    }

    public BuildOptions withLargeFrom(int count) {
        return new BuildOptions(threads, progress, memory, fresh, overrides, formats, count, addUpTo);
    }

    public BuildOptions withAddUpTo(int percent) {
        return new BuildOptions(threads, progress, memory, fresh, overrides, formats, largeFrom, percent);
    }
}
