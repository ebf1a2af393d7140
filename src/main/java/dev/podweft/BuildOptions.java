package dev.podweft;

import java.util.Objects;

/**
 * How a build goes about its work.
 *
 * @param threads how many to tag with; the result is the same
 * @param progress who hears of it
 * @param fresh whether the map is drawn anew, even where the folder has one that could be carried on
 */
public record BuildOptions(int threads, Progress progress, boolean fresh) {

    /** One thread per processor, no word on the way, and a map that carries on that of the folder. */
    public static final BuildOptions DEFAULTS =
        new BuildOptions(Runtime.getRuntime().availableProcessors(), Progress.NONE, false);

    public BuildOptions {
        Objects.requireNonNull(progress, "progress");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    public BuildOptions withThreads(int count) {
        return new BuildOptions(count, progress, fresh);
    }

    public BuildOptions withProgress(Progress listener) {
        return new BuildOptions(threads, listener, fresh);
    }

    public BuildOptions withFreshMap() {
        return new BuildOptions(threads, progress, true);
    }
}
