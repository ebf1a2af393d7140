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
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** From pairs that score enough to episodes with ids: connected components, each joined by itself, then named. */
final class Merging {

    private static final StructType MERGED = Engine.columns("number BIGINT, members ARRAY<BIGINT>, show STRING, "
        + "files ARRAY<STRING>, body STRING");

    private static final StructType COMPLETE = Engine.columns("number BIGINT, members ARRAY<BIGINT>, stem STRING, "
        + "id STRING, derived BOOLEAN, day BIGINT, body STRING");

    private static final StructType GIVEN = Engine.columns("stem STRING, id STRING");

    private static final StructType NAMES = Engine.columns("number BIGINT, name STRING");

    private final Engine engine;
    private final JavaSparkContext context;

    Merging(Engine engine, JavaSparkContext context) {
        this.engine = engine;
        this.context = context;
    }

    /**
     * Returns the episodes of {@code records}, by number, body and what of it is boilerplate, of which pairs have
     * {@code scores}: number, key, body ({@link #read}) and the numbers of the records, by date and key.
     */
    Dataset<Row> episodes(Dataset<Row> records, Dataset<Row> guids, Dataset<Row> scores, Broadcast<Prepared> known) {
        Dataset<Row> merged = engine.keep("merged", merged(records, scores, known));
        Broadcast<HashMap<String, String>> shows = context.broadcast(shows(merged));
        Dataset<Row> complete = engine.keep("complete", Engine.each(merged.select("number", "members", "body"),
            COMPLETE, row -> complete(row, shows.value())));
        Dataset<Row> named = complete.select("number", "members", "day", "body")
            .join(names(complete, guids), "number").selectExpr("name as key", "body", "members", "day");
        return engine.keep("episodes", engine.numbered(
            named.orderBy(functions.col("day"), Engine.unitsOf("key")), "number", 1).drop("day"));
    }

    /** Returns the episode that is called {@code key}; {@code body} has all but that, and the words of its records. */
    static Episode read(String key, String body) throws IOException {
        Episode episode = RecordJson.read(body, Episode.class);
        return new Episode(new EpisodeId(key), episode.show(), episode.title(), episode.titleDerived(), episode.date(),
            episode.durationSeconds(), episode.url(), episode.description(), episode.passages(), episode.records(),
            episode.reasons());
    }

    private Dataset<Row> merged(Dataset<Row> records, Dataset<Row> scores, Broadcast<Prepared> known) {
        Dataset<Row> labels = new Components(engine).of(scores);
        Dataset<Row> single = Engine.each(records.join(labels, records.col("number").equalTo(labels.col("node")),
            "left_anti"), MERGED, row -> merged(List.of(row.getLong(0)), new MergedRecords(
                List.of(RecordJson.read(row.getString(1), SourceRecord.class)), List.of(), Optional.empty())));
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
        return Clusters.merge(features, pairs, known.comparison()).stream()
            .map(merged -> merged(merged.records().stream().map(numbers::get).toList(), merged)).iterator();
    }

    private static Row merged(List<Long> members, MergedRecords merged) {
        return RowFactory.create(members.get(0), members.toArray(Long[]::new), merged.show(),
            merged.records().stream().map(record -> record.location().file()).toArray(String[]::new),
            RecordJson.write(merged));
    }

    /** Returns for each source that names no show the one it is known by. */
    private static HashMap<String, String> shows(Dataset<Row> merged) {
        HashMap<String, String> shows = new HashMap<>();
        merged.filter("show <> ''").selectExpr("show", "explode(files) as file").groupBy("file")
            .agg(functions.min("show"), functions.max("show"), functions.count("show")).collectAsList().forEach(row -> {
                boolean one = row.getString(1).equals(row.getString(2));
                new Shows.Known(one ? List.of(row.getString(1)) : List.of(row.getString(1), row.getString(2)),
                    row.getLong(3)).only().ifPresent(show -> shows.put(row.getString(0), show));
            });
        return shows;
    }

    private static Row complete(Row row, Map<String, String> shows) throws IOException {
        MergedRecords merged =
            Shows.complete(RecordJson.read(row.getString(2), MergedRecords.class), shows);
        EpisodeIds.Wanted id = EpisodeIds.Wanted.of(merged);
        Episode whole = merged.toEpisode(new EpisodeId(id.id()));
        Episode episode = new Episode(whole.id(), whole.show(), whole.title(), whole.titleDerived(), whole.date(),
            whole.durationSeconds(), whole.url(), whole.description(), whole.passages(), whole.records().stream()
                .map(record -> SourceRecord.at(record.location(), "")).toList(), whole.reasons());
        return RowFactory.create(row.get(0), row.<Long>getList(1).toArray(Long[]::new), EpisodeIds.stem(id.id()),
            id.id(), id.derived(), episode.date().map(LocalDate::toEpochDay).orElse(Long.MAX_VALUE),
            RecordJson.write(episode));
    }

    /** Returns the id of each of the {@code wanted} episodes, by the number of its first record. */
    private static Dataset<Row> names(Dataset<Row> wanted, Dataset<Row> guids) {
        Dataset<Row> given = Engine.each(guids.filter("guid is not null").distinct(), GIVEN,
            row -> RowFactory.create(EpisodeIds.stem(row.getString(0)), row.getString(0)));
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
}
