package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The passages of all records, sorted a part at a time, so that many records need little room: it tells the common from
 * the rare. For one thread, used once.
 */
final class PassageTable {

    private static final int MOST_AT_ONCE = 1 << 23;

    private static final long[] NONE = {};

    private final long[][] passages;
    private final int[] listings;
    private final int[] times;
    private final int[] gathered;
    private final int[] read;
    private final int[] kept;
    private final int[] used;
    private final int bits;
    private final Listener listener;
    private final List<int[]> rare = new ArrayList<>();
    private long[] part = new long[1024];

    /** Hears of passages while the table is made, in ascending order. */
    interface Listener {

        /** Hears nothing. */
        Listener NONE = new Listener() {
            @Override
            public void boilerplate(long passage) {
                // Nobody wants to know.
            }

            @Override
            public void seldom(long passage, int number) {
                // Nobody wants to know.
            }
        };

        /** Hears of a passage that says nothing. */
        void boilerplate(long passage);

        /** Hears that a record has a passage that {@linkplain Passages.Count#isSeldom few} have. */
        void seldom(long passage, int number);
    }

    /** Takes the records and the passages of each, which it overwrites. */
    PassageTable(List<Features> records, long[][] passages, Listener listener) {
        this(records, passages, MOST_AT_ONCE, listener);
    }

    /** Takes the same, and how many passages to sort at once, about. */
    PassageTable(List<Features> records, long[][] passages, int atOnce) {
        this(records, passages, atOnce, Listener.NONE);
    }

    private PassageTable(List<Features> records, long[][] passages, int atOnce, Listener listener) {
        this.listener = listener;
        int size = records.size();
        this.passages = passages;
        this.listings = listings(records);
        this.times = new int[Arrays.stream(listings).max().orElse(0) + 1];
        this.gathered = new int[size];
        this.read = new int[size];
        this.kept = new int[size];
        this.used = new int[size];
        this.bits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        long all = Arrays.stream(passages).mapToLong(own -> own.length).sum();
        int head = 1;
        while (all >> head > atOnce) {
            head++;
        }
        for (long i = -(1L << head - 1); i < 1L << head - 1; i++) {
            tellApart(gather(i, head));
        }
    }

    private static int[] listings(List<Features> records) {
        Map<String, Integer> numbers = new HashMap<>();
        return records.stream().mapToInt(features -> numbers.computeIfAbsent(features.listing(), k -> numbers.size()))
            .toArray();
    }

    /** Sorts what begins with these bits: each passage without them, in the place of its last bits the record. */
    private int gather(long first, int head) {
        int size = 0;
        for (int number = 0; number < passages.length; number++) {
            long[] own = passages[number];
            for (; gathered[number] < own.length && own[gathered[number]] >> Long.SIZE - head == first; size++) {
                if (size == part.length) {
                    part = Arrays.copyOf(part, size + size / 2);
                }
                part[size] = own[gathered[number]++] << head >>> 1 & -1L << bits | number;
            }
        }
        Arrays.parallelSort(part, 0, size);
        return size;
    }

    private void tellApart(int size) {
        int end;
        for (int start = 0; start < size; start = end) {
            end = start + 1;
            while (end < size && part[end] >> bits == part[start] >> bits) {
                end++;
            }
            Passages.Count count = new Passages.Count(end - start, mostInOneListing(start, end));
            tell(start, end, count);
            for (int i = start; i < end; i++) {
                keep(number(i), !count.isBoilerplate());
            }
            if (count.isRare()) {
                addRare(start, end);
            }
        }
    }

    private void tell(int start, int end, Passages.Count count) {
        long passage = passages[number(start)][read[number(start)]];
        if (count.isBoilerplate()) {
            listener.boilerplate(passage);
        }
        for (int i = start; i < end && count.isSeldom(); i++) {
            listener.seldom(passage, number(i));
        }
    }

    /** Passes over the next passage of a record, which is the one that the table is at. */
    private void keep(int number, boolean telling) {
        long passage = passages[number][read[number]++];
        if (telling) {
            passages[number][kept[number]++] = passage;
        }
    }

    /** Returns in how many records of one listing a passage stands, as far as that tells something. */
    private int mostInOneListing(int start, int end) {
        int most = 0;
        for (int i = start; i < end; i++) {
            most = Math.max(most, ++times[listings[number(i)]]);
        }
        for (int i = start; i < end; i++) {
            times[listings[number(i)]] = 0;
        }
        return most;
    }

    private int number(int index) {
        return (int) (part[index] & ~(-1L << bits));
    }

    private void addRare(int start, int end) {
        int[] group = new int[end - start];
        boolean wanted = false;
        for (int i = start; i < end; i++) {
            group[i - start] = number(i);
            wanted |= used[number(i)] < Passages.KEYS;
        }
        if (wanted) {
            Arrays.stream(group).forEach(number -> used[number]++);
            rare.add(group);
        }
    }

    /** Returns the samples of a record that are no boilerplate, once: after that, its passages are forgotten. */
    int[] telling(int number) {
        int[] samples = new int[kept[number]];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = Passages.sample(passages[number][i]);
        }
        passages[number] = NONE;
        return samples;
    }

    /** Returns the groups of records that share a rare passage; of every record its first few. */
    List<int[]> rare() {
        return rare;
    }
}
