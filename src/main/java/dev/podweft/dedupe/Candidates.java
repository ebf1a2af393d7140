package dev.podweft.dedupe;

import dev.podweft.dedupe.BlockingKeys.Shared;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the pairs that are worth a comparison by their {@link BlockingKeys}. For one thread, used once. */
final class Candidates {

    private final List<Features> records;
    private final PairList pairs = new PairList();

    private Candidates(List<Features> records) {
        this.records = records;
    }

    /** Returns pairs of numbers of records, the lower in the upper half, sorted, each once. */
    static long[] of(List<Features> records, List<int[]> rare) {
        Candidates candidates = new Candidates(records);
        for (Shared shared : Shared.values()) {
            candidates.pairByKey(shared);
        }
        candidates.pairByTime();
        rare.forEach(candidates::pairAll);
        return candidates.pairs.sorted();
    }

    static int lower(long pair) {
        return (int) (pair >>> 32);
    }

    static int upper(long pair) {
        return (int) pair;
    }

    private void pairByKey(Shared shared) {
        long[] keys = new long[records.size()];
        int[] numbers = new int[keys.length];
        int size = 0;
        for (int number = 0; number < keys.length; number++) {
            keys[size] = shared.of(records.get(number));
            numbers[size] = number;
            size += keys[size] == 0 ? 0 : 1;
        }
        Blocks blocks = new Blocks(keys, numbers, size);
        for (int place = 0; place < blocks.places(); place++) {
            int members = blocks.size(place);
            for (int i = 0; i < members && members <= BlockingKeys.MOST_SHARED; i++) {
                for (int j = i + 1; j < members; j++) {
                    add(blocks.member(place, i), blocks.member(place, j));
                }
            }
        }
    }

    private void pairAll(int[] group) {
        for (int i = 0; i < group.length; i++) {
            for (int j = i + 1; j < group.length; j++) {
                add(group[i], group[j]);
            }
        }
    }

    private void pairByTime() {
        ShowNames shows = ShowNames.of(records.stream().map(Features::show).collect(Collectors.toSet()));
        Blocks blocks = standing(shows);
        for (int number = 0; number < records.size(); number++) {
            for (long key : BlockingKeys.looks(records.get(number), shows)) {
                pairWith(number, blocks, blocks.of(key));
            }
        }
    }

    private Blocks standing(ShowNames shows) {
        long[] keys = new long[records.size() * 2 + 16];
        int[] numbers = new int[keys.length];
        int size = 0;
        for (int number = 0; number < records.size(); number++) {
            for (long key : BlockingKeys.stands(records.get(number), shows)) {
                if (size == keys.length) {
                    keys = Arrays.copyOf(keys, size * 2);
                    numbers = Arrays.copyOf(numbers, size * 2);
                }
                keys[size] = key;
                numbers[size++] = number;
            }
        }
        return new Blocks(keys, numbers, size);
    }

    private void pairWith(int number, Blocks blocks, int place) {
        int members = blocks.size(place);
        for (int i = 0; i < members && members <= BlockingKeys.MOST_OF_A_TIME; i++) {
            int other = blocks.member(place, i);
            if (number != other && BlockingKeys.near(records.get(number), records.get(other))) {
                add(number, other);
            }
        }
    }

    private void add(int one, int other) {
        if (one != other && BlockingKeys.mayBeSame(records.get(one), records.get(other))) {
            pairs.add(one, other);
        }
    }
}
