package dev.podweft.spark;

import dev.podweft.dedupe.BlockingKeys;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.FeatureCodec;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Frequencies;
import dev.podweft.dedupe.Kinship;
import dev.podweft.dedupe.Passages;
import dev.podweft.dedupe.Titles;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.sketch.BloomFilter;
import scala.Tuple2;

/**
 * Which records are one episode, step by step as {@link dev.podweft.dedupe} says an engine of many machines would: sums
 * over all, then one record, one pair, and one connected component at a time.
 */
final class Deduping {

    private static final StructType DRAFTED = Engine.columns("number BIGINT, guid STRING, listing STRING, key BIGINT, "
        + "title STRING, show STRING, passages ARRAY<BIGINT>");

    private static final StructType PREPARED = Engine.columns("number BIGINT, boilerplate ARRAY<BIGINT>, "
        + "rare ARRAY<BIGINT>, listing BIGINT, `values` ARRAY<BIGINT>, words ARRAY<BIGINT>, shared ARRAY<BIGINT>, "
        + "stands ARRAY<BIGINT>, looks ARRAY<BIGINT>, sketch BINARY, features BINARY");

    private static final StructType OFTEN =
        Engine.columns("number BIGINT, listing BIGINT, passages ARRAY<BIGINT>");

    /** How many passages a filter is made for, at most: 60 MB. */
    private static final long MOST_FILTERED = 50_000_000;

    /** The share of others that pass the filter. */
    private static final double WRONG = 0.01;

    private static final StructType TALLIES =
        Engine.columns("lesser STRING, greater STRING, inCommon INT, sameDays INT");

    private static final StructType SCORES = Engine.columns("left BIGINT, right BIGINT, score DOUBLE");

    private final Engine engine;
    private final JavaSparkContext context;

    Deduping(Engine engine) {
        this.engine = engine;
        this.context = JavaSparkContext.fromSparkContext(engine.spark().sparkContext());
    }

    /** Returns the episodes that {@code records}, by number, file and body, tell of. */
    Dataset<Row> episodes(Dataset<Row> records) {
        Dataset<Row> drafted = engine.keep("drafted", Engine.each(records.select("number", "body"), DRAFTED,
            row -> drafted(row.get(0), record(row.getString(1)))));
        List<String> shows = new ArrayList<>(drafted.select("show").distinct().as(Encoders.STRING()).collectAsList());
        Broadcast<Prepared> titles = context.broadcast(Prepared.of(titles(drafted), shows));
        Dataset<Row> prepared = engine.keep("prepared", prepared(records, drafted, titles));
        Broadcast<Prepared> counted = context.broadcast(titles.value().with(values(prepared)));
        Dataset<Row> pairs = engine.keep("pairs", Pairing.pairs(prepared));
        Broadcast<Prepared> known = context.broadcast(kinship(records, prepared, pairs, counted));
        Dataset<Row> full = records.select("number", "body")
            .join(prepared.select("number", "boilerplate"), "number");
        Dataset<Row> scores = engine.keep("scores",
            Engine.many(both(pairs.filter("near"), prepared), SCORES, row -> score(row, known.value())));
        return new Merging(engine, context).episodes(full, drafted.select("guid"), scores, known);
    }

    private static SourceRecord record(String body) throws IOException {
        return RecordJson.read(body, SourceRecord.class);
    }

    private static Row drafted(Object number, SourceRecord record) {
        String listing = Features.listing(record);
        return RowFactory.create(number, record.id().orElse(null), listing, Features.listingKey(listing),
            record.title().orElse(null), Features.show(record), Passages.of(record));
    }

    /** Counts the titles of each listing where they stand, and adds up. */
    private static Map<String, Set<String>> titles(Dataset<Row> drafted) {
        Map<String, Set<String>> recurring = new HashMap<>();
        drafted.select("listing", "title").filter("title is not null").javaRDD().mapPartitionsToPair(rows -> {
            Map<String, Titles.Counts> here = new HashMap<>();
            rows.forEachRemaining(row ->
                here.computeIfAbsent(row.getString(0), listing -> new Titles.Counts()).add(row.getString(1)));
            return here.entrySet().stream().map(counts -> new Tuple2<>(counts.getKey(), counts.getValue())).iterator();
        }).reduceByKey((one, other) -> {
            one.add(other);
            return one;
        }).mapValues(counts -> new ArrayList<>(counts.recurring())).collect()
            .forEach(source -> recurring.put(source._1(), Set.copyOf(source._2())));
        return recurring;
    }

    /** Returns for each record what of it is counted and compared. */
    private Dataset<Row> prepared(Dataset<Row> records, Dataset<Row> drafted, Broadcast<Prepared> titles) {
        Dataset<Row> passages = often(engine, drafted).selectExpr("number", "listing", "explode(passages) as passage");
        Dataset<Row> telling = Engine.many(passages.groupBy("listing", "passage")
            .agg(functions.count("number").alias("n")).groupBy("passage")
            .agg(functions.sum("n").alias("records"), functions.max("n").alias("most")),
            Engine.columns("passage BIGINT, boilerplate BOOLEAN, rare BOOLEAN"), row -> {
                Passages.Count count = new Passages.Count(row.getLong(1), row.getLong(2));
                return count.isBoilerplate() || count.isRare()
                    ? List.of(RowFactory.create(row.get(0), count.isBoilerplate(), count.isRare())).iterator()
                    : List.<Row>of().iterator();
            });
        Dataset<Row> own = passages.join(telling, "passage").groupBy("number").agg(
            functions.expr("sort_array(collect_list(if(boilerplate, passage, null)))").alias("boilerplate"),
            functions.expr("sort_array(collect_list(if(rare, passage, null)))").alias("rare"));
        return Engine.each(records.join(own, records.col("number").equalTo(own.col("number")), "left").select(
            records.col("number"), records.col("body"), own.col("boilerplate"), own.col("rare")), PREPARED,
            row -> prepared(row, titles.value()));
    }

