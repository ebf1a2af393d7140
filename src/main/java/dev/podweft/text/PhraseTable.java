package dev.podweft.text;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Names, each spelled as its folded characters, with the numbers filed under them; made for finding the longest name
 * that starts at a word, one hash look-up a word.
 *
 * <p>A name is found in any spelling with the same folded characters ("zero copy", "zero-copy", "ZeroCopy"). Hyphens
 * may stand anywhere in it ("multi-cloud" is multicloud); any other gap in the text is only crossed where some spelling
 * of that name has a gap or a change of case or digits ("Postgre SQL" is found, "in put" is not). Two small filters,
 * which stay in the processor's cache, refuse most words that start no name before the tables are touched. Immutable,
 * and safe to share; 18 bytes and its characters a name.
 */
public final class PhraseTable {

    private static final long CHECK = 0xFFFF_FFFF_0000_0000L;

    /** Bytes in a file that tell where a name's characters, values and breaks start. */
    private static final int STARTS = 4;

    private final char[] keys;
    private final int[] keyStarts;
    private final int[] valueStarts;
    private final int[] values;
    private final byte[] breaks;
    private final int[] breakStarts;
    private final long[] slots;
    private final long[] prefixes;
    private final HashFilter mayBeName;
    private final HashFilter mayContinue;

    /** Where in the flat arrays each name's characters, values and breaks start, and, last, where they end. */
    private record Starts(int[] keys, int[] values, int[] breaks) {

        Starts(int names) {
            this(new int[names + 1], new int[names + 1], new int[names + 1]);
        }
    }

    private PhraseTable(char[] keys, int[] values, byte[] breaks, Starts starts) {
        this.keys = keys;
        this.values = values;
        this.breaks = breaks;
        keyStarts = starts.keys();
        valueStarts = starts.values();
        breakStarts = starts.breaks();
        int count = size();
        slots = new long[Integer.highestOneBit(Math.max(8, count * 2)) * 2];
        mayBeName = new HashFilter(count);
        mayContinue = new HashFilter(breaks.length);
        prefixes = new long[Integer.highestOneBit(Math.max(8, breaks.length * 2)) * 2];
        for (int i = 0; i < count; i++) {
            index(i);
        }
    }

    private void index(int key) {
        long hash = NormalizedText.hash(keys, keyStarts[key], keyStarts[key + 1]);
        int slot = spread(hash, slots.length);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = check(hash) | key + 1;
        mayBeName.add(hash);
        for (int b = breakStarts[key]; b < breakStarts[key + 1]; b++) {
            addPrefix(NormalizedText.hash(keys, keyStarts[key], keyStarts[key] + breaks[b]));
        }
    }

    private void addPrefix(long hash) {
        long stored = hash == 0 ? 1 : hash;
        int slot = spread(stored, prefixes.length);
        while (prefixes[slot] != 0 && prefixes[slot] != stored) {
            slot = (slot + 1) & (prefixes.length - 1);
        }
        prefixes[slot] = stored;
        mayContinue.add(stored);
    }

    /** Returns the number of different keys. */
    public int size() {
        return keyStarts.length - 1;
    }

    /** Returns whether a name goes on behind the characters of {@code hash}, across a gap. */
    public boolean continues(long hash) {
        long stored = hash == 0 ? 1 : hash;
        if (!mayContinue.mayHold(stored)) {
            return false;
        }
        int slot = spread(stored, prefixes.length);
        while (prefixes[slot] != 0) {
            if (prefixes[slot] == stored) {
                return true;
            }
            slot = (slot + 1) & (prefixes.length - 1);
        }
        return false;
    }

