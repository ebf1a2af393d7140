package dev.podweft;

import dev.podweft.dedupe.Census;
import dev.podweft.dedupe.Counted;
import dev.podweft.dedupe.Kinship.Sources;
import dev.podweft.dedupe.Kinship.Tally;
import dev.podweft.dedupe.Moments;
import dev.podweft.dedupe.Traces;
import dev.podweft.store.Grounds;
import dev.podweft.store.LargeCatalog;
import dev.podweft.store.Numbers;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a large catalog keeps so that episodes can be added: parts of several kinds, each a number of bytes. A part that
 * was added counts beside those before it. Stateless.
 */
final class Groundwork {

    /** Keys of entries in parts, each known by its first; those that were added later. */
    static final String KEYS = "KEY";
    static final String LATER_KEYS = "LATER_KEY";
    /** What {@link Traces} have beside. */
    static final String FULL = "FULL";
    static final String PAIRS = "PAIR";
    /** Lines that recur, by {@link dev.podweft.link.Recurring#hash}; runs of words, as {@code analyze} has them. */
    static final String LINES = "LINE";
    static final String RUNS = "RUN";
    private static final String BOILERPLATE = "BOILERPLATE";
    private static final String VALUES = "VALUE";
    private static final String WORDS = "WORD";
    private static final String COUNTS = "_COUNT";
    private static final String NAMES = "NAMES";
    private static final String DAYS = "DAY";
    private static final String SECONDS = "SECOND";
    private static final String SHOWS = "SHOW";

    private static final int AT_ONCE = 8192;

    private Groundwork() {
    }

    /** Takes one part of a kind, whose first key is {@code first}, or 0. */
    @FunctionalInterface
    interface Sink {
        void part(String kind, long first, byte[] body) throws IOException;
    }

    /** Writes what is known of entries. */
    static void write(Census census, Traces traces, Moments moments, String keys, Sink sink) throws IOException {
        numbers(keys, traces.entries(), sink);
        numbers(FULL, traces.full(), sink);
        numbers(PAIRS, traces.pairs(), sink);
        numbers(BOILERPLATE, census.boilerplate().keys(), sink);
        counted(VALUES, census.values(), sink);
        counted(WORDS, census.words(), sink);
        sink.part(DAYS, 0, Numbers.signed(moments.days()));
        sink.part(SECONDS, 0, Numbers.signed(moments.seconds()));
        sink.part(SHOWS, 0, Numbers.signed(moments.shows()));
        sink.part(NAMES, 0, RecordJson.write(grounds(census, moments)).getBytes(StandardCharsets.UTF_8));
    }

    private static Grounds grounds(Census census, Moments moments) {
        Map<String, List<String>> pieces = new HashMap<>();
        census.pieces().forEach((listing, all) -> pieces.put(listing, all.stream().sorted().toList()));
        List<Grounds.Kin> kin = census.kin().entrySet().stream().map(entry -> new Grounds.Kin(
            entry.getKey().lesser(), entry.getKey().greater(), entry.getValue().inCommon(),
            entry.getValue().sameDays()))
            .sorted(Comparator.comparing(Grounds.Kin::lesser).thenComparing(Grounds.Kin::greater)).toList();
        List<Grounds.Size> sizes = census.sizes().entrySet().stream()
            .map(entry -> new Grounds.Size(entry.getKey(), entry.getValue()))
            .sorted(Comparator.comparing(Grounds.Size::source)).toList();
        return new Grounds(pieces, sizes, kin, census.shows(), census.titled(), moments.names());
    }

    /** Writes how often keys are there. */
    static void counted(String kind, Counted counted, Sink sink) throws IOException {
        long[] keys = counted.keys();
        sink.part(kind, 0, Numbers.ascending(keys, 0, keys.length));
        sink.part(kind + COUNTS, 0, Numbers.signed(counted.counts()));
    }

    /** Writes ascending numbers. */
    static void numbers(String kind, long[] ascending, Sink sink) throws IOException {
        for (int from = 0; from < ascending.length; from += AT_ONCE) {
            sink.part(kind, ascending[from],
                Numbers.ascending(ascending, from, Math.min(ascending.length, from + AT_ONCE)));
        }
    }

    /** Returns all numbers of a kind, ascending, each once. */
    static long[] numbers(LargeCatalog catalog, String kind) throws IOException {
        List<long[]> parts = new ArrayList<>();
        for (byte[] part : catalog.ground(kind)) {
            parts.add(Numbers.ascending(part));
        }
        return Counted.of(parts.stream().flatMapToLong(Arrays::stream).toArray()).keys();
    }

    /** Returns how often the keys of a kind are there in each part. */
    static List<Counted> counted(LargeCatalog catalog, String kind) throws IOException {
        List<byte[]> keys = catalog.ground(kind);
        List<byte[]> counts = catalog.ground(kind + COUNTS);
        List<Counted> all = new ArrayList<>();
        for (int part = 0; part < keys.size(); part++) {
            all.add(Counted.of(Numbers.ascending(keys.get(part)), Numbers.signed(counts.get(part))));
        }
        return all;
    }

    /** What is known of entries, without their keys. */
    record Known(Census census, Moments moments) {
    }

    /** Reads what is known of entries. */
    static Known read(LargeCatalog catalog) throws IOException {
        long[] nothing = numbers(catalog, BOILERPLATE);
        int[] once = new int[nothing.length];
        Arrays.fill(once, 1);
        Counted boilerplate = Counted.of(nothing, once);
        Counted values = counted(catalog, VALUES).stream().reduce(Counted.NONE, Counted::most);
        Counted words = counted(catalog, WORDS).stream().reduce(Counted.NONE, Counted::plus);
        Census census = new Census(Map.of(), values, words, 0, boilerplate, Map.of(), Map.of(), Map.of());
        Moments moments = Moments.NONE;
        List<byte[]> names = catalog.ground(NAMES);
        List<byte[]> days = catalog.ground(DAYS);
        List<byte[]> seconds = catalog.ground(SECONDS);
        List<byte[]> shows = catalog.ground(SHOWS);
        for (int part = 0; part < names.size(); part++) {
            Grounds grounds = RecordJson.read(new String(names.get(part), StandardCharsets.UTF_8), Grounds.class);
            census = census.plus(census(grounds));
            moments = moments.plus(new Moments(Numbers.signed(days.get(part)), Numbers.signed(seconds.get(part)),
                Numbers.signed(shows.get(part)), grounds.names()));
        }
        return new Known(census, moments);
    }

    private static Census census(Grounds grounds) {
        Map<String, Set<String>> pieces = new HashMap<>();
        grounds.pieces().forEach((listing, all) -> pieces.put(listing, new TreeSet<>(all)));
        Map<Sources, Tally> kin = new HashMap<>();
        grounds.kin().forEach(one ->
            kin.put(new Sources(one.lesser(), one.greater()), new Tally(one.inCommon(), one.sameDays())));
        Map<String, Integer> sizes = new HashMap<>();
        grounds.sizes().forEach(size -> sizes.put(size.source(), size.entries()));
        return new Census(pieces, Counted.NONE, Counted.NONE, grounds.titled(), Counted.NONE, sizes, kin,
            grounds.shows());
    }
}
