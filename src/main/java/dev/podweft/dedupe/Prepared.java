package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Records made ready, by location, and the pairs of them that are worth a comparison.
 *
 * @param pairs as {@link Candidates} encodes them, ascending
 */
record Prepared(List<Features> records, long[] pairs) {

    /** Prepares all records there are. */
    static Prepared of(List<SourceRecord> records) {
        List<SourceRecord> sorted = records.stream()
            .sorted(Comparator.comparing(SourceRecord::location).thenComparing(SourceRecord::raw)).toList();
        Titles titles = Titles.of(sorted);
        List<Features.Draft> drafts = sorted.parallelStream().map(record -> Features.Draft.of(record, titles)).toList();
        List<Features> plain = drafts.stream().map(Features.Draft::features).toList();
        PassageTable passages =
            new PassageTable(plain, drafts.stream().map(Features.Draft::passages).toArray(long[][]::new));
        Map<String, String> shows = new HashMap<>();
        List<Features> telling = new ArrayList<>(plain.size());
        for (int number = 0; number < plain.size(); number++) {
            Features features = plain.get(number);
            telling.add(features.withSamples(passages.telling(number))
                .withShow(shows.computeIfAbsent(features.show(), show -> show)));
        }
        return new Prepared(telling, Candidates.of(telling, passages.rare()));
    }

    /** Returns the comparison that knows how common things are in the records, and which sources are alike. */
    Comparison comparison() {
        Comparison plain = Comparison.of(Frequencies.of(records));
        return plain.knowing(Kinship.of(records, pairs, plain));
    }
}
