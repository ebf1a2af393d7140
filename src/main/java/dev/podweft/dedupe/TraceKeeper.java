package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Gathers the {@link Traces} of records while they are prepared. For one thread, used once. */
final class TraceKeeper implements PassageTable.Listener {

    private static final int PASSAGE = 14;

    private final Longs entries = new Longs();
    private final Longs boilerplate = new Longs();
    private final LongPredicate known;
    private final byte[] kept;

    /** Makes ready for so many records; {@code known} tells passages that are known to say nothing. */
    TraceKeeper(int records, LongPredicate known) {
        this.known = known;
        kept = new byte[records];
    }

    /** Numbers that grow in number. */
    private static final class Longs {

        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size + (size >> 1));
            }
            values[size++] = value;
        }

        long[] sorted() {
            Arrays.parallelSort(values, 0, size);
            return Arrays.copyOf(values, size);
        }
    }

    /** Returns the key of a passage. */
    static long key(long passage) {
        return Hash.of(PASSAGE, passage, 0);
    }

    @Override
    public void boilerplate(long passage) {
        boilerplate.add(passage);
    }

    @Override
    public void seldom(long passage, int number) {
        if (kept[number] < Traces.PASSAGES && !known.test(passage)) {
            kept[number]++;
            entries.add(Traces.packed(key(passage), number));
        }
    }

    /** Returns the passages that say nothing. */
    Counted boilerplate() {
        return Counted.of(boilerplate.sorted());
    }

    /** Returns the traces of {@code records}; {@code pairs} are likely one. */
    Traces traces(List<Features> records, long[] pairs) {
        for (int number = 0; number < records.size(); number++) {
            for (long key : BlockingKeys.shared(records.get(number))) {
                entries.add(Traces.packed(key, number));
            }
        }
        Longs full = new Longs();
        long[] few = few(entries.sorted(), BlockingKeys.MOST_SHARED, full);
        few(times(records), BlockingKeys.MOST_OF_A_TIME, full);
        return new Traces(few, full.sorted(), pairs);
    }

    private static long[] times(List<Features> records) {
        ShowNames shows = ShowNames.of(records.stream().map(Features::show).collect(Collectors.toSet()));
        Longs times = new Longs();
        for (int number = 0; number < records.size(); number++) {
            for (long key : BlockingKeys.stands(records.get(number), shows)) {
                times.add(Traces.packed(key, number));
            }
        }
        return times.sorted();
    }

    /** Returns the entries of keys that at most {@code most} share; gives the others to {@code full}. */
    private static long[] few(long[] entries, int most, Longs full) {
        int size = 0;
        int end;
        for (int start = 0; start < entries.length; start = end) {
            end = start;
            while (end < entries.length && Traces.start(entries[end]) == Traces.start(entries[start])) {
                end++;
            }
            if (end - start > most) {
                full.add(Traces.start(entries[start]));
            } else {
                System.arraycopy(entries, start, entries, size, end - start);
                size += end - start;
            }
        }
        return Arrays.copyOf(entries, size);
    }
}
