package dev.podweft.dedupe.drift;

import dev.podweft.eval.PairsFile;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Records of shows with their drifted copies and look-alikes, for tests. Stateless. */
public final class DriftedRecords {

    private DriftedRecords() {
    }

    /** Returns the records to learn from that need no gold, written into {@code folder} on the way. */
    public static List<SourceRecord> tune(Path folder) throws IOException {
        DriftedPairs.write(folder.resolve("none"), folder);
        return PairsFile.read(folder.resolve("tune.jsonl")).records();
    }
}