    /**
     * Returns the key that the words {@code from} to {@code to} (inclusive) of {@code text} spell when their end is
     * read as {@code tail}, with gaps only where that name has them; -1 where there is none.
     *
     * @param hash of the characters looked for, as {@link Tail#hash} gives it
     */
    public int find(NormalizedText text, int from, int to, long hash, Tail tail) {
        if (!mayBeName.mayHold(hash)) {
            return -1;
        }
        int slot = spread(hash, slots.length);
        while (slots[slot] != 0) {
            int key = (int) slots[slot] - 1;
            if ((slots[slot] & CHECK) == check(hash)
                    && tail.matches(text, from, to, keys, new Span(keyStarts[key], keyStarts[key + 1]))) {
                return mayBreak(text, from, to, key) ? key : -1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private boolean mayBreak(NormalizedText text, int from, int to, int key) {
        int kept = 0;
        for (int word = from; word < to; word++) {
            kept += text.foldedLength(word);
            if (text.gap(word + 1) != NormalizedText.Gap.HYPHEN
                && Arrays.binarySearch(breaks, breakStarts[key], breakStarts[key + 1], (byte) kept) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the numbers filed under {@code key}, ascending. */
    public int[] values(int key) {
        return Arrays.copyOfRange(values, valueStarts[key], valueStarts[key + 1]);
    }

    /** Returns the folded characters of {@code key}. */
    public String key(int key) {
        return new String(keys, keyStarts[key], keyStarts[key + 1] - keyStarts[key]);
    }

    /** Returns the numbers filed under the name {@code name} in any spelling; empty where there are none. */
    public int[] valuesOf(String name) {
        char[] wanted = NormalizedText.key(name).toCharArray();
        int slot = spread(NormalizedText.hash(wanted, 0, wanted.length), slots.length);
        while (slots[slot] != 0) {
            int key = (int) slots[slot] - 1;
            if (Arrays.equals(keys, keyStarts[key], keyStarts[key + 1], wanted, 0, wanted.length)) {
                return values(key);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return new int[0];
    }

    /** The upper half of a slot repeats that of the hash, so that other names are told apart without being read. */
    private static long check(long hash) {
        return hash & CHECK;
    }

    private static int spread(long hash, int length) {
        long mixed = hash ^ hash >>> 32;
        mixed *= 0xD6E8FEB86659FD93L;
        return (int) (mixed >>> 40) & (length - 1);
    }

    /** Writes the table so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        byte[] characters = new String(keys).getBytes(StandardCharsets.UTF_8);
        out.writeInt(size());
        out.writeInt(characters.length);
        out.writeInt(values.length);
        out.writeInt(breaks.length);
        out.write(characters);
        for (int value : values) {
            out.writeInt(value);
        }
        out.write(breaks);
        for (int i = 0; i < size(); i++) {
            out.writeByte(keyStarts[i + 1] - keyStarts[i]);
            out.writeShort(valueStarts[i + 1] - valueStarts[i]);
            out.writeByte(breakStarts[i + 1] - breakStarts[i]);
        }
    }

    /** Reads what {@link #write} wrote, and leaves {@code in} behind it. */
    public static PhraseTable read(ByteBuffer in) {
        int names = in.getInt();
        byte[] characters = new byte[in.getInt()];
        int[] values = new int[in.getInt()];
        byte[] breaks = new byte[in.getInt()];
        in.get(characters);
        in.asIntBuffer().get(values);
        in.position(in.position() + 4 * values.length);
        in.get(breaks);
        Starts starts = new Starts(names);
        for (int i = 0; i < names; i++) {
            starts.keys()[i + 1] = starts.keys()[i] + (in.get() & 0xFF);
            starts.values()[i + 1] = starts.values()[i] + (in.getShort() & 0xFFFF);
            starts.breaks()[i + 1] = starts.breaks()[i] + (in.get() & 0xFF);
        }
        return new PhraseTable(new String(characters, StandardCharsets.UTF_8).toCharArray(), values, breaks, starts);
    }

    /** Leaves {@code in} behind what {@link #write} wrote, without reading it. */
    public static void skip(ByteBuffer in) {
        int names = in.getInt();
        int characters = in.getInt();
        int values = in.getInt();
        int breaks = in.getInt();
        in.position(in.position() + characters + Integer.BYTES * values + breaks + STARTS * names);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** How the end of the text's words is compared with the end of a name: as it stands, or as a plural. */
    public enum Tail {
        /** The words are the name. */
        EXACT(0, ""),
        /** The words have an s more. */
        PLURAL_S(1, ""),
        /** The words have an es more. */
        PLURAL_ES(2, ""),
        /** The words end in ies, the name in y. */
        PLURAL_IES(3, "y");

        private final int cut;
        private final String instead;

        Tail(int cut, String instead) {
            this.cut = cut;
            this.instead = instead;
        }

        /** Returns how many characters of the text's last word are left out. */
        public int cut() {
            return cut;
        }

        /** Returns the hash that ends in this tail: {@code before} and the last word of {@code text}. */
        public long hash(NormalizedText text, int word, long before) {
            if (this == EXACT) {
                return NormalizedText.join(before, text.hash(word), text.foldedLength(word));
            }
            int kept = text.foldedLength(word) - cut;
            long hash = NormalizedText.join(before, text.prefixHash(word, kept), kept);
            return instead.isEmpty() ? hash : NormalizedText.join(hash, instead.charAt(0) + 1, 1);
        }

        private boolean matches(NormalizedText text, int from, int to, char[] keys, Span key) {
            int length = 0;
            for (int word = from; word <= to; word++) {
                length += text.foldedLength(word);
            }
            if (length - cut + instead.length() != key.length()) {
                return false;
            }
            Span same = new Span(key.start(), key.end() - instead.length());
            return text.spells(from, to, keys, same)
                && (instead.isEmpty() || keys[key.end() - 1] == instead.charAt(0));
        }
    }

    /** Gathers names in any order; not for several threads. */
    public static final class Builder {

        private static final int LONGEST = 120;

        private final TreeMap<String, TreeSet<Integer>> names = new TreeMap<>(Comparator.naturalOrder());
        private final TreeMap<String, TreeSet<Byte>> breaks = new TreeMap<>(Comparator.naturalOrder());

        private Builder() {
        }

        /**
         * Files {@code value} under {@code name}. A name without a word, or of more than 120 bytes when folded, is
         * refused: the answer is false.
         */
        public boolean add(String name, int value) {
            NormalizedText text = NormalizedText.of(name);
            String key = NormalizedText.key(name);
            if (key.isEmpty() || key.getBytes(StandardCharsets.UTF_8).length > LONGEST
                || text.size() == 0 || text.foldedLength(0) > NormalizedText.MAX_WORD) {
                return false;
            }
            names.computeIfAbsent(key, k -> new TreeSet<>()).add(value);
            breaks.computeIfAbsent(key, k -> new TreeSet<>()).addAll(PhraseBreaks.of(name));
            return true;
        }

        /** Returns the frozen table, the same whatever the order of the names added. */
        public PhraseTable build() {
            Starts starts = new Starts(names.size());
            StringBuilder characters = new StringBuilder();
            List<Integer> values = new ArrayList<>();
            List<Byte> places = new ArrayList<>();
            int name = 0;
            for (String key : names.keySet()) {
                name++;
                characters.append(key);
                values.addAll(names.get(key));
                places.addAll(breaks.get(key));
                starts.keys()[name] = characters.length();
                starts.values()[name] = values.size();
                starts.breaks()[name] = places.size();
            }
            return new PhraseTable(characters.toString().toCharArray(),
                values.stream().mapToInt(Integer::intValue).toArray(), bytes(places), starts);
        }

        private static byte[] bytes(List<Byte> set) {
            byte[] bytes = new byte[set.size()];
            int at = 0;
            for (byte b : set) {
                bytes[at++] = b;
            }
            return bytes;
        }
    }
}
