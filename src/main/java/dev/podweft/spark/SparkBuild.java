package dev.podweft.spark;

import dev.podweft.dedupe.Deduplicator;
import dev.podweft.model.Episode;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Builds. */
public final class SparkBuild {

    static final StructType EPISODES = Engine.columns("number BIGINT, key STRING, body STRING");

    private final Engine engine;
    private final List<String> inputs;
    private final String output;

    SparkBuild(SparkSession spark, List<String> inputs, String output) {
        this.engine = new Engine(spark, output + "/work");
        this.inputs = inputs;
        this.output = output;
    }

    void run(int partBytes) throws IOException {
        Dataset<Row> read = engine.keep("read", new Reading(engine, partBytes).read(Input.find(inputs,
            engine.spark().sparkContext().hadoopConfiguration())));
        List<SourceRecord> records = new ArrayList<>();
        for (Row row : read.filter("kind = 'RECORD'").collectAsList()) {
            records.add(RecordJson.read(row.getString(4), SourceRecord.class));
        }
        List<Row> rows = new ArrayList<>();
        for (Episode episode : new Deduplicator().deduplicate(records).episodes()) {
            rows.add(RowFactory.create(rows.size() + 1L, episode.id().value(), RecordJson.write(episode)));
        }
        Dataset<Row> episodes = engine.keep("episodes", engine.table(rows, EPISODES).repartition(4));
        Dataset<Row> tagged = engine.keep("tagged", Tagging.tag(episodes));
        Tables tables = new Tables(engine, output);
        tables.episodes(episodes);
        tables.mentions(tagged);
    }
}
