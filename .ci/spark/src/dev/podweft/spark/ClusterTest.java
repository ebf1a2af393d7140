package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.BuildOptions;
import dev.podweft.Podweft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Submits builds to a cluster of processes, with the jar that users have and nothing beside it. */
class ClusterTest {

    @TempDir
    private static Path folder;
    private static Cluster cluster;

    @BeforeAll
    static void starts() throws Exception {
        cluster = new Cluster(folder.resolve("cluster"));
        Podweft.load().build(List.of(Corpora.SEEDS), folder.resolve("local"), BuildOptions.DEFAULTS);
    }

    @AfterAll
    static void stops() {
        cluster.close();
    }

    @Test
    void aKilledWorkerDoesNotChangeTheResult() throws Exception {
        Path before = folder.resolve("before");
        cluster.await(cluster.submit(Corpora.SEEDS, before), before);
        Path output = folder.resolve("killed");
        Process build = cluster.submit(Corpora.SEEDS, output);
        while (build.isAlive() && !Files.exists(output.resolve("work/scores"))) {
            Thread.sleep(50);
        }
        assertTrue(build.isAlive(), "the build ended before a worker was killed");
        cluster.killWorker();
        cluster.await(build, output);
        try (SparkSession spark = Sessions.local(2)) {
            for (Path built : List.of(before, output)) {
                Catalogs.assertSame(folder.resolve("local"), spark, built);
                Catalogs.assertSameFiles(folder.resolve("local"), built);
            }
        }
    }
}
