package dev.podweft;

import dev.podweft.export.BuildSummary;
import dev.podweft.export.Exporter;
import dev.podweft.export.Format;
import dev.podweft.export.GraphFolder;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.export.Manifest;
import dev.podweft.export.Report;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.TopicMap;
import dev.podweft.read.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of a graph folder: which there are, and what stands in them. Stateless. */
final class GraphFiles {

    private static final String MAP = "topic-map.svg";

    private GraphFiles() {
    }

    /**
     * Writes all files into {@code folder}, or none: the saved graph, the map, the report, the manifest, and those of
     * {@code formats}; returns their names in order.
     */
    static List<String> write(
            Path folder, AnnotatedGraph graph, List<Format> formats, BuildSummary summary, Manifest manifest)
            throws IOException {
        Map<String, GraphFolder.Content> files = new TreeMap<>();
        for (Format format : formats) {
            String folderName = format == Format.OBSIDIAN ? "obsidian/" : "";
            format.files(graph, choice(format)).forEach((name, content) -> files.put(folderName + name, content));
        }
        for (Exporter exporter : List.of(new JsonGraphExporter(), new Report(summary))) {
            files.put(exporter.fileName(), GraphFolder.content(exporter, graph));
        }
        files.put(MAP, out -> new TopicMap().write(graph, out));
        return GraphFolder.write(folder, files, Manifest.FILE_NAME, manifest::content).stream()
            .map(GraphFolder.Written::name).sorted().toList();
    }

    /** Returns how {@code format} is written: GEXF so that readers of every age open it. */
    private static Format.Choice choice(Format format) {
        return format == Format.GEXF ? Format.Choice.USUAL.withProfile("most") : Format.Choice.USUAL;
    }

    /** Returns the manifest of a graph that was made from {@code inputs} with a vocabulary of this SHA-256. */
    static Manifest manifest(String vocabulary, List<SourceFile> inputs, AnnotatedGraph graph, BuildSummary summary) {
        Map<String, String> hashes = new TreeMap<>();
        inputs.forEach(file -> hashes.put(file.name(), file.sha256()));
        Map<String, Integer> counts = new TreeMap<>(Map.of(
            "files", summary.files(), "entries", summary.records(), "episodes", summary.episodes(),
            "links", summary.links(), "concepts", graph.graph().nodes(Node.Topic.class).size(),
            "nodes", graph.graph().nodes().size(), "edges", graph.graph().edges().size()));
        return new Manifest(Podweft.VERSION, vocabulary, hashes, counts);
    }
}
