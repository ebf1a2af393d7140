package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.BuildOptions;
import dev.podweft.Podweft;
import dev.podweft.Progress;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds on Spark and without it, and compares all that comes out. */
class SameResultTest {

    @TempDir
    private static Path folder;
    private static SparkSession spark;
    private static List<String> inputs;

    @BeforeAll
    static void buildsOnOneMachine() throws Exception {
        Path drifted = folder.resolve("drifted");
        Drifted.write(List.of(Corpora.SEEDS), drifted);
        List<Path> all = new ArrayList<>(Corpora.development());
        all.add(drifted);
        inputs = all.stream().map(Path::toString).toList();
        Podweft.load().build(all, folder.resolve("local"), BuildOptions.DEFAULTS);
        Podweft.load().build(all, folder.resolve("large"), BuildOptions.DEFAULTS.withLargeFrom(1));
        spark = Sessions.local(3);
    }

    @AfterAll
    static void stops() {
        spark.stop();
    }

    @Test
    void isThatOfOneMachineWhateverIsCutIntoPieces() throws Exception {
        Path output = folder.resolve("pieces");
        new SparkBuild(spark, Settings.of(inputs, output.toString()).withPieces(20_000, 30), Progress.NONE).run();
        Catalogs.assertSame(folder.resolve("local"), spark, output);
        Catalogs.assertSameFiles(folder.resolve("local"), output);
    }

    @Test
    void doesNotDependOnOrderOrPartitionsNorOnHowMuchIsDrawn() throws Exception {
        List<String> backwards = new ArrayList<>(inputs);
        Collections.reverse(backwards);
        Path output = folder.resolve("whole");
        spark.conf().set("spark.sql.shuffle.partitions", 7);
        Settings settings = Settings.of(backwards, output.toString());
        new SparkBuild(spark, settings.withGraph(1, settings.top()), Progress.NONE).run();
        Catalogs.assertSame(folder.resolve("local"), spark, output, "nodes");
        Catalogs.assertSameFiles(folder.resolve("large"), output);
        assertFalse(Files.exists(output.resolve("work")), "what stages left for each other is still there");
    }

    @Test
    void readsRowsOfParquetAsLinesOfJson() throws Exception {
        Path lines = folder.resolve("drifted/named.jsonl");
        Path parquet = folder.resolve("rows.parquet");
        spark.read().json(lines.toString()).coalesce(1).write().parquet(parquet.toString());
        Settings settings = Settings.of(List.of(lines.toString(), parquet.toString()), "");
        Engine engine = new Engine(spark, folder.resolve("scratch").toString());
        List<SourceRecord> records = new ArrayList<>();
        for (Row row : new Reading(engine, settings.partBytes()).read(Input.find(settings.inputs(),
                new Configuration())).filter("kind = 'RECORD'").orderBy("file", "line").collectAsList()) {
            records.add(RecordJson.read(row.getString(4), SourceRecord.class));
        }
        int half = records.size() / 2;
        assertTrue(half > 0);
        for (int i = 0; i < half; i++) {
            SourceRecord line = records.get(i);
            SourceRecord row = records.get(half + i);
            assertEquals(line.location().line(), row.location().line());
            assertEquals(line.title(), row.title());
            assertEquals(line.description(), row.description());
            assertEquals(line.date(), row.date());
            assertEquals(line.id(), row.id());
            assertEquals(line.durationSeconds(), row.durationSeconds());
        }
    }
}
