package dev.podweft.spark;

import dev.podweft.Progress;
import dev.podweft.analyze.Headings;
import dev.podweft.export.BuildSummary;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.map.MapOptions;
import dev.podweft.model.Problem;
import dev.podweft.read.SourceFile;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A build on Apache Spark: the tables of the catalog as Parquet, and the files of a graph, in one folder.
 *
 * <pre>{@code
 * spark-submit --class dev.podweft.spark.SparkBuild podweft.jar build INPUT... -o OUTPUT
 * }</pre>
 *
 * <p>The result does not depend on machines, partitions, or the order of anything; it is that of a build on one
 * machine, but for curators' rules and earlier builds, of which this one knows nothing. One build builds once.
 */
public final class SparkBuild {

    private final Engine engine;
    private final Settings settings;
    private final Progress progress;
    private final Tables tables;

    /** Prepares a build in a session. */
    public SparkBuild(SparkSession spark, Settings settings, Progress progress) {
        this.engine = new Engine(spark, settings.output() + "/work");
        this.settings = settings;
        this.progress = progress;
        this.tables = new Tables(engine, settings.output());
    }

    /**
     * Builds as the words of a command line ask, {@code build INPUT... -o OUTPUT}, in the session of who submits it.
     *
     * @throws SparkBuildException where the words or the inputs are not understood
     * @throws IOException where the output cannot be written
     */
    public static void main(String... words) throws IOException {
        Settings settings = Settings.parse(words);
        Logger log = LoggerFactory.getLogger(SparkBuild.class);
        try (SparkSession spark = SparkSession.builder().appName("podweft").getOrCreate()) {
            new SparkBuild(spark, settings, (stage, done, of) -> log.info("podweft: {}", stage)).run();
            log.info("podweft: done, see {}", settings.output());
        }
    }

    /** What was read. */
    private record Read(Dataset<Row> records, List<SourceFile> files, List<Problem> problems) {
    }

    /**
     * Builds.
     *
     * @throws SparkBuildException where the inputs hold nothing, or one that was named cannot be read
     * @throws IOException where the output cannot be written
     */
    public void run() throws IOException {
        Read read = read();
        progress.at("finding which entries are one episode", 0, 0);
        Dataset<Row> episodes = new Deduping(engine).episodes(read.records());
        tables.episodes(episodes);
        SourceTables sources = new SourceTables(engine, tables, read.files());
        sources.sources(read.files());
        sources.problems(read.problems());
        sources.records(read.records(), episodes);
        progress.at("tagging", 0, 0);
        Dataset<Row> tagged = engine.keep("tagged", Tagging.tag(engine, episodes.select("number", "key", "body")));
        tables.mentions(tagged);
        progress.at("weaving", 0, 0);
        Weaving.Concepts concepts = Weaving.concepts(tagged);
        weave(read, tagged, concepts);
        engine.forget();
    }

    private Read read() throws IOException {
        progress.at("reading", 0, 0);
        Dataset<Row> read = engine.keep("read", new Reading(engine, settings.partBytes()).read(Input.find(
            settings.inputs(), engine.spark().sparkContext().hadoopConfiguration())));
        List<SourceFile> files = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Row row : read.filter("kind <> 'RECORD'").select("kind", "body").collectAsList()) {
            switch (Reading.Kind.valueOf(row.getString(0))) {
                case FILE -> files.add(RecordJson.read(row.getString(1), SourceFile.class));
                case FAILED -> throw new SparkBuildException(
                    RecordJson.read(row.getString(1), Problem.class).toString());
                case PROBLEM, PART, RECORD -> problems.add(RecordJson.read(row.getString(1), Problem.class));
            }
        }
        problems.sort(null);
        Dataset<Row> records = read.filter("kind = 'RECORD'");
        if (records.isEmpty()) {
            throw new SparkBuildException(problems.isEmpty() ? "the input holds no entry; nothing was written"
                : problems.get(0) + " (and no entry was found elsewhere; nothing was written)");
        }
        files.sort(Comparator.comparing(SourceFile::name));
        return new Read(engine.keep("records", engine.numbered(records.orderBy(Engine.unitsOf("file"),
            functions.col("line"), functions.col("place")), "number", 1).select("number", "file", "body")), files,
            problems.stream().distinct().toList());
    }

    private void weave(Read read, Dataset<Row> tagged, Weaving.Concepts concepts) throws IOException {
        Broadcast<Settled> settled = engine.share(concepts.settled());
        Dataset<Row> woven = engine.keep("woven", Weaving.woven(engine, tagged, settled));
        int episodes = Math.toIntExact(woven.count());
        List<Node.Topic> top = Graphs.top(concepts.graph(), settings.top());
        progress.at("counting what stands together", 0, 0);
        CoOccurring.Edges together = CoOccurring.of(engine, woven, concepts.graph(), top, episodes);
        progress.at("finding episodes that are alike", 0, 0);
        Dataset<Row> related = engine.keep("related", new Relating(engine, settled, settings.block(), episodes)
            .edges(woven, Headings.in(concepts.graph())));
        GraphTables graphTables = new GraphTables(engine, tables);
        graphTables.edges(woven, related, concepts.graph(), together.all());
        graphTables.related(related, woven);
        progress.at("drawing the map", 0, 0);
        Graphs graphs = new Graphs(engine, concepts);
        boolean small = episodes < settings.large();
        KnowledgeGraph graph = small
            ? graphs.whole(new Graphs.Shown(tagged, related, together.all()))
            : graphs.top(top, woven, new Graphs.Shown(tagged, related, together.top()));
        AnnotatedGraph shown = graphs.write(graph, summary(read, episodes), read.files(),
            small ? MapOptions.DEFAULTS : graphs.partOf(episodes), settings.output());
        graphTables.nodes(tables.read("episodes"), concepts.graph(), shown);
    }

    private BuildSummary summary(Read read, int episodes) {
        int merged = Math.toIntExact(tables.read("records").groupBy("episode").count().filter("count > 1").count());
        int links = Math.toIntExact(tables.read("mentions").filter("decided = 1").count());
        return new BuildSummary(read.files().size(), Math.toIntExact(read.records().count()), episodes, merged,
            Shared.annotator().known(), links, List.of(), read.problems(), List.of());
    }
}
