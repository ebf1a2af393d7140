package dev.podweft;

import dev.podweft.export.BuildSummary;
import dev.podweft.export.Exporter;
import dev.podweft.export.Format;
import dev.podweft.export.GraphFolder;
import dev.podweft.export.JsonGraphExporter;
import dev.podweft.export.Manifest;
import dev.podweft.export.Report;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.MapOptions;
import dev.podweft.map.TopicMap;
import dev.podweft.read.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The files of a graph folder: which there are, and what stands in them. Stateless. */
final class GraphFiles {

    private static final String MAP = "topic-map.svg";

    private GraphFiles() {
    }

    /** Returns the files of a folder by their names: the saved graph, the map, the report, and {@code formats}. */
    static Map<String, GraphFolder.Content> of(AnnotatedGraph graph, BuildSummary summary, List<Format> formats) {
        return of(graph, summary, formats, MapOptions.DEFAULTS);
    }

    /** Returns them with a map that is drawn as {@code options} say. */
    static Map<String, GraphFolder.Content> of(AnnotatedGraph graph, BuildSummary summary, List<Format> formats,
            MapOptions options) {
        Map<String, GraphFolder.Content> files = new TreeMap<>();
        formats.forEach(format -> files.putAll(format.files(graph, choice(format))));
        for (Exporter exporter : List.of(new JsonGraphExporter(), new Report(summary))) {
            files.put(exporter.fileName(), GraphFolder.content(exporter, graph));
        }
        files.put(MAP, out -> new TopicMap(options).write(graph, out));
        return files;
    }

    /** Returns the names of the files that {@link #of} gives with these formats, whatever the graph. */
    static Set<String> names(List<Format> formats) {
        AnnotatedGraph empty = new AnnotatedGraph(KnowledgeGraph.builder().build(), List.of(), Map.of());
        Set<String> names = new TreeSet<>(Set.of(Podweft.GRAPH_FILE, MAP, Report.FILE_NAME));
        formats.forEach(format -> names.addAll(format.files(empty, choice(format)).keySet()));
        return names;
    }

    /** Writes {@code files} and {@code others} into {@code folder}, or none; returns the former's names in order. */
    static List<String> write(Path folder, Map<String, GraphFolder.Content> files, Manifest manifest,
            Map<String, GraphFolder.Filling> others) throws IOException {
        return GraphFolder.write(folder, files, Manifest.FILE_NAME, manifest::content, others).stream()
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
