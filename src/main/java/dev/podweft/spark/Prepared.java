package dev.podweft.spark;

import dev.podweft.dedupe.Comparison;
import dev.podweft.dedupe.Counted;
import dev.podweft.dedupe.Features;
import dev.podweft.dedupe.Frequencies;
import dev.podweft.dedupe.Kinship;
import dev.podweft.dedupe.ShowNames;
import dev.podweft.dedupe.Titles;
import dev.podweft.model.SourceRecord;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be known of all records to compare two of them, as it is sent to each machine; what is made of it there is
 * made once. Safe to share.
 */
final class Prepared implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, Set<String>> titles;
    private final ArrayList<String> shows;
    private final Values values;
    private final HashMap<String, Integer> sizes = new HashMap<>();
    private final HashMap<List<String>, int[]> kin = new HashMap<>();
    private transient Made made;

    /** What is made of it on one machine. */
    private record Made(Titles titles, ShowNames shows, Comparison comparison) {
    }

    /** How common values and words are, sorted by key, and how many records have a title. */
    record Values(Count values, Count words, long titled) implements Serializable {

        static final Values NONE = new Values(new Count(), new Count(), 0);
    }

    /** Keys and their counts. */
    static final class Count implements Serializable {

        private static final long serialVersionUID = 1;

        private final long[] keys;
        private final int[] counts;

        Count() {
            this(new long[0], new int[0]);
        }

        Count(long[] keys, int[] counts) {
            this.keys = keys;
            this.counts = counts;
        }

        Counted counted() {
            return Counted.of(keys, counts);
        }
    }

    private Prepared(Map<String, Set<String>> titles, List<String> shows, Values values) {
        this.titles = new HashMap<>();
        this.shows = new ArrayList<>(shows);
        titles.forEach((file, pieces) -> this.titles.put(file, new HashSet<>(pieces)));
        this.values = values;
    }

    /**
     * Returns what is known when the titles of each source and the names of all shows are: enough to make features, not
     * to compare them.
     */
    static Prepared of(Map<String, Set<String>> titles, List<String> shows) {
        return new Prepared(titles, shows, Values.NONE);
    }

    /** Returns the same with how common everything is. */
    Prepared with(Values counted) {
        return new Prepared(titles, shows, counted);
    }

    /** Returns the same with which sources are alike: how many records each has, and what two have in common. */
    Prepared with(Map<String, Integer> records, Map<List<String>, int[]> tallies) {
        Prepared prepared = new Prepared(titles, shows, values);
        prepared.sizes.putAll(records);
        prepared.kin.putAll(tallies);
        return prepared;
    }

    private synchronized Made made() {
        if (made == null) {
            Comparison plain = Comparison.of(
                Frequencies.of(values.values().counted(), values.words().counted(), values.titled()));
            Map<Kinship.Sources, Kinship.Tally> tallies = new HashMap<>();
            kin.forEach((files, tally) -> tallies.put(new Kinship.Sources(files.get(0), files.get(1)),
                new Kinship.Tally(tally[0], tally[1])));
            made = new Made(Titles.knowing(titles), ShowNames.of(shows),
                sizes.isEmpty() ? plain : plain.knowing(Kinship.of(sizes, tallies)));
        }
        return made;
    }

    ShowNames shows() {
        return made().shows();
    }

    Comparison comparison() {
        return made().comparison();
    }

    /** Returns the features of a record, given as JSON, of which these passages say nothing. */
    Features features(String body, List<Long> boilerplate) throws IOException {
        Set<Long> telling = new HashSet<>(boilerplate);
        return Features.of(RecordJson.read(body, SourceRecord.class), made().titles(), telling::contains);
    }
}
