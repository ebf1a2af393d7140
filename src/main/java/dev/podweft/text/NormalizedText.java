package dev.podweft.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Text made ready for matching, which knows where each word came from.
 *
 * <p>The words of a text, folded (case, accents, widths), each with its half-open place in the source in UTF-16 units,
 * a hash, and what stands between it and the word before. {@code "Zero-copy in io_uring"} has the words {@code zero},
 * {@code copy}, {@code in}, {@code io}, {@code uring}. A trailing {@code ++}, {@code #} or {@code *} and a leading dot
 * belong to the word ({@code c++}, {@code c#}, {@code a*}, {@code .net}); an ampersand between spaces is one.
 * Addresses with a scheme, e-mail addresses and time marks hold no words; words glued to them, or to a sentence
 * ({@code TLSToday}), are separated. Names in the vocabulary are normalized by this very class. Immutable, and safe to
 * share.
 *
 * <p>Not a linguistic tokenizer: no sentences and no parts of speech.
 */
public final class NormalizedText {

    /** What stands between a word and the word before it. */
    public enum Gap {
        /** A clause ends, or something stands there that no name contains: names do not reach across. */
        BARRIER,
        /**
         * White space, perhaps with a possessive or the hyphens of a flag ({@code git add -p}), or a slash, dot,
         * apostrophe or the like without white space.
         */
        SPACE,
        /** Hyphens or underscores without white space: a name may be written with them anywhere. */
        HYPHEN,
        /** Nothing: the two were glued together. */
        GLUE
    }

    /** Words longer than this many folded characters are never part of a name. */
    public static final int MAX_WORD = 64;

    private static final long PRIME = 0x9E3779B97F4A7C15L | 1;
    private static final long[] POWERS = powers();
    private static final Gap[] GAPS = Gap.values();

    private static final Set<String> SENTENCE_STARTS = Set.of("the", "this", "that", "these", "those", "today", "when",
        "what", "why", "how", "where", "who", "you", "our", "your", "they", "there", "here", "with", "and", "but",
        "for",
        "from", "join", "learn", "links", "intro", "introduction", "summary", "resources", "follow", "check", "also",
        "show", "some", "more", "welcome", "then", "while", "after", "before", "because", "although", "however", "let",
        "please", "thanks", "conclusion", "outro", "timestamps", "chapters", "topics", "guest", "guests", "host",
        "hosts", "sponsor", "sponsors", "discover", "explore", "visit", "listen", "subscribe");

    private final String source;
    private final int size;
    private final int[] starts;
    private final int[] ends;
    private final long[] hashes;
    private final int[] foldedStarts;
    private final char[] folded;
    private final byte[] gaps;
    private final int[] addressEnds;
    private final String[] words;

    private NormalizedText(String source, WordScanner.Words scanned) {
        this.source = source;
        size = scanned.starts().length;
        starts = scanned.starts();
        ends = scanned.ends();
        gaps = scanned.gaps();
        addressEnds = scanned.addressEnds();
        foldedStarts = scanned.foldedStarts();
        folded = scanned.folded();
        words = new String[size];
        hashes = new long[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = hash(folded, foldedStarts[i], foldedStarts[i + 1]);
        }
    }

    public static NormalizedText of(String source) {
        return new NormalizedText(source,
            new WordScanner(source, TimeMarks.find(source), Addresses.find(source)).scan());
    }

    /** Returns {@code name} as its folded words without anything between them, which is what names are compared by. */
    public static String key(String name) {
        return PlainKeys.of(name).orElseGet(
            () -> new String(new WordScanner(name, List.of(), List.of()).scan().folded()));
    }

    public String source() {
        return source;
    }

    /** Returns the number of words. */
    public int size() {
        return size;
    }

    public int start(int word) {
        return starts[word];
    }

    public int end(int word) {
        return ends[word];
    }

    /** Returns the source range from the start of word {@code from} to the end of word {@code to}, both inclusive. */
    public Span span(int from, int to) {
        return new Span(starts[from], ends[to]);
    }

    /** Returns what stands between {@code word} and the one before it; {@link Gap#BARRIER} before the first. */
    public Gap gap(int word) {
        return GAPS[gaps[word]];
    }

    /** Returns whether {@code word} stands in one run of signs with the word before it, without white space. */
    public boolean joined(int word) {
        if (gap(word) == Gap.BARRIER) {
            return false;
        }
        for (int i = ends[word - 1]; i < starts[word]; i++) {
            if (Character.isWhitespace(source.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the folded word. */
    public String folded(int word) {
        // Threads that race here make equal strings, which are safe to publish.
        if (words[word] == null) {
            words[word] = new String(folded, foldedStarts[word], foldedLength(word));
        }
        return words[word];
    }

    public int foldedLength(int word) {
        return foldedStarts[word + 1] - foldedStarts[word];
    }

    /** Returns character {@code index} of the folded word. */
    public char foldedChar(int word, int index) {
        return folded[foldedStarts[word] + index];
    }

    /** Returns the source end of the address without a scheme that {@code word} is part of, or -1. */
    public int addressEnd(int word) {
        return addressEnds[word];
    }

    /** Returns a hash of the folded word: equal words have equal hashes, in every process. */
    public long hash(int word) {
        return hashes[word];
    }

    /** Returns the hash of the first {@code length} characters of the folded word. */
    public long prefixHash(int word, int length) {
        return hash(folded, foldedStarts[word], foldedStarts[word] + length);
    }

    /** Returns the hash of the folded characters behind {@code before} joined with {@code length} more. */
    public static long join(long before, long after, int length) {
        return before * POWERS[Math.min(length, MAX_WORD)] + after;
    }

    /** Returns whether the words from {@code from} on, {@code to} inclusive, spell the characters of {@code key}. */
    boolean spells(int from, int to, char[] keys, Span key) {
        int length = Math.min(foldedStarts[to + 1] - foldedStarts[from], key.length());
        int at = foldedStarts[from];
        return Arrays.equals(folded, at, at + length, keys, key.start(), key.start() + length);
    }

    static long hash(char[] characters, int from, int to) {
        long hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * PRIME + characters[i] + 1;
        }
        return hash;
    }

    static boolean startsSentence(String word) {
        return SENTENCE_STARTS.contains(word);
    }

    private static long[] powers() {
        long[] powers = new long[MAX_WORD + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * PRIME;
        }
        return powers;
    }
}
