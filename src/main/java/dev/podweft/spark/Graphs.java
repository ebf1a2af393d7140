package dev.podweft.spark;

import dev.podweft.Podweft;
import dev.podweft.TopGraph;
import dev.podweft.export.BuildSummary;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.NodeIds;
import dev.podweft.graph.Weaver;
import dev.podweft.map.MapOptions;
import dev.podweft.map.Whole;
import dev.podweft.model.Concept;
import dev.podweft.read.SourceFile;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The graph that is drawn and explored, on the driver: all of a small corpus; of a large one the concepts of most
 * episodes, each with the episode that is most about it.
 */
final class Graphs {

    private final Engine engine;
    private final Weaving.Concepts concepts;
    private final KnowledgeGraph.Builder graph = KnowledgeGraph.builder();

    Graphs(Engine engine, Weaving.Concepts concepts) {
        this.engine = engine;
        this.concepts = concepts;
    }

    /** What of the corpus a graph shows. */
    record Shown(Dataset<Row> tagged, Dataset<Row> related, List<Edge.CoOccurs> together) {
    }

    /** Returns the graph of all that there is. */
    KnowledgeGraph whole(Shown shown) throws IOException {
        concepts.graph().nodes().forEach(graph::add);
        concepts.graph().edges().forEach(graph::add);
        shown.together().forEach(graph::add);
        for (Row row : shown.tagged().select("body", "mentioned").collectAsList()) {
            add(row);
        }
        for (Row row : shown.related().select("edge").collectAsList()) {
            graph.add(RecordJson.read(row.getString(0), Edge.Related.class));
        }
        return graph.build();
    }

    /** Returns the concepts of most episodes, at most {@code most}. */
    static List<Node.Topic> top(KnowledgeGraph concepts, int most) {
        return topics(concepts)
            .sorted(Comparator.comparingInt((Node.Topic topic) -> -topic.episodes()).thenComparing(Node.Topic::id))
            .limit(most).toList();
    }

    private static Stream<Node.Topic> topics(KnowledgeGraph concepts) {
        return concepts.nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() > 0 && !topic.concept().is(Concept.Trait.BROAD));
    }

    /** Returns a map that says how large the corpus is of which it shows a part. */
    MapOptions partOf(int episodes) {
        return MapOptions.DEFAULTS.withWhole(new Whole((int) topics(concepts.graph()).count(), episodes));
    }

    /** Returns the graph of the {@code top} concepts and of the {@code woven} episodes that are most about each. */
    KnowledgeGraph top(List<Node.Topic> top, Dataset<Row> woven, Shown shown) throws IOException {
        Set<String> ids = new TreeSet<>();
        top.forEach(topic -> ids.add(topic.id()));
        List<Object> examples = woven.select(functions.col("place"), functions.col("number"),
                functions.explode(functions.col("mentions")).alias("m"))
            .filter(functions.col("m.node").isin(ids.toArray())).groupBy("m.node")
            .agg(functions.max_by(functions.col("number"),
                functions.expr("struct(m.salience, -place)")).alias("number"))
            .select("number").dropDuplicates().collectAsList().stream().map(row -> row.get(0)).toList();
        List<Row> tagged = shown.tagged().filter(functions.col("number").isin(examples.toArray()))
            .select("body", "mentioned").collectAsList();
        Map<Concept, Integer> mentioned = new HashMap<>();
        Map<Concept, Set<String>> versions = new HashMap<>();
        for (Row row : tagged) {
            gather(row, mentioned, versions);
            add(row);
        }
        KnowledgeGraph between = Weaver.concepts(mentioned, versions, Shared.annotator()::concept);
        between.nodes().forEach(graph::add);
        between.edges().forEach(graph::add);
        Map<String, Integer> counts = new HashMap<>();
        concepts.graph().nodes().forEach(node -> counts.put(node.id(), episodes(node)));
        return TopGraph.part(graph.build(), ids, counts, shown.together());
    }

    private static int episodes(Node node) {
        if (node instanceof Node.Topic topic) {
            return topic.episodes();
        }
        return node instanceof Node.Person person ? person.episodes()
            : node instanceof Node.Organization body ? body.episodes() : 0;
    }

    private void gather(Row row, Map<Concept, Integer> mentioned, Map<Concept, Set<String>> versions)
            throws IOException {
        for (Row one : row.<Row>getList(1)) {
            Concept concept = concepts.settled().concept(one.getString(0), one.getString(1));
            if (one.isNullAt(2)) {
                mentioned.merge(concept, 1, Integer::sum);
            } else if (concept.kind().isTopic()) {
                versions.computeIfAbsent(concept, known -> new TreeSet<>()).add(one.getString(2));
            }
        }
    }

    private static String target(Row mentioned, Concept concept) {
        return mentioned.isNullAt(2) ? Weaver.nodeId(concept)
            : NodeIds.version(concept.id(), mentioned.getString(2));
    }

    /** Adds an episode with its show and its mentions. */
    private void add(Row row) throws IOException {
        Node.Episode episode = RecordJson.read(row.getString(0), Node.Episode.class);
        graph.add(episode);
        if (!episode.show().isBlank()) {
            String show = NodeIds.show(episode.show());
            graph.add(new Node.Show(show, episode.show()));
            graph.add(new Edge.Known(episode.id(), show, Edge.Relation.IN_SHOW));
        }
        for (Row mentioned : row.<Row>getList(1)) {
            Concept concept = concepts.settled().concept(mentioned.getString(0), mentioned.getString(1));
            String target = target(mentioned, concept);
            if (mentioned.isNullAt(2) || concept.kind().isTopic()) {
                List<Evidence> evidence =
                    RecordJson.read(mentioned.getString(5), Tagging.Evidences.class).evidence();
                graph.add(new Edge.Mentions(episode.id(), target, mentioned.getDouble(3), evidence));
            }
        }
    }

    /** Writes the files of {@code graph} into {@code output}, on whatever file system that lies. */
    AnnotatedGraph write(KnowledgeGraph finished, BuildSummary summary, List<SourceFile> inputs, MapOptions map,
            String output) throws IOException {
        Path scratch = Files.createTempDirectory("podweft");
        try {
            AnnotatedGraph annotated = Podweft.write(finished, summary, inputs, map, scratch);
            org.apache.hadoop.fs.Path target = new org.apache.hadoop.fs.Path(output);
            FileSystem files = target.getFileSystem(engine.spark().sparkContext().hadoopConfiguration());
            files.setWriteChecksum(false);
            try (Stream<Path> written = Files.list(scratch)) {
                for (Path file : written.filter(path -> !path.getFileName().toString().startsWith(".")).sorted()
                        .toList()) {
                    files.copyFromLocalFile(false, true, new org.apache.hadoop.fs.Path(file.toUri()),
                        new org.apache.hadoop.fs.Path(target, file.getFileName().toString()));
                }
            }
            files.setWriteChecksum(true);
            return annotated;
        } finally {
            try (Stream<Path> all = Files.walk(scratch)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