    /** Returns the records, each with those of its passages that stand in several, and with a few others. */
    private static Dataset<Row> often(Engine engine, Dataset<Row> drafted) {
        Dataset<Row> twice = engine.keep("twice", drafted.selectExpr("explode(passages) as passage").groupBy("passage")
            .agg(functions.count("passage").alias("n")).filter("n > 1").select("passage"));
        Broadcast<BloomFilter> known = engine.share(
            twice.stat().bloomFilter("passage", Math.max(1, Math.min(MOST_FILTERED, twice.count())), WRONG));
        return Engine.each(drafted.select("number", "key", "passages"), OFTEN, row -> RowFactory.create(row.get(0),
            row.get(1), row.<Long>getList(2).stream().filter(known.value()::mightContainLong).toArray(Long[]::new)));
    }

    private static Row prepared(Row row, Prepared known) throws IOException {
        Long[] boilerplate = longs(row, 2);
        Features features = known.features(row.getString(1), List.of(boilerplate));
        return RowFactory.create(row.get(0), boilerplate, longs(row, 3),
            Features.listingKey(Features.listing(features.record())), Frequencies.values(features),
            Frequencies.words(features), BlockingKeys.shared(features), BlockingKeys.stands(features, known.shows()),
            BlockingKeys.looks(features, known.shows()), FeatureCodec.encode(features.sketch()),
            FeatureCodec.encode(features));
    }

    private static Long[] longs(Row row, int column) {
        return row.isNullAt(column) ? new Long[0] : row.<Long>getList(column).toArray(Long[]::new);
    }

    /** Counts the values of each listing, the words, and the titles that have some. */
    private static Prepared.Values values(Dataset<Row> prepared) {
        Dataset<Row> listed = prepared.selectExpr("listing", "explode(`values`) as value").groupBy("listing", "value")
            .agg(functions.count("listing").alias("n")).filter("n > 1").groupBy("value")
            .agg(functions.max("n").alias("n")).orderBy("value");
        Dataset<Row> words = prepared.selectExpr("explode(words) as word").groupBy("word")
            .agg(functions.count("word").alias("n")).filter("n > 1").orderBy("word");
        return new Prepared.Values(count(listed.collectAsList()), count(words.collectAsList()),
            prepared.filter("size(words) > 0").count());
    }

    private static Prepared.Count count(List<Row> rows) {
        return new Prepared.Count(rows.stream().mapToLong(row -> row.getLong(0)).toArray(),
            rows.stream().mapToInt(row -> Math.toIntExact(row.getLong(1))).toArray());
    }

    /** Returns pairs of numbers with the features of both. */
    private static Dataset<Row> both(Dataset<Row> pairs, Dataset<Row> prepared) {
        return pairs.select("left", "right").join(prepared.selectExpr("number as left", "features as one"), "left")
            .join(prepared.selectExpr("number as right", "features as other"), "right")
            .select("left", "right", "one", "other");
    }

    private static Prepared kinship(Dataset<Row> records, Dataset<Row> prepared, Dataset<Row> pairs,
            Broadcast<Prepared> counted) {
        Map<List<String>, int[]> tallies = new HashMap<>();
        Engine.many(both(pairs.filter("open"), prepared), TALLIES, row -> tally(row, counted.value()))
            .groupBy("lesser", "greater").agg(functions.sum("inCommon"), functions.sum("sameDays")).collectAsList()
            .forEach(row -> tallies.put(new ArrayList<>(List.of(row.getString(0), row.getString(1))),
                new int[] {Math.toIntExact(row.getLong(2)), Math.toIntExact(row.getLong(3))}));
        Map<String, Integer> sizes = new TreeMap<>();
        records.groupBy("file").count().collectAsList()
            .forEach(row -> sizes.put(row.getString(0), Math.toIntExact(row.getLong(1))));
        return counted.value().with(sizes, tallies);
    }

    private static Iterator<Row> tally(Row row, Prepared known) {
        Features left = FeatureCodec.decode(row.getAs(2));
        Features right = FeatureCodec.decode(row.getAs(3));
        Kinship.Sources sources = Kinship.Sources.of(left, right);
        return Kinship.tally(left, right, known.comparison()).stream().map(tally -> RowFactory.create(sources.lesser(),
            sources.greater(), tally.inCommon(), tally.sameDays())).iterator();
    }

    private static Iterator<Row> score(Row row, Prepared known) {
        double score = known.comparison().score(FeatureCodec.decode(row.getAs(2)), FeatureCodec.decode(row.getAs(3)));
        return score < Deduplicator.threshold() ? List.<Row>of().iterator()
            : List.of(RowFactory.create(row.get(0), row.get(1), score)).iterator();
    }
}
