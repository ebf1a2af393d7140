package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Objects;

/**
 * What records became, and what must be kept of them so that others can be added later ({@link Joining}).
 *
 * @param episodes by date, as {@link DedupeResult} has them
 * @param records in the order of their locations, which numbers them from 0 here
 * @param census what is to be known of all of them
 * @param traces by what each is found
 * @param moments when each came out
 */
public record Survey(List<Episode> episodes, List<SourceRecord> records, Census census, Traces traces,
        Moments moments) {

    public Survey {
        episodes = List.copyOf(episodes);
        records = List.copyOf(records);
        Objects.requireNonNull(census, "census");
        Objects.requireNonNull(traces, "traces");
        Objects.requireNonNull(moments, "moments");
    }
}
