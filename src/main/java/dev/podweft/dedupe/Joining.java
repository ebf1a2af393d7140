package dev.podweft.dedupe;

import dev.podweft.dedupe.Kinship.Sources;
import dev.podweft.dedupe.Kinship.Tally;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Decides of which episodes records are that came after others, by what was kept of those ({@link Survey}): the pairs
 * that are worth a comparison are found by keys, compared as a {@link Deduplicator} compares them, and joined by
 * {@link Clusters}, a connected component with all that was in it before. Joins once.
 */
public final class Joining {

    private final Earlier earlier;
    private final Later later;
    private final int first;
    private final Ties ties;
    private final Map<Integer, Integer> places = new HashMap<>();
    private final List<Features> records = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private long[] pairs = new long[0];

    private Joining(Earlier earlier, List<SourceRecord> later) {
        this.earlier = earlier;
        this.later = new Later(earlier.census(), later);
        this.first = earlier.moments().size();
        this.ties = new Ties(earlier.pairs());
    }

    /**
     * Returns what becomes of {@code later}, which are all of their sources.
     *
     * @throws IOException where what is known of the earlier ones cannot be had
     */
    public static Joined join(Earlier earlier, List<SourceRecord> later) throws IOException {
        Joining joining = new Joining(earlier, later);
        joining.gather();
        return joining.join();
    }

    /** Gathers the new records, and of the earlier ones those that any of them may be one with, by location. */
    private void gather() throws IOException {
        long[] met = new Encounters(earlier, later).find();
        List<Integer> wanted = Encounters.earlier(met, ties);
        Map<Integer, Features> all = new HashMap<>();
        List<Features> there = later.features(earlier.records(wanted));
        for (int i = 0; i < there.size(); i++) {
            all.put(wanted.get(i), there.get(i));
        }
        for (int place = 0; place < later.records().size(); place++) {
            all.put(first + place, later.records().get(place));
        }
        all.entrySet().stream().sorted(Map.Entry.comparingByValue(
            Comparator.comparing((Features features) -> features.record().location())
                .thenComparing(features -> features.record().raw()))).forEach(entry -> {
            places.put(entry.getKey(), records.size());
            records.add(entry.getValue());
            numbers.add(entry.getKey());
        });
        pairs = distinct(LongStream.concat(
            LongStream.of(met).map(pair -> place(first + Candidates.lower(pair), Candidates.upper(pair))),
            LongStream.of(later.pairs())
                .map(pair -> place(first + Candidates.lower(pair), first + Candidates.upper(pair))))
            .filter(pair -> BlockingKeys.mayBeSame(records.get(Candidates.lower(pair)),
                records.get(Candidates.upper(pair)))));
    }

    private static long[] distinct(LongStream some) {
        return Counted.of(some.toArray()).keys();
    }

    private long place(int one, int other) {
        return Traces.pair(places.get(one), places.get(other));
    }

    private Joined join() {
        Map<Sources, Tally> kin = kin();
        Comparison comparison = earlier.census().plus(later.census(kin, Map.of())).comparison();
        long[] known = LongStream.of(earlier.pairs())
            .filter(pair -> places.containsKey(Traces.lower(pair)) && places.containsKey(Traces.upper(pair)))
            .map(pair -> place(Traces.lower(pair), Traces.upper(pair))).toArray();
        long[] all = distinct(LongStream.concat(LongStream.of(pairs), LongStream.of(known)));
        Scores scores = Scores.of(records, all, comparison, Deduplicator.SAME);
        List<MergedRecords> merged = touched(scores, known, comparison);
        Map<String, String> shows = shows(merged);
        Census census = later.census(kin, shows);
        Map<String, String> allShows = new HashMap<>(earlier.census().shows());
        allShows.putAll(shows);
        List<Joined.Group> groups = groups(merged.stream().map(group -> Shows.complete(group, allShows)).toList());
        Traces traces = later.traces().numbered(IntStream.range(first, first + later.records().size()).toArray());
        return new Joined(groups, first, later.records().stream().map(Features::record).toList(), census,
            new Traces(traces.entries(), traces.full(), likely(scores)), Moments.of(later.records()));
    }

    /** Returns what the pairs tell of their sources, with counts that do not know yet which sources are alike. */
    private Map<Sources, Tally> kin() {
        Census both = earlier.census().plus(later.census(Map.of(), Map.of()));
        Comparison plain = Comparison.of(Frequencies.of(both.values(), both.words(), both.titled()));
        return Kinship.of(records, pairs, plain).tallies();
    }

    /** Returns the groups of all components that a new record is in, as pairs connect that were known or score. */
    private List<MergedRecords> touched(Scores scores, long[] known, Comparison comparison) {
        Ties connected = new Ties(LongStream.concat(LongStream.of(known), LongStream.of(scores.pairs())).toArray());
        Set<Integer> touched = new HashSet<>();
        IntStream.range(0, numbers.size()).filter(place -> numbers.get(place) >= first)
            .forEach(place -> connected.addAll(place, touched));
        List<Integer> component = touched.stream().sorted().toList();
        Map<Integer, Integer> within = new HashMap<>();
        component.forEach(place -> within.put(place, within.size()));
        List<ScoredPair> scored = LongStream.of(scores.pairs())
            .filter(pair -> within.containsKey(Candidates.lower(pair))).mapToObj(pair ->
                new ScoredPair(within.get(Candidates.lower(pair)), within.get(Candidates.upper(pair)),
                scores.of(pair).orElseThrow())).toList();
        return Clusters.merge(component.stream().map(records::get).toList(), scored, comparison);
    }

    /** Returns the shows that new sources are known by. */
    private Map<String, String> shows(List<MergedRecords> merged) {
        Set<String> sources = new HashSet<>();
        later.records().forEach(record -> sources.add(record.file()));
        Map<String, String> shows = new HashMap<>(Shows.known(merged));
        shows.keySet().retainAll(sources);
        return shows;
    }

    private List<Joined.Group> groups(List<MergedRecords> merged) {
        Map<SourceRecord, Integer> numberOf = new IdentityHashMap<>();
        for (int place = 0; place < numbers.size(); place++) {
            numberOf.put(records.get(place).record(), numbers.get(place));
        }
        return merged.stream().map(group ->
            new Joined.Group(group, group.records().stream().map(numberOf::get).toList())).toList();
    }

    /** Returns the pairs with a new record that are likely one episode, by number. */
    private long[] likely(Scores scores) {
        return LongStream.of(scores.pairs()).map(pair -> Traces.pair(numbers.get(Candidates.lower(pair)),
            numbers.get(Candidates.upper(pair)))).filter(pair -> Traces.upper(pair) >= first).sorted().toArray();
    }
}
