package dev.podweft.spark;

import dev.podweft.BuildOptions;
import dev.podweft.Podweft;
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
            new SparkBuild(spark, List.of("seeds"), folder.resolve("spark").toString()).run(20_000);
            System.out.println("spark " + (System.nanoTime() - t) / 1e9);
            Catalogs.assertSame(local, spark, folder.resolve("spark"));
            System.out.println("compared " + (System.nanoTime() - t) / 1e9);
        }
    }
}
