package dev.podweft.dedupe;

import dev.podweft.dedupe.Kinship.Sources;
import dev.podweft.dedupe.Kinship.Tally;
import dev.podweft.model.SourceRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** New records made ready, amid what is known of all before them. Immutable once made. */
final class Later {

    private final Census before;
    private final TraceKeeper keeper;
    private final Prepared prepared;
    private final Titles own;
    private final Counted boilerplate;
    private final List<Features> records;

    /** Prepares {@code later}, which are in sources of their own. */
    Later(Census before, List<SourceRecord> later) {
        this.before = before;
        LongTable known = new LongTable(before.boilerplate(), count -> count, 0);
        own = Titles.of(later);
        keeper = new TraceKeeper(later.size(), passage -> known.of(passage) > 0);
        prepared = Prepared.of(later, own, keeper);
        boilerplate = keeper.boilerplate();
        records = features(prepared.records().stream().map(Features::record).toList());
    }

    /** Returns the features of records, new or not, as they are amid all. */
    List<Features> features(List<SourceRecord> some) {
        LongTable nothing = new LongTable(before.boilerplate().most(boilerplate), count -> count, 0);
        Map<String, Set<String>> pieces = new HashMap<>(before.pieces());
        pieces.putAll(own.telling());
        Titles titles = Titles.knowing(pieces);
        return some.parallelStream().map(record -> Features.of(record, titles, passage -> nothing.of(passage) > 0))
            .toList();
    }

    /** Returns the new records by location. */
    List<Features> records() {
        return records;
    }

    /** Returns the pairs among the new records, by their places. */
    long[] pairs() {
        return prepared.pairs();
    }

    /** Returns the keys of a new record. */
    LongStream keys(int place) {
        return LongStream.of(BlockingKeys.shared(records.get(place)));
    }

    /** Returns the keys of all passages of a new record that tell something. */
    LongStream passages(int place) {
        return LongStream.of(Passages.of(records.get(place).record())).filter(passage -> boilerplate.of(passage) == 0)
            .map(TraceKeeper::key);
    }

    /** Returns what is to be known of the new records. */
    Census census(Map<Sources, Tally> kin, Map<String, String> shows) {
        Frequencies.Sums sums = Frequencies.sums(records);
        Map<String, Integer> sizes = new HashMap<>();
        records.forEach(record -> sizes.merge(record.file(), 1, Integer::sum));
        return new Census(own.telling(), sums.values(), sums.words(), sums.titled(), boilerplate, sizes, kin, shows);
    }

    /** Returns the traces of the new records by their places, without pairs. */
    Traces traces() {
        return keeper.traces(records, new long[0]);
    }
}
