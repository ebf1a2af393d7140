package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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

    /**
     * Returns the records without the samples that {@value #BOILERPLATE} or more records of one file have: what a show
     * prints below every episode tells none from another.
     */
    List<Features> telling() {
        int[] counts = new int[records.size()];
        int[][] kept = new int[records.size()][];
        records.forEach(f -> kept[f.number()] = new int[f.samples().length]);
        int end;
        for (int start = 0; start < table.length; start = end) {
            end = endOfRun(start);
            boolean boilerplate = end - start >= BOILERPLATE && mostInOneFile(start, end) >= BOILERPLATE;
            for (int i = start; i < end && !boilerplate; i++) {
                int number = (int) table[i];
                kept[number][counts[number]++] = (int) (table[i] >> 32);
            }
        }
        return records.stream()
            .map(f -> f.withSamples(Arrays.copyOf(kept[f.number()], counts[f.number()]))).toList();
    }

    private int mostInOneFile(int start, int end) {
        int most = 0;
        int here = 0;
        for (int i = start; i < end; i++) {
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
        int end;
        for (int start = 0; start < table.length; start = end) {
            end = endOfRun(start);
            int size = end - start;
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
