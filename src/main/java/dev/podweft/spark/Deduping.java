package dev.podweft.spark;

import dev.podweft.dedupe.Comparison;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Frequencies;
import dev.podweft.dedupe.Kinship;
import dev.podweft.dedupe.Passages;
import dev.podweft.dedupe.Titles;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Which records are one episode, step by step as {@link dev.podweft.dedupe} says an engine of many machines would: sums
 * over all, then one record, one pair, and one connected component at a time.
 */
final class Deduping {

    private static final StructType PASSAGES =
        Engine.columns("number BIGINT, listing STRING, passage BIGINT");

    private static final StructType MEMBERS = Engine.columns("number BIGINT, body STRING, member STRUCT<number BIGINT, "
        + "file STRING, id STRING, date STRING, seconds INT, named BOOLEAN>, boilerplate ARRAY<BIGINT>, "
        + "rare ARRAY<BIGINT>");

    private static final StructType VALUES = Engine.columns("kind INT, listing STRING, value BIGINT");

    private static final StructType TALLIES =
        Engine.columns("lesser STRING, greater STRING, inCommon INT, sameDays INT");

    private static final StructType SCORES = Engine.columns("left BIGINT, right BIGINT, score DOUBLE");

    private static final int VALUE = 0;
    private static final int WORD = 1;
    private static final int TITLED = 2;

    private final Engine engine;
    private final JavaSparkContext context;

    Deduping(Engine engine) {
        this.engine = engine;
        this.context = JavaSparkContext.fromSparkContext(engine.spark().sparkContext());
    }

    /** Returns the episodes that {@code records}, by number, file and body, tell of. */
    Dataset<Row> episodes(Dataset<Row> records) {
        Broadcast<Prepared> titles = context.broadcast(Prepared.ofTitles(titles(records)));
        Dataset<Row> prepared = engine.keep("prepared", prepared(records));
        Broadcast<Prepared> counted = context.broadcast(titles.value().with(values(prepared, titles)));
        Dataset<Row> pairs = engine.keep("pairs", Pairing.pairs(prepared, counted));
        Broadcast<Prepared> known = context.broadcast(kinship(records, prepared, pairs, counted));
        Dataset<Row> scores = engine.keep("scores", Engine.many(both(pairs, prepared), SCORES,
            row -> score(row, known.value())));
        return new Merging(engine, context).episodes(prepared, scores, known);
    }

    private static SourceRecord record(String body) throws IOException {
        return RecordJson.read(body, SourceRecord.class);
    }

    private static Map<String, Set<String>> titles(Dataset<Row> records) {
        Map<String, Set<String>> recurring = new HashMap<>();
        records.select("body").javaRDD()
            .mapToPair(row -> new Tuple2<>(Features.listing(record(row.getString(0))), row.getString(0)))
            .aggregateByKey(new Titles.Counts(), (counts, body) -> {
                counts.add(record(body));
                return counts;
            }, (one, other) -> {
                one.add(other);
                return one;
            }).mapValues(counts -> new ArrayList<>(counts.recurring())).collect()
            .forEach(source -> recurring.put(source._1(), Set.copyOf(source._2())));
        return recurring;
    }

