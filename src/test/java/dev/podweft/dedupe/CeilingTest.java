package dev.podweft.dedupe;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.podweft.dedupe.drift.DriftedRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CeilingTest {

    @Test
    void isNeverBelowTheScore(@TempDir Path folder) throws IOException {
        Prepared prepared = Prepared.of(DriftedRecords.tune(folder));
        List<Features> records = prepared.records();
        Comparison comparison = prepared.comparison();
        Ceiling ceiling = new Ceiling(Weights.shipped());
        int below = 0;
        for (long pair : prepared.pairs()) {
            Features left = records.get(Candidates.lower(pair));
            Features right = records.get(Candidates.upper(pair));
            assertTrue(comparison.score(left, right) <= ceiling.of(left, right) + 1e-9,
                () -> comparison.compare(left, right).toString());
            below += ceiling.of(left, right) < Deduplicator.UNDECIDED ? 1 : 0;
        }
        assertTrue(below > prepared.pairs().length / 20, below + " of " + prepared.pairs().length);
    }
}
