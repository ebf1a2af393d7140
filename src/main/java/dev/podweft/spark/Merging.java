package dev.podweft.spark;

import dev.podweft.dedupe.Clusters;
import dev.podweft.dedupe.EpisodeIds;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.MergedRecords;
import dev.podweft.dedupe.ScoredPair;
import dev.podweft.dedupe.Shows;
import dev.podweft.model.Episode;
import dev.podweft.model.EpisodeId;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** From pairs that score enough to episodes with ids: connected components, each joined by itself, then named. */
final class Merging {

    /** Episodes by date and id: number, id, all but the words of the records, and the numbers of the records. */
    static final StructType EPISODES =
        Engine.columns("key STRING, body STRING, members ARRAY<BIGINT>, day BIGINT");

    private static final StructType MERGED = Engine.columns("number BIGINT, members ARRAY<BIGINT>, body STRING");

    private static final StructType SHOWS = Engine.columns("file STRING, show STRING");

    private static final StructType WANTED = Engine.columns("number BIGINT, stem STRING, id STRING, derived BOOLEAN");

    private static final StructType GIVEN = Engine.columns("stem STRING, id STRING");

    private static final StructType NAMES = Engine.columns("number BIGINT, name STRING");

    private final Engine engine;
    private final JavaSparkContext context;

    Merging(Engine engine, JavaSparkContext context) {
        this.engine = engine;
        this.context = context;
    }

    /** Returns the episodes of the {@code prepared} records, of which pairs have {@code scores}. */
    Dataset<Row> episodes(Dataset<Row> prepared, Dataset<Row> scores, Broadcast<Prepared> known) {
        Dataset<Row> merged = engine.keep("merged", merged(prepared, scores, known));
        Broadcast<HashMap<String, String>> shows = context.broadcast(shows(merged));
        Dataset<Row> names = names(merged, prepared, shows);
        Dataset<Row> episodes = Engine.each(merged.join(names, "number").select("members", "body", "name"), EPISODES,
            row -> episode(row, shows.value()));
        return engine.keep("episodes", engine.numbered(
            episodes.orderBy(functions.col("day"), Engine.unitsOf("key")), "number", 1).drop("day"));
    }

    private Dataset<Row> merged(Dataset<Row> prepared, Dataset<Row> scores, Broadcast<Prepared> known) {
        Dataset<Row> labels = new Components(engine).of(scores);
        Dataset<Row> records = prepared.select("number", "body", "boilerplate");
        Dataset<Row> single = Engine.many(records.join(labels, records.col("number").equalTo(labels.col("node")),
            "left_anti"), MERGED, row -> merge(List.of(row), List.of(), known.value()));
        Dataset<Row> groups = records.join(labels, records.col("number").equalTo(labels.col("node")))
            .groupBy("label").agg(functions.collect_list(functions.struct("number", "body", "boilerplate"))
                .alias("records"));
        Dataset<Row> within = scores.join(labels, scores.col("left").equalTo(labels.col("node"))).groupBy("label")
            .agg(functions.collect_list(functions.struct("left", "right", "score")).alias("scores"));
        return single.union(Engine.many(groups.join(within, "label").select("records", "scores"), MERGED,
            row -> merge(row.getList(0), row.getList(1), known.value())));
    }

    private static Iterator<Row> merge(List<Row> component, List<Row> scores, Prepared known) throws IOException {
        List<Row> rows = component.stream().sorted(Comparator.comparingLong(row -> row.getLong(0))).toList();
        List<Features> features = new ArrayList<>();
        Map<Long, Integer> places = new HashMap<>();
        Map<SourceRecord, Long> numbers = new IdentityHashMap<>();
        for (Row row : rows) {
            Features one = known.features(row.getString(1), row.getList(2));
            places.put(row.getLong(0), features.size());
            numbers.put(one.record(), row.getLong(0));
            features.add(one);
        }
        List<ScoredPair> pairs = scores.stream().map(row -> new ScoredPair(places.get(row.getLong(0)),
            places.get(row.getLong(1)), row.getDouble(2))).toList();
        return Clusters.merge(features, pairs, known.comparison()).stream().map(merged -> {
            Long[] members = merged.records().stream().map(numbers::get).toArray(Long[]::new);
            return RowFactory.create(members[0], members, RecordJson.write(merged));
        }).iterator();
    }

