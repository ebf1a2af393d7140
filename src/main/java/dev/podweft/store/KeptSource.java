package dev.podweft.store;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Objects;

/**
 * A source as the last build left it.
 *
 * @param present whether it was there; else only what it once held is kept
 * @param sha256 the hash of the bytes that were read last
 * @param records those that stand in it, in order, then those that have left it
 * @param problems what in it was not understood
 */
public record KeptSource(String name, String format, long bytes, String sha256, boolean present,
        List<KeptRecord> records, List<Problem> problems) {

    public KeptSource {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(format, "format");
        Objects.requireNonNull(sha256, "sha256");
        records = List.copyOf(records);
        problems = List.copyOf(problems);
    }

    /** Returns the records that stand in the source. */
    public List<SourceRecord> there() {
        return records.stream().filter(KeptRecord::present).map(KeptRecord::record).toList();
    }

    /** Returns the records that have left the source. */
    public List<KeptRecord> gone() {
        return records.stream().filter(kept -> !kept.present()).toList();
    }
}
