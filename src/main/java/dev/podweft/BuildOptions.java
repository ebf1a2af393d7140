package dev.podweft;

import java.util.Objects;

/** How a build goes about its work; the result is the same. */
public record BuildOptions(int threads, Progress progress) {

    /** One thread per processor, and no word on the way. */
    public static final BuildOptions DEFAULTS =
        new BuildOptions(Runtime.getRuntime().availableProcessors(), Progress.NONE);

    public BuildOptions {
        Objects.requireNonNull(progress, "progress");
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    public BuildOptions withThreads(int count) {
        return new BuildOptions(count, progress);
    }

    public BuildOptions withProgress(Progress listener) {
        return new BuildOptions(threads, listener);
    }
}
