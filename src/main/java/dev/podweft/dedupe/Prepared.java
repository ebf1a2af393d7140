package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Records made ready, by location, and the pairs of them that are worth a comparison.
 *
 * @param pairs as {@link Candidates} encodes them, ascending
 */
record Prepared(List<Features> records, long[] pairs) {

    /** Prepares all records there are. */
    static Prepared of(List<SourceRecord> records) {
        return of(records, Titles.of(records), PassageTable.Listener.NONE);
    }

    /** Prepares all records there are, of whose titles is known what {@code titles} tells. */
    static Prepared of(List<SourceRecord> records, Titles titles, PassageTable.Listener listener) {
        List<SourceRecord> sorted = records.stream()
            .sorted(Comparator.comparing(SourceRecord::location).thenComparing(SourceRecord::raw)).toList();
        Features[] features = new Features[sorted.size()];
        List<int[]> rare = prepare(sorted, features, titles, listener);
        List<Features> telling = Arrays.asList(features);
        return new Prepared(telling, Candidates.of(telling, rare));
    }

    /** Puts the features of all records in their places, and returns who shares a rare passage. */
    private static List<int[]> prepare(List<SourceRecord> records, Features[] features, Titles titles,
            PassageTable.Listener listener) {
        Map<String, String> names = new ConcurrentHashMap<>();
        long[][] passages = new long[features.length][];
        IntStream.range(0, features.length).parallel().forEach(number -> {
            Features.Draft draft = Features.Draft.of(records.get(number), titles);
            passages[number] = draft.passages();
            features[number] = draft.features().sharing(name -> names.computeIfAbsent(name, first -> first));
        });
        PassageTable table = new PassageTable(Arrays.asList(features), passages, listener);
        for (int number = 0; number < features.length; number++) {
            features[number] = features[number].withSamples(table.telling(number));
        }
        return table.rare();
    }

    /** Returns the comparison that knows how common things are in the records, and which sources are alike. */
    Comparison comparison() {
        Comparison plain = Comparison.of(Frequencies.of(records));
        return plain.knowing(Kinship.of(records, pairs, plain));
    }
}
