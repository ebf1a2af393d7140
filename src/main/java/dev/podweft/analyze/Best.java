package dev.podweft.analyze;

import java.util.Arrays;

/** The highest of many numbers, in a heap. Not for several threads. */
final class Best {

    private final long[] heap;
    private int size;

    Best(int most) {
        heap = new long[most];
    }

    /** Returns a key that is the higher, the higher {@code sum} is, then the lower {@code number} is. */
    static long key(int sum, int number) {
        return (long) sum << Integer.SIZE | Integer.MAX_VALUE - number;
    }

    static int sum(long key) {
        return (int) (key >> Integer.SIZE);
    }

    static int number(long key) {
        return Integer.MAX_VALUE - (int) key;
    }

    void add(long key) {
        if (size < heap.length) {
            heap[size++] = key;
            rise(size - 1);
        } else if (key > heap[0]) {
            heap[0] = key;
            sink();
        }
    }

    /** Returns the keys in no order, and forgets them. */
    long[] take() {
        long[] keys = Arrays.copyOf(heap, size);
        size = 0;
        return keys;
    }

    private void rise(int from) {
        int at = from;
        while (at > 0 && heap[(at - 1) / 2] > heap[at]) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink() {
        int at = 0;
        int child = lesser(0);
        while (child < size && heap[child] < heap[at]) {
            swap(at, child);
            at = child;
            child = lesser(at);
        }
    }

    private int lesser(int at) {
        int left = 2 * at + 1;
        return left + 1 < size && heap[left + 1] < heap[left] ? left + 1 : left;
    }

    private void swap(int one, int other) {
        long key = heap[one];
        heap[one] = heap[other];
        heap[other] = key;
    }
}
