package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The samples of all texts in one sorted table, which tells the common from the rare. Immutable once made. */
final class Samples {

    private static final int BOILERPLATE = 3;

    private final List<Features> records;
    private final long[] table;

    /** Makes the table of {@code records}, those of one file standing together. */
    Samples(List<Features> records) {
        this.records = records;
        table = records.stream().flatMapToLong(f -> Arrays.stream(f.samples())
            .mapToLong(sample -> (long) sample << 32 | f.number())).toArray();
        Arrays.sort(table);
    }

    private int endOfRun(int start) {
        int end = start + 1;
        while (end < table.length && table[end] >> 32 == table[start] >> 32) {
            end++;
        }
        return end;
    }

    /** Returns the samples that {@value #BOILERPLATE} or more records of one file have, sorted. */
    int[] boilerplate() {
        IntStream.Builder found = IntStream.builder();
        for (int start = 0; start < table.length; start = endOfRun(start)) {
            if (mostInOneFile(start, endOfRun(start)) >= BOILERPLATE) {
                found.add((int) (table[start] >> 32));
            }
        }
        return found.build().toArray();
    }

    private int mostInOneFile(int start, int end) {
        int most = 0;
        int here = 0;
        for (int i = start; i < end && end - start >= BOILERPLATE; i++) {
            boolean same = i > start && file(i).equals(file(i - 1));
            here = same ? here + 1 : 1;
            most = Math.max(most, here);
        }
        return most;
    }

    private String file(int index) {
        return records.get((int) table[index]).file();
    }

    /**
     * Returns the groups of records that share a sample which at most {@code most} records have, each with its size at
     * index 0; of every record the first {@code perRecord} such samples at most.
     */
    List<int[]> rare(int most, int perRecord) {
        int[] used = new int[records.size()];
        List<int[]> groups = new ArrayList<>();
        for (int start = 0; start < table.length; start = endOfRun(start)) {
            int size = endOfRun(start) - start;
            if (size > 1 && size <= most) {
                int[] group = group(start, size);
                if (Arrays.stream(group, 1, size + 1).anyMatch(number -> used[number] < perRecord)) {
                    Arrays.stream(group, 1, size + 1).forEach(number -> used[number]++);
                    groups.add(group);
                }
            }
        }
        return groups;
    }

    private int[] group(int start, int size) {
        int[] group = new int[size + 1];
        group[0] = size;
        for (int i = 0; i < size; i++) {
            group[i + 1] = (int) table[start + i];
        }
        return group;
    }
}
