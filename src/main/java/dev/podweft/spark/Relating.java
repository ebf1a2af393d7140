package dev.podweft.spark;

import dev.podweft.analyze.EpisodeVector;
import dev.podweft.analyze.Feature;
import dev.podweft.analyze.Finder;
import dev.podweft.analyze.Headings;
import dev.podweft.analyze.Likeness;
import dev.podweft.analyze.MemoryIndex;
import dev.podweft.analyze.Recurring;
import dev.podweft.analyze.Statistics;
import dev.podweft.analyze.VectorCodec;
import dev.podweft.analyze.Vectorizer;
import dev.podweft.analyze.Weights;
import dev.podweft.graph.Edge;
import dev.podweft.store.CatalogWriter;
import dev.podweft.store.RecordJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Which episodes are alike. Features are counted over all; the vectors are dealt into blocks by their places, and every
 * vector is held against every block: in a block, an index in memory leads from the rarest features of an episode to
 * those that have them. Of what the blocks find, the most promising are kept as one machine would keep them.
 */
final class Relating {

    private static final StructType COUNTED = Engine.columns("features ARRAY<STRING>");

    private static final StructType KEYS = Engine.columns("keys ARRAY<BIGINT>");

    private static final Feature.Kind[] KINDS = Feature.Kind.values();

    private static final StructType VECTORS =
        Engine.columns("place BIGINT, number BIGINT, node STRING, vector BINARY");

    private static final StructType DEALT =
        Engine.columns("task INT, place BIGINT, node STRING, vector BINARY, wanted ARRAY<BIGINT>");

    private static final StructType FOUND =
        Engine.columns("place BIGINT, found ARRAY<STRUCT<other BIGINT, promise INT, score DOUBLE>>");

    private static final StructType PAIRS = Engine.columns("left BIGINT, right BIGINT");

    private static final StructType EDGES = Engine.columns("source STRING, target STRING, left BIGINT, right BIGINT, "
        + "weight DOUBLE, reasons STRING, edge STRING");

    private final Engine engine;
    private final Broadcast<Settled> settled;
    private final int blockSize;
    private final long episodes;

    /** Prepares to relate so many {@code episodes}, of which a block has at most {@code blockSize}. */
    Relating(Engine engine, Broadcast<Settled> settled, int blockSize, long episodes) {
        this.engine = engine;
        this.settled = settled;
        this.blockSize = blockSize;
        this.episodes = episodes;
    }

    /** Returns the edges between the {@code woven} episodes that are alike, by their places. */
    Dataset<Row> edges(Dataset<Row> woven, Headings headings) {
        Broadcast<Recurring> recurring = engine.share(recurring(woven));
        Broadcast<Statistics> statistics = engine.share(statistics(woven, recurring.value(), headings));
        Broadcast<Headings> above = engine.share(headings);
        Dataset<Row> vectors = engine.keep("vectors", Engine.each(woven, VECTORS, row -> RowFactory.create(
            row.getAs("place"), row.getAs("number"), row.getAs("node"), VectorCodec.encode(new Vectorizer(
                statistics.value(), recurring.value(), above.value()).of(Weaving.profile(row))))));
        Dataset<Row> pairs = engine.keep("alike", pairs(vectors, statistics));
        return edges(vectors, pairs, statistics);
    }

    private static Recurring recurring(Dataset<Row> woven) {
        Dataset<Row> lines = Engine.each(woven, KEYS, row -> RowFactory.create(
            Recurring.keys(Weaving.profile(row)))).selectExpr("explode(keys) as line");
        return Recurring.of(lines.groupBy("line").agg(functions.count("line").alias("n"))
            .filter(functions.col("n").geq(Recurring.EPISODES)).select("line").as(Encoders.LONG()).collectAsList()
            .stream().mapToLong(Long::longValue).toArray());
    }

    private Statistics statistics(Dataset<Row> woven, Recurring lines, Headings headings) {
        Broadcast<Recurring> recurring = engine.share(lines);
        Broadcast<Headings> above = engine.share(headings);
        Statistics.Builder builder = new Statistics.Builder(lines, headings);
        builder.addEpisodes(Math.toIntExact(episodes));
        Engine.each(woven, COUNTED, row -> RowFactory.create((Object)
            Statistics.features(Weaving.profile(row), recurring.value(), above.value()).stream()
                .map(feature -> feature.kind().ordinal() + feature.id()).toArray(String[]::new)))
            .selectExpr("explode(features) as feature").groupBy("feature").agg(functions.count("feature"))
            .toLocalIterator().forEachRemaining(row -> builder.add(feature(row.getString(0)),
                Math.toIntExact(row.getLong(1))));
        return builder.build();
    }

    /** Returns the feature that is written as the number of its kind, one digit, and its id. */
    private static Feature feature(String written) {
        return new Feature(KINDS[written.charAt(0) - '0'], written.substring(1));
    }

    private int blocks() {
        return Math.max(1, Math.toIntExact((episodes + blockSize - 1) / blockSize));
    }

    /** Returns into how many parts the questions to one block are dealt, so that all machines have work. */
    private int chunks() {
        return Math.max(1, engine.spark().sparkContext().defaultParallelism() / blocks());
    }

    private static EpisodeVector vector(Row row) {
        return VectorCodec.decodeVector(row.<byte[]>getAs("vector"));
    }

