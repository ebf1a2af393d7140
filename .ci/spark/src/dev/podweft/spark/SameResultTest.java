package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.podweft.BuildOptions;
import dev.podweft.Podweft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds on Spark and without it, and compares all that comes out. */
class SameResultTest {

    @TempDir
    private Path folder;

    @Test
    void buildsTheSeedsAsOneMachineDoes() throws Exception {
        Path local = folder.resolve("local");
        long t = System.nanoTime();
        Podweft.load().build(List.of(Path.of("seeds")), local, BuildOptions.DEFAULTS);
        System.out.println("local " + (System.nanoTime() - t) / 1e9);
        try (SparkSession spark = Sessions.local(3)) {
            System.out.println("session " + (System.nanoTime() - t) / 1e9);
            new SparkBuild(spark, Settings.of(List.of("seeds"), folder.resolve("spark").toString())
                .withPieces(20_000, 30), (stage, done, of) -> System.out.println(stage + " " + (System.nanoTime() - t) / 1e9)).run();
            System.out.println("spark " + (System.nanoTime() - t) / 1e9);
            Catalogs.assertSame(local, spark, folder.resolve("spark"));
            for (String file : List.of("podweft.json", "topic-map.svg", "graph.graphml")) {
                assertEquals(Files.readString(local.resolve(file)), Files.readString(folder.resolve("spark").resolve(file)), file);
            }
            System.out.println("compared " + (System.nanoTime() - t) / 1e9);
        }
    }
}
