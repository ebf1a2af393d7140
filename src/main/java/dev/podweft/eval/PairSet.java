package dev.podweft.eval;

import dev.podweft.model.SourceRecord;
import java.util.List;

/**
 * Records, and pairs of them of which somebody knows whether they are one episode.
 *
 * @param records each at a location of its own, whose file is the source that lists it
 */
public record PairSet(List<SourceRecord> records, List<LabelledPair> pairs) {

    public PairSet {
        records = List.copyOf(records);
        pairs = List.copyOf(pairs);
    }
}
