package dev.podweft.bench;

import dev.podweft.Podweft;
import dev.podweft.export.JsonGraphReader;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Records, episodes and graphs of made-up corpora. Stateless. */
final class Woven {

    private Woven() {
    }

    static List<SourceRecord> records(int size) throws IOException {
        Path folder = corpus(size);
        try {
            return new Sources().read(List.of(folder)).records();
        } finally {
            delete(folder);
        }
    }

    /** Returns the graph of a corpus of {@code size}, or the one that {@link PeerFiles} wrote to {@code -Dwoven=FILE}. */
    static AnnotatedGraph graph(int size) throws IOException {
        String saved = System.getProperty("woven", "");
        AnnotatedGraph graph = saved.isEmpty() ? weave(size) : JsonGraphReader.read(Path.of(saved));
        Notes.say("episodes", graph.graph().nodes(Node.Episode.class).size());
        Notes.say("nodes", graph.graph().nodes().size());
        Notes.say("edges", graph.graph().edges().size());
        return graph;
    }

    private static AnnotatedGraph weave(int size) throws IOException {
        Path folder = corpus(size);
        try {
            Podweft podweft = Podweft.load();
            return podweft.weave(podweft.episodes(List.of(folder)));
        } finally {
            delete(folder);
        }
    }

    private static Path corpus(int size) throws IOException {
        Path folder = Files.createTempDirectory("podweft-corpus");
        Generate.write(size, 1, folder);
        return folder;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
