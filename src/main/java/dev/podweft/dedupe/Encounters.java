package dev.podweft.dedupe;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Finds which pairs of a new record and an earlier one are worth a comparison: what {@link Candidates} finds, but of
 * those that have no more in common than passages only the ones that share two of the few that an earlier record keeps.
 * For one thread, used once.
 */
final class Encounters {

    private static final int WEEK = 2 * BlockingKeys.DAYS_AROUND + 1;

    private final Earlier earlier;
    private final Later later;
    private final PairList pairs = new PairList();

    Encounters(Earlier earlier, Later later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** Returns pairs, ascending: in the upper half the place of a new record, in the lower the number of another. */
    long[] find() throws IOException {
        long[] wantedKeys = wanted(later::keys);
        long[] wantedPassages = wanted(later::passages);
        long[] there = there(LongStream.concat(LongStream.of(wantedKeys), LongStream.of(wantedPassages)));
        long[] keys = byKey(wantedKeys, there);
        long[] passages = byKey(wantedPassages, there);
        LongStream.concat(Arrays.stream(keys), IntStream.range(1, passages.length)
            .filter(i -> passages[i] == passages[i - 1]).mapToLong(i -> passages[i])).forEach(pair ->
                pairs.addAsTheyAre(Candidates.lower(pair), Candidates.upper(pair)));
        byTime();
        return pairs.sorted();
    }

    /** Returns the entries of the new records, by some of their keys. */
    private long[] wanted(IntFunction<LongStream> keys) {
        return distinct(IntStream.range(0, later.records().size()).boxed()
            .flatMapToLong(place -> keys.apply(place).map(key -> Traces.packed(key, place))));
    }

    /** Returns the entries of the earlier records that have the keys of some of the new ones. */
    private long[] there(LongStream wanted) throws IOException {
        LongStream.Builder found = LongStream.builder();
        earlier.under(distinct(wanted.map(Traces::start).filter(start -> !earlier.full().contains(start))), found::add);
        return found.build().toArray();
    }

    /** Returns the pairs that share a key, ascending, as often as they share one. */
    private static long[] byKey(long[] wanted, long[] there) {
        LongStream.Builder all = LongStream.builder();
        int here = 0;
        int end;
        for (int start = 0; start < there.length; start = end) {
            end = end(there, start);
            while (here < wanted.length && Traces.start(wanted[here]) < Traces.start(there[start])) {
                here++;
            }
            if (here < wanted.length && Traces.start(wanted[here]) == Traces.start(there[start])) {
                pairAll(Arrays.copyOfRange(wanted, here, end(wanted, here)), Arrays.copyOfRange(there, start, end),
                    all);
            }
        }
        return all.build().sorted().toArray();
    }

    private static long[] distinct(LongStream some) {
        return Counted.of(some.toArray()).keys();
    }

    /** Returns where the entries of a key end that start there. */
    private static int end(long[] entries, int start) {
        int end = start;
        while (end < entries.length && Traces.start(entries[end]) == Traces.start(entries[start])) {
            end++;
        }
        return end;
    }

    private static void pairAll(long[] here, long[] there, LongStream.Builder all) {
        if (here.length + there.length > BlockingKeys.MOST_SHARED) {
            return;
        }
        for (long one : here) {
            for (long other : there) {
                all.add((long) Traces.number(one) << Integer.SIZE | Traces.number(other));
            }
        }
    }

    private void byTime() {
        Moments moments = earlier.moments();
        long[] byDay = IntStream.range(0, moments.size()).filter(number -> moments.days()[number] != Moments.NOTHING)
            .mapToLong(number -> (long) moments.days()[number] << Integer.SIZE | number).toArray();
        Arrays.parallelSort(byDay);
        ShowNames shows = ShowNames.of(Stream.concat(moments.names().stream(),
            later.records().stream().map(Features::show)).toList());
        for (int place = 0; place < later.records().size(); place++) {
            Features record = later.records().get(place);
            if (record.hasDay()) {
                Looking looking = new Looking(record, shows);
                int at = Arrays.binarySearch(byDay, (long) (record.day() - BlockingKeys.DAYS_AROUND) << Integer.SIZE);
                long after = (long) (record.day() - BlockingKeys.DAYS_AROUND + WEEK) << Integer.SIZE;
                for (int i = at < 0 ? -at - 1 : at; i < byDay.length && byDay[i] < after; i++) {
                    if (looking.meets((int) byDay[i])) {
                        pairs.addAsTheyAre(place, (int) byDay[i]);
                    }
                }
            }
        }
    }

    /** A new record that looks for others of its time. */
    private final class Looking {

        private final Features record;
        private final ShowNames shows;
        private final Set<Long> looks;
        private final Set<Long> stands;

        Looking(Features record, ShowNames shows) {
            this.record = record;
            this.shows = shows;
            looks = usable(BlockingKeys.looks(record, shows));
            stands = usable(BlockingKeys.stands(record, shows));
        }

        private Set<Long> usable(long[] keys) {
            Set<Long> usable = new HashSet<>();
            LongStream.of(keys).filter(key -> !earlier.full().contains(Traces.start(key))).forEach(usable::add);
            return usable;
        }

        boolean meets(int number) {
            Moments moments = earlier.moments();
            if (!BlockingKeys.near(moments.days()[number] - record.day(), BlockingKeys.minute(record.seconds()),
                    BlockingKeys.minute(moments.seconds()[number]))
                    || !ofOneShow(moments.names().get(moments.shows()[number]), record.show())) {
                return false;
            }
            Features other = moments.stub(number);
            return meet(looks, BlockingKeys.stands(other, shows)) || meet(stands, BlockingKeys.looks(other, shows));
        }

        private boolean ofOneShow(String one, String other) {
            return one.contains(other) || other.contains(one);
        }

        private boolean meet(Set<Long> here, long[] there) {
            return LongStream.of(there).anyMatch(here::contains);
        }
    }

    /** Returns the numbers of earlier records in {@code pairs} and of what is likely one with them, ascending. */
    static List<Integer> earlier(long[] pairs, Ties ties) {
        Set<Integer> numbers = new HashSet<>();
        LongStream.of(pairs).mapToInt(Candidates::upper).forEach(number -> ties.addAll(number, numbers));
        return numbers.stream().sorted().toList();
    }
}
