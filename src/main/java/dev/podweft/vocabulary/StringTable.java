package dev.podweft.vocabulary;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Strings by number, each kept once. Not for several threads while it is filled. */
final class StringTable {

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    /** Returns the number of {@code string}, from 0; a new one where it has none yet. */
    int number(String string) {
        return numbers.computeIfAbsent(string, k -> numbers.size());
    }

    void write(DataOutput out) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        out.writeInt(numbers.size());
        for (String string : numbers.keySet()) {
            byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(bytes);
            out.writeShort(bytes.length);
        }
        out.write(all.toByteArray());
    }

    /** Reads what {@link #write} wrote, and leaves {@code in} behind it. */
    static Strings read(ByteBuffer in) {
        int[] ends = new int[in.getInt()];
        int end = 0;
        for (int i = 0; i < ends.length; i++) {
            end += in.getShort() & 0xFFFF;
            ends[i] = end;
        }
        int start = in.position();
        in.position(start + end);
        return new Strings(in.array(), start, ends);
    }

    /** The strings as they stand in a file, decoded when asked for. Immutable, and safe to share. */
    static final class Strings {

        private final byte[] bytes;
        private final int base;
        private final int[] ends;

        private Strings(byte[] bytes, int base, int[] ends) {
            this.bytes = bytes;
            this.base = base;
            this.ends = ends;
        }

        String get(int number) {
            int start = number == 0 ? 0 : ends[number - 1];
            return new String(bytes, base + start, ends[number] - start, StandardCharsets.UTF_8);
        }
    }
}