    /** Deals the vectors to the tasks that hold them in their block. */
    private Dataset<Row> held(Dataset<Row> vectors) {
        int chunks = chunks();
        int size = blockSize;
        return Engine.many(vectors, DEALT, row -> {
            int block = (int) (row.getLong(0) / size);
            List<Row> rows = new ArrayList<>();
            for (int chunk = 0; chunk < chunks; chunk++) {
                rows.add(dealt(block * chunks + chunk, row, null));
            }
            return rows.iterator();
        });
    }

    private static Row dealt(int task, Row row, Object wanted) {
        return RowFactory.create(task, row.getAs("place"), row.getAs("node"), row.getAs("vector"), wanted);
    }

    private Dataset<Row> cogroup(Dataset<Row> held, Dataset<Row> asked, CoGroupFunction<Integer, Row, Row, Row> work,
            StructType columns) {
        MapFunction<Row, Integer> task = row -> row.getInt(0);
        return held.groupByKey(task, Encoders.INT()).cogroup(asked.groupByKey(task, Encoders.INT()), work,
            Encoders.row(columns));
    }

    /** Returns the places of those that are among the most alike of one of the two, the lower first. */
    private Dataset<Row> pairs(Dataset<Row> vectors, Broadcast<Statistics> statistics) {
        int chunks = chunks();
        int blocks = blocks();
        Dataset<Row> asked = Engine.many(vectors, DEALT, row -> {
            List<Row> rows = new ArrayList<>();
            for (int block = 0; block < blocks; block++) {
                rows.add(dealt(block * chunks + (int) (row.getLong(0) % chunks), row, null));
            }
            return rows.iterator();
        });
        Dataset<Row> found = cogroup(held(vectors), asked,
            (task, mine, questions) -> found(mine, questions, statistics.value()), FOUND);
        Dataset<Row> gathered = blocks == 1 ? found
            : found.groupBy("place").agg(functions.flatten(functions.collect_list("found")).alias("found"));
        return Engine.many(gathered, PAIRS, Relating::best).dropDuplicates();
    }

    private static Iterator<Row> found(Iterator<Row> mine, Iterator<Row> questions, Statistics statistics) {
        List<Row> block = sorted(mine);
        if (block.isEmpty()) {
            return List.<Row>of().iterator();
        }
        long first = block.get(0).getLong(1);
        Finder finder = new Finder(MemoryIndex.of(statistics, block.stream().map(Relating::vector).toList()),
            statistics, Weights.DEFAULTS);
        return new Flattened<>(questions, row -> {
            long own = row.getLong(1) - first;
            OptionalInt asked = own >= 0 && own < block.size() ? OptionalInt.of((int) own) : OptionalInt.empty();
            List<Row> found = finder.promising(vector(row), asked).stream()
                .map(one -> RowFactory.create(first + one.number(), one.promise(), one.score())).toList();
            return List.of(RowFactory.create(row.get(1), CollectionConverters.asScala(found).toSeq())).iterator();
        });
    }

    /** Returns the rows of a block, which are all of a run of places, in their order. */
    private static List<Row> sorted(Iterator<Row> rows) {
        List<Row> sorted = new ArrayList<>();
        rows.forEachRemaining(sorted::add);
        sorted.sort(Comparator.comparingLong(row -> row.getLong(1)));
        return sorted;
    }

    private static Iterator<Row> best(Row row) {
        long place = row.getLong(0);
        List<Finder.Scored> scored = row.<Row>getList(1).stream().map(one -> new Finder.Scored(
            Math.toIntExact(one.getLong(0)), one.getInt(1), one.getDouble(2))).toList();
        return Finder.Scored.best(scored).stream().map(best -> RowFactory.create(
            Math.min(place, best.number()), Math.max(place, best.number()))).iterator();
    }

    private Dataset<Row> edges(Dataset<Row> vectors, Dataset<Row> pairs, Broadcast<Statistics> statistics) {
        int chunks = chunks();
        int size = blockSize;
        Dataset<Row> wanted = pairs.selectExpr("left", "right", "cast(floor(right / " + size + ") as int) as block")
            .groupBy("left", "block").agg(functions.collect_list("right").alias("wanted"));
        Dataset<Row> asked = Engine.each(wanted.join(vectors, wanted.col("left").equalTo(vectors.col("place"))), DEALT,
            row -> dealt(row.<Integer>getAs("block") * chunks + (int) (row.<Long>getAs("place") % chunks), row,
                row.<Long>getList(row.fieldIndex("wanted")).stream().sorted().toArray(Long[]::new)));
        Broadcast<Settled> names = settled;
        return cogroup(held(vectors), asked, (task, mine, questions) ->
            edges(mine, questions, new Likeness(statistics.value(), Weights.DEFAULTS), names.value()), EDGES);
    }

    private static Iterator<Row> edges(Iterator<Row> mine, Iterator<Row> questions, Likeness likeness,
            Settled settled) {
        List<Row> block = sorted(mine);
        long first = block.isEmpty() ? 0 : block.get(0).getLong(1);
        return new Flattened<>(questions, question -> {
            Likeness.End source = end(question);
            List<Row> rows = new ArrayList<>();
            for (long place : question.<Long>getList(4)) {
                Row other = block.get((int) (place - first));
                Edge.Related edge = likeness.edge(source, end(other), settled::names);
                if (edge.weight() > 0) {
                    rows.add(RowFactory.create(edge.source(), edge.target(), question.get(1), place, edge.weight(),
                        RecordJson.write(CatalogWriter.Shared.of(edge)), RecordJson.write(edge)));
                }
            }
            return rows.iterator();
        });
    }

    private static Likeness.End end(Row row) {
        return new Likeness.End(row.getAs("node"), vector(row));
    }
}
