package dev.podweft.spark;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.podweft.BuildOptions;
import dev.podweft.Podweft;
import dev.podweft.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
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
}
