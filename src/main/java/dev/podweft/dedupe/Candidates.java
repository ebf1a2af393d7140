package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Pairs that are worth a comparison: those that share a key, such as date and length, a title, an address, or a rare
 * passage. A key that more than {@value #MOST_SHARED} records share says nothing and is not used. For one thread.
 */
final class Candidates {

    static final int MOST_SHARED = 300;
    private static final int MOST_RARE = 8;
    private static final int SAMPLES_PER_RECORD = 10;
    private static final int DAYS_AROUND = 3;
    private static final int MINUTE = 60;

    private final List<Features> records;
    private long[] pairs = new long[1024];
    private int count;

    private Candidates(List<Features> records) {
        this.records = records;
    }

    /** Returns pairs of numbers of records, the lower in the upper half, sorted, each once. */
    static long[] of(List<Features> records, Samples samples) {
        Candidates candidates = new Candidates(records);
        candidates.pairByKeys();
        candidates.pairByDate();
        samples.rare(MOST_RARE, SAMPLES_PER_RECORD).forEach(candidates::pairAll);
        return candidates.sorted();
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int upper(long pair) {
        return (int) pair;
    }

    private void pairByKeys() {
        Map<String, int[]> blocks = new HashMap<>();
        for (Features f : records) {
            f.record().id().ifPresent(id -> put(blocks, "id " + id, f.number()));
            put(blocks, f.url().isEmpty() ? "" : "url " + f.url(), f.number());
            put(blocks, f.media().isEmpty() ? "" : "media " + f.media(), f.number());
            put(blocks, f.words().isEmpty() ? "" : "title " + f.titleKey(), f.number());
            put(blocks, f.text().isEmpty() ? "" : "text " + f.text().substring(0, Math.min(60, f.text().length())),
                f.number());
        }
        blocks.values().forEach(block -> pairAll(Arrays.copyOf(block, Math.min(block.length, block[0] + 1))));
    }

    /** Adds a number to a block, which holds its size at index 0. */
    private static <K> void put(Map<K, int[]> blocks, K key, int number) {
        if (key.equals("")) {
            return;
        }
        int[] block = blocks.getOrDefault(key, new int[4]);
        int[] room = block[0] + 1 < block.length ? block : Arrays.copyOf(block, block.length * 2);
        room[++room[0]] = number;
        blocks.put(key, room);
    }

    /** Pairs all of a block, which holds its size at index 0. */
    private void pairAll(int[] block) {
        if (block[0] > MOST_SHARED) {
            return;
        }
        for (int i = 1; i <= block[0]; i++) {
            for (int j = i + 1; j <= block[0]; j++) {
                add(block[i], block[j]);
            }
        }
    }

    private void pairByDate() {
        Map<Long, int[]> blocks = new HashMap<>();
        for (Features f : records) {
            f.day().ifPresent(day -> put(blocks, key(day, minute(f)), f.number()));
        }
        for (Features f : records) {
            f.day().ifPresent(day -> pairAround(f, day, blocks));
        }
    }

    private void pairAround(Features f, long day, Map<Long, int[]> blocks) {
        int minute = minute(f);
        int around = minute < 0 ? 1 : DAYS_AROUND;
        for (long near = day - around; near <= day + around; near++) {
            for (int m = minute < 0 ? minute : Math.max(0, minute - 1); m <= minute + (minute < 0 ? 0 : 1); m++) {
                pairWith(f, blocks.get(key(near, m)));
            }
            pairWith(f, minute < 0 || Math.abs(near - day) > 1 ? null : blocks.get(key(near, -1)));
        }
    }

    private void pairWith(Features f, int[] block) {
        if (block == null || block[0] > MOST_SHARED) {
            return;
        }
        for (int i = 1; i <= block[0]; i++) {
            if (block[i] != f.number() && !Comparison.areOfOtherShows(f, records.get(block[i]))) {
                add(Math.min(block[i], f.number()), Math.max(block[i], f.number()));
            }
        }
    }

    private static long key(long day, int minute) {
        return day << 32 | minute & 0xffffffffL;
    }

    private static int minute(Features f) {
        return f.seconds().isPresent() ? f.seconds().getAsInt() / MINUTE : -1;
    }

    private void add(int lower, int upper) {
        if (!mayBeSame(records.get(lower), records.get(upper))) {
            return;
        }
        if (count == pairs.length) {
            pairs = Arrays.copyOf(sorted(), Math.max(pairs.length, count * 2));
        }
        pairs[count++] = (long) lower << 32 | upper;
    }

    /** One file lists an episode once, unless it gives the same id twice. */
    static boolean mayBeSame(Features left, Features right) {
        return !left.file().equals(right.file())
            || left.record().id().isPresent() && left.record().id().equals(right.record().id());
    }

    /** Sorts what is there and drops what stands twice. */
    private long[] sorted() {
        Arrays.sort(pairs, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || pairs[i] != pairs[i - 1]) {
                pairs[kept++] = pairs[i];
            }
        }
        count = kept;
        return Arrays.copyOf(pairs, count);
    }
}