    private static MergedRecords merged(Row row) throws IOException {
        return RecordJson.read(row.getAs("body"), MergedRecords.class);
    }

    /** Returns for each source that names no show the one it is known by. */
    private static HashMap<String, String> shows(Dataset<Row> merged) {
        HashMap<String, String> shows = new HashMap<>();
        Engine.many(merged, SHOWS, row -> {
            MergedRecords records = merged(row);
            return records.show().isEmpty() ? List.<Row>of().iterator() : records.records().stream()
                .map(record -> RowFactory.create(record.location().file(), records.show())).iterator();
        }).groupBy("file", "show").count().groupBy("file").agg(functions.min("show"), functions.max("show"),
            functions.sum("count")).collectAsList().forEach(row -> {
                boolean one = row.getString(1).equals(row.getString(2));
                new Shows.Known(one ? List.of(row.getString(1)) : List.of(row.getString(1), row.getString(2)),
                    row.getLong(3)).only().ifPresent(show -> shows.put(row.getString(0), show));
            });
        return shows;
    }

    /** Returns the id of each episode, by the number of its first record. */
    private Dataset<Row> names(Dataset<Row> merged, Dataset<Row> prepared, Broadcast<HashMap<String, String>> shows) {
        Dataset<Row> wanted = engine.keep("wanted", Engine.each(merged, WANTED, row -> {
            EpisodeIds.Wanted id = EpisodeIds.Wanted.of(Shows.complete(merged(row), shows.value()));
            return RowFactory.create(row.getAs("number"), EpisodeIds.stem(id.id()), id.id(), id.derived());
        }));
        Dataset<Row> given = Engine.many(prepared.select("member"), GIVEN, row -> {
            String id = row.getStruct(0).getAs("id");
            return id == null ? List.<Row>of().iterator()
                : List.of(RowFactory.create(EpisodeIds.stem(id), id)).iterator();
        }).dropDuplicates();
        Dataset<Row> disputed = disputed(wanted, given);
        Dataset<Row> ids = given.join(disputed, "stem").groupBy("stem")
            .agg(functions.collect_list("id").alias("given"));
        Dataset<Row> groups = wanted.join(disputed, "stem").groupBy("stem")
            .agg(functions.collect_list(functions.struct("number", "id", "derived")).alias("wanted"));
        Dataset<Row> settled = Engine.many(groups.join(ids, groups.col("stem").equalTo(ids.col("stem")), "left")
            .select("wanted", "given"), NAMES, Merging::settle);
        return wanted.join(disputed, wanted.col("stem").equalTo(disputed.col("stem")), "left_anti")
            .selectExpr("number", "id as name").union(settled);
    }

    /** Returns the stems of which several episodes want one id, or one would derive an id that is given. */
    private static Dataset<Row> disputed(Dataset<Row> wanted, Dataset<Row> given) {
        Dataset<Row> twice = wanted.groupBy("id").agg(functions.count("number").alias("n"),
            functions.min("stem").alias("stem")).filter("n > 1").select("stem");
        Dataset<Row> taken = wanted.filter("derived").join(given, wanted.col("id").equalTo(given.col("id")),
            "left_semi").select("stem");
        return twice.union(taken).dropDuplicates();
    }

    private static Iterator<Row> settle(Row row) {
        EpisodeIds ids = new EpisodeIds(row.isNullAt(1) ? List.of() : new HashSet<>(row.<String>getList(1)));
        List<Row> names = new ArrayList<>();
        row.<Row>getList(0).stream().sorted(Comparator.comparingLong(one -> one.getLong(0))).forEach(one ->
            names.add(RowFactory.create(one.get(0),
                ids.name(new EpisodeIds.Wanted(one.getString(1), one.getBoolean(2))).value())));
        return names.iterator();
    }

    private static Row episode(Row row, Map<String, String> shows) throws IOException {
        Episode whole = Shows.complete(merged(row), shows).toEpisode(new EpisodeId(row.getString(2)));
        Episode episode = new Episode(whole.id(), whole.show(), whole.title(), whole.titleDerived(), whole.date(),
            whole.durationSeconds(), whole.url(), whole.description(), whole.passages(), whole.records().stream()
                .map(record -> SourceRecord.at(record.location(), "")).toList(), whole.reasons());
        return RowFactory.create(episode.id().value(), RecordJson.write(episode),
            row.<Long>getList(0).toArray(Long[]::new),
            episode.date().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE));
    }
}
