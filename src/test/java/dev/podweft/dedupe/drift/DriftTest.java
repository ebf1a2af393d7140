package dev.podweft.dedupe.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.Duplicates;
import dev.podweft.eval.Counts;
import dev.podweft.eval.LabelledPair;
import dev.podweft.eval.PairSet;
import dev.podweft.eval.PairsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How well duplicates are found on shows that the weights were not learned from; with the gold where it is at hand. */
class DriftTest {

    @TempDir
    private Path folder;

    @Test
    void findsTheDuplicatesOfShowsNotTunedOn() throws IOException {
        Path gold = Path.of("../shared/gold");
        DriftedPairs.write(gold, folder);
        PairSet set = PairsFile.read(folder.resolve("measure.jsonl"));
        assertTrue(set.pairs().stream().filter(LabelledPair::same).count() >= 2_000);
        assertTrue(set.pairs().stream().filter(pair -> !pair.same()).count() >= 1_000);
        Counts counts = Duplicates.measure(set, List.of(Duplicates.threshold())).get(0).evaluation().decided();
        boolean whole = Files.exists(gold);
        assertTrue(counts.f1() >= (whole ? 0.98 : 0.965) && counts.precision() >= (whole ? 0.995 : 0.99),
            counts::toString);
    }

    @Test
    void makesTheSameBytesTwice() throws IOException {
        DriftedPairs.write(folder.resolve("none"), folder.resolve("one"));
        DriftedPairs.write(folder.resolve("none"), folder.resolve("two"));
        for (String name : List.of("tune.jsonl", "measure.jsonl")) {
            assertEquals(-1, Files.mismatch(folder.resolve("one").resolve(name), folder.resolve("two").resolve(name)));
        }
    }
}
