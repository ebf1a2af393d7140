package dev.podweft.store;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Many numbers as few bytes: ascending ones as differences, others as they are, in groups of seven bits, the lowest
 * first. Stateless.
 */
public final class Numbers {

    private static final int GROUP = 7;
    private static final int MORE = 0x80;

    private Numbers() {
    }

    /** Returns {@code ascending} numbers from one place to before another as bytes. */
    public static byte[] ascending(long[] ascending, int from, int to) {
        Output out = new Output();
        long before = Long.MIN_VALUE;
        for (int i = from; i < to; i++) {
            out.put(ascending[i] - before);
            before = ascending[i];
        }
        return out.toByteArray();
    }

    /** Returns the ascending numbers that became {@code bytes}. */
    public static long[] ascending(byte[] bytes) {
        long[] numbers = any(bytes);
        long before = Long.MIN_VALUE;
        for (int i = 0; i < numbers.length; i++) {
            before += numbers[i];
            numbers[i] = before;
        }
        return numbers;
    }

    /** Returns numbers as bytes; those around 0 take least. */
    public static byte[] signed(int[] any) {
        Output out = new Output();
        for (int number : any) {
            out.put((number << 1 ^ number >> Integer.SIZE - 1) & 0xffffffffL);
        }
        return out.toByteArray();
    }

    /** Returns the numbers that {@link #signed} made into {@code bytes}. */
    public static int[] signed(byte[] bytes) {
        return Arrays.stream(any(bytes)).mapToInt(number -> (int) (number >>> 1) ^ -(int) (number & 1)).toArray();
    }

    private static long[] any(byte[] bytes) {
        int count = 0;
        for (byte group : bytes) {
            count += group >>> Integer.SIZE - 1 ^ 1;
        }
        long[] numbers = new long[count];
        int at = 0;
        for (int i = 0; i < count; i++) {
            long number = 0;
            int shift = 0;
            byte group = bytes[at++];
            while (group < 0) {
                number |= (long) (group & MORE - 1) << shift;
                shift += GROUP;
                group = bytes[at++];
            }
            numbers[i] = number | (long) group << shift;
        }
        return numbers;
    }

    private static final class Output extends ByteArrayOutputStream {

        /** Writes a number that is taken for one without a sign. */
        void put(long number) {
            long rest = number;
            while ((rest & -MORE) != 0) {
                write((int) (rest & MORE - 1 | MORE));
                rest >>>= GROUP;
            }
            write((int) rest);
        }
    }
}
