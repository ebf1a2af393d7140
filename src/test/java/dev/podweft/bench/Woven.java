package dev.podweft.bench;

import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.model.Episode;
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

    static AnnotatedGraph graph(int size) throws IOException {
        Path folder = corpus(size);
        try {
            Podweft podweft = Podweft.load();
            List<Episode> episodes = podweft.episodes(List.of(folder));
            AnnotatedGraph graph = podweft.weave(episodes);
            Notes.say("episodes", episodes.size());
            Notes.say("nodes", graph.graph().nodes().size());
            Notes.say("edges", graph.graph().edges().size());
            return graph;
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
