package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Objects;

/**
 * What became of records that came after others.
 *
 * @param groups the episodes that they are or belong to, and those that may be others now that they came
 * @param first the number of the first new record, after all earlier ones
 * @param records the new records by location
 * @param census what is to be known of them
 * @param traces by what each is found, and which are likely one with an earlier or a new one
 * @param moments when each came out
 */
public record Joined(List<Group> groups, int first, List<SourceRecord> records, Census census, Traces traces,
        Moments moments) {

    public Joined {
        groups = List.copyOf(groups);
        records = List.copyOf(records);
        Objects.requireNonNull(census, "census");
        Objects.requireNonNull(traces, "traces");
        Objects.requireNonNull(moments, "moments");
    }

    /** The records of one episode and their numbers, in one order. */
    public record Group(MergedRecords records, List<Integer> numbers) {

        public Group {
            Objects.requireNonNull(records, "records");
            numbers = List.copyOf(numbers);
        }
    }
}