    /** Returns the records, each with those of its passages that say nothing, and those that few have. */
    private static Dataset<Row> prepared(Dataset<Row> records) {
        Dataset<Row> passages = Engine.many(records.select("number", "body"), PASSAGES, row -> {
            Object number = row.get(0);
            SourceRecord record = record(row.getString(1));
            String listing = Features.listing(record);
            return Arrays.stream(Passages.of(record))
                .mapToObj(passage -> RowFactory.create(number, listing, passage)).iterator();
        });
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
            records.col("number"), records.col("body"), own.col("boilerplate"), own.col("rare")), MEMBERS, row -> {
                SourceRecord record = record(row.getString(1));
                Row member = RowFactory.create(row.get(0), record.location().file(), record.id().orElse(null),
                    record.date().map(LocalDate::toString).orElse(null), record.durationSeconds().isPresent()
                        ? Integer.valueOf(record.durationSeconds().getAsInt()) : null,
                    !Features.show(record).isEmpty());
                return RowFactory.create(row.get(0), row.get(1), member, longs(row, 2), longs(row, 3));
            });
    }

    private static Long[] longs(Row row, int column) {
        return row.isNullAt(column) ? new Long[0] : row.<Long>getList(column).toArray(Long[]::new);
    }

    /** Counts in one pass the values of each source, the words, and the titles, and collects the names of shows. */
    private Prepared.Values values(Dataset<Row> prepared, Broadcast<Prepared> titles) {
        Dataset<Row> all = Engine.many(prepared.select("body", "boilerplate"), VALUES, row -> {
            Features features = titles.value().features(row.getString(0), row.getList(1));
            String listing = Features.listing(features.record());
            List<Row> rows = new ArrayList<>();
            for (long value : Frequencies.values(features)) {
                rows.add(RowFactory.create(VALUE, listing, value));
            }
            for (long word : Frequencies.words(features)) {
                rows.add(RowFactory.create(WORD, "", word));
            }
            if (!rows.isEmpty() && Frequencies.words(features).length > 0) {
                rows.add(RowFactory.create(TITLED, "", 0L));
            }
            return rows.iterator();
        });
        List<Row> counts = all.groupBy("kind", "listing", "value").agg(functions.count("kind").alias("n"))
            .filter("n > 1 or kind = " + TITLED).groupBy("kind", "value").agg(functions.max("n").alias("n"))
            .orderBy("kind", "value").collectAsList();
        List<String> shows = prepared.select("body").map((MapFunction<Row, String>)
            row -> Features.show(record(row.getString(0))), Encoders.STRING()).dropDuplicates().collectAsList();
        return new Prepared.Values(count(counts, VALUE), count(counts, WORD), counts.stream()
            .filter(row -> row.getInt(0) == TITLED).mapToLong(row -> row.getLong(2)).sum(), new ArrayList<>(shows));
    }

    private static Prepared.Count count(List<Row> rows, int kind) {
        List<Row> own = rows.stream().filter(row -> row.getInt(0) == kind).toList();
        return new Prepared.Count(own.stream().mapToLong(row -> row.getLong(1)).toArray(),
            own.stream().mapToInt(row -> Math.toIntExact(row.getLong(2))).toArray());
    }

    private static Dataset<Row> both(Dataset<Row> pairs, Dataset<Row> prepared) {
        Dataset<Row> left = prepared.selectExpr("number as left", "body as one", "boilerplate as oneBoilerplate");
        Dataset<Row> right = prepared.selectExpr("number as right", "body as other", "boilerplate as otherBoilerplate");
        return pairs.join(left, "left").join(right, "right")
            .select("left", "right", "one", "oneBoilerplate", "other", "otherBoilerplate");
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

    private static Iterator<Row> tally(Row row, Prepared known) throws IOException {
        Features left = known.features(row.getString(2), row.getList(3));
        Features right = known.features(row.getString(4), row.getList(5));
        Kinship.Sources sources = Kinship.Sources.of(left, right);
        return Kinship.tally(left, right, known.comparison()).stream().map(tally -> RowFactory.create(sources.lesser(),
            sources.greater(), tally.inCommon(), tally.sameDays())).iterator();
    }

    private static Iterator<Row> score(Row row, Prepared known) throws IOException {
        Comparison comparison = known.comparison();
        double score = comparison.score(known.features(row.getString(2), row.getList(3)),
            known.features(row.getString(4), row.getList(5)));
        return score < Deduplicator.threshold() ? List.<Row>of().iterator()
            : List.of(RowFactory.create(row.get(0), row.get(1), score)).iterator();
    }
}
