package dev.podweft.spark;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Builds. */
public final class SparkBuild {

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
        Dataset<Row> records = engine.keep("records", engine.numbered(read.filter("kind = 'RECORD'").orderBy(
            Engine.unitsOf("file"), functions.col("line"), functions.col("place")), "number", 1)
            .select("number", "file", "line", "body"));
        Dataset<Row> episodes = new Deduping(engine).episodes(records);
        Dataset<Row> tagged = engine.keep("tagged", Tagging.tag(episodes));
        Tables tables = new Tables(engine, output);
        tables.episodes(episodes);
        tables.mentions(tagged);
    }
}
