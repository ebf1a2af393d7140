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

/** Records, episodes and graphs of made-up corpora. Stateless. */
final class Woven {

    private Woven() {
    }

    static List<SourceRecord> records(int size) throws IOException {
        Path file = corpus(size);
        try {
            return new Sources().read(List.of(file)).records();
        } finally {
            Files.delete(file);
        }
    }

    static AnnotatedGraph graph(int size) throws IOException {
        Path file = corpus(size);
        try {
            Podweft podweft = Podweft.load();
            List<Episode> episodes = podweft.episodes(List.of(file));
            AnnotatedGraph graph = podweft.weave(episodes);
            Notes.say("episodes", episodes.size());
            Notes.say("nodes", graph.graph().nodes().size());
            Notes.say("edges", graph.graph().edges().size());
            return graph;
        } finally {
            Files.delete(file);
        }
    }

    private static Path corpus(int size) throws IOException {
        Path file = Files.createTempFile("podweft-corpus", ".jsonl");
        Generate.write(size, 1, file);
        return file;
    }
}
