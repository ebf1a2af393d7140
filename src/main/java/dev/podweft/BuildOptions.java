package dev.podweft;

import dev.podweft.export.Format;
import java.util.List;
import java.util.Objects;

/**
 * How a build goes about its work; the graph is the same.
 *
 * @param formats what is written beside the saved graph, the map, the report and the manifest
 */
public record BuildOptions(int threads, Progress progress, List<Format> formats) {

    /** One thread per processor, no word on the way, and the formats of most programs. */
    public static final BuildOptions DEFAULTS = new BuildOptions(Runtime.getRuntime().availableProcessors(),
        Progress.NONE, List.of(Format.GRAPHML, Format.GEXF, Format.DOT, Format.CSV));

    public BuildOptions {
        Objects.requireNonNull(progress, "progress");
        formats = formats.stream().distinct().toList();
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1: " + threads);
        }
    }

    public BuildOptions withThreads(int count) {
        return new BuildOptions(count, progress, formats);
    }

    public BuildOptions withProgress(Progress listener) {
        return new BuildOptions(threads, listener, formats);
    }

    public BuildOptions withFormats(List<Format> wanted) {
        return new BuildOptions(threads, progress, wanted);
    }
}
