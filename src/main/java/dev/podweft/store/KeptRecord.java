package dev.podweft.store;

import dev.podweft.model.SourceRecord;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * A record, and which builds saw it.
 *
 * @param since the number of the build that first read it
 * @param left the number of the build that did not find it in its source any more; empty while it is there
 */
public record KeptRecord(SourceRecord record, int since, OptionalInt left) {

    public KeptRecord {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(left, "left");
    }

    /** Returns whether the record stands in its source. */
    public boolean present() {
        return left.isEmpty();
    }
}
