package dev.podweft.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of single words: how common they are in English, what class they belong to, and how often they stand
 * in technical names. Words are found by the hash of {@link NormalizedText}. Immutable, and safe to share; 16 to 32
 * bytes a word.
 */
public final class Lexicon {

    /** What a word may be; a word may be of several classes or of none. */
    public enum WordClass {
        /** Articles, pronouns, prepositions, adverbs, and everyday nouns that head no technical term. */
        FUNCTION,
        /** Verbs that are rarely nouns, in all their forms. */
        VERB,
        /** Given names of persons. */
        GIVEN_NAME,
        /** Capitalized words that head the names of no products: resources such as docs, blog, video. */
        RESOURCE
    }

    private static final int CLASS_SHIFT = 3;
    private static final int HEAD_SHIFT = 8;
    private static final int MODIFIER_SHIFT = 16;
    private static final int MOST = 255;

    private final long[] hashes;
    private final int[] facts;
    private final int size;

    private Lexicon(long[] hashes, int[] facts) {
        size = hashes.length;
        int slots = Integer.highestOneBit(Math.max(8, size * 2)) * 2;
        this.hashes = new long[slots];
        this.facts = new int[slots];
        for (int i = 0; i < size; i++) {
            int slot = slot(hashes[i]);
            this.hashes[slot] = hashes[i];
            this.facts[slot] = facts[i];
        }
    }

    private int slot(long hash) {
        long mixed = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        int slot = (int) (mixed >>> 40) & (hashes.length - 1);
        while (hashes[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        return slot;
    }

    /** Returns the number of words known. */
    public int size() {
        return size;
    }

    /** Returns all facts of a word of {@code text}, to be read by the static methods; 0 for an unknown word. */
    public int facts(NormalizedText text, int word) {
        int facts = this.facts[slot(text.hash(word))];
        int length = text.foldedLength(word);
        if (length > 3 && text.foldedChar(word, length - 1) == 's') {
            int singular = this.facts[slot(text.prefixHash(word, length - 1))];
            facts = facts == 0 ? singular : sum(facts, singular);
        }
        return facts;
    }

    /** Returns how common a word is in English: 0 for not a word, else 1 (rare) to 5. */
    public static int level(int facts) {
        return facts & 7;
    }

    public static boolean is(int facts, WordClass wordClass) {
        return (facts >>> CLASS_SHIFT + wordClass.ordinal() & 1) != 0;
    }

    /** Returns how many names of concepts of several words end in the word, up to 255. */
    public static int heads(int facts) {
        return facts >>> HEAD_SHIFT & MOST;
    }

    /** Returns how many technical names of several words have the word before their last one, up to 255. */
    public static int modifies(int facts) {
        return facts >>> MODIFIER_SHIFT & MOST;
    }

    /** A plural keeps its own level and classes and shares its singular's places in names. */
    private static int sum(int plural, int singular) {
        int heads = Math.max(heads(plural), heads(singular));
        int modifiers = Math.max(modifies(plural), modifies(singular));
        return plural & 0xFF | heads << HEAD_SHIFT | modifiers << MODIFIER_SHIFT;
    }

    /** Writes the words so that {@link #read} gives an equal lexicon. */
    public void write(DataOutput out) throws IOException {
        TreeMap<Long, Integer> sorted = new TreeMap<>();
        for (int i = 0; i < hashes.length; i++) {
            if (hashes[i] != 0) {
                sorted.put(hashes[i], facts[i]);
            }
        }
        out.writeInt(sorted.size());
        for (Map.Entry<Long, Integer> word : sorted.entrySet()) {
            out.writeLong(word.getKey());
            out.writeInt(word.getValue());
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Lexicon read(DataInput in) throws IOException {
        int size = in.readInt();
        long[] hashes = new long[size];
        int[] facts = new int[size];
        for (int i = 0; i < size; i++) {
            hashes[i] = in.readLong();
            facts[i] = in.readInt();
        }
        return new Lexicon(hashes, facts);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Gathers what is known of words, in any order; not for several threads. */
    public static final class Builder {

        private final Map<Long, Integer> words = new TreeMap<>();

        private Builder() {
        }

        /** Says how common {@code word} is in English, from 1 to 5. */
        public Builder level(String word, int level) {
            change(word, facts -> facts & ~7 | level);
            return this;
        }

        public Builder is(String word, WordClass wordClass) {
            change(word, facts -> facts | 1 << CLASS_SHIFT + wordClass.ordinal());
            return this;
        }

        /** Counts the words of a technical name; its last word counts as a head where the name is a concept's. */
        public Builder name(String name, boolean concept) {
            NormalizedText text = NormalizedText.of(name);
            for (int word = 0; word + 1 < text.size(); word++) {
                change(text.hash(word), facts -> plusOne(facts, MODIFIER_SHIFT));
            }
            if (text.size() > 1 && concept) {
                change(text.hash(text.size() - 1), facts -> plusOne(facts, HEAD_SHIFT));
            }
            return this;
        }

        private static int plusOne(int facts, int shift) {
            return (facts >>> shift & MOST) < MOST ? facts + (1 << shift) : facts;
        }

        private void change(String word, java.util.function.IntUnaryOperator change) {
            NormalizedText text = NormalizedText.of(word);
            if (text.size() == 1) {
                change(text.hash(0), change);
            }
        }

        private void change(long hash, java.util.function.IntUnaryOperator change) {
            words.put(hash, change.applyAsInt(words.getOrDefault(hash, 0)));
        }

        public Lexicon build() {
            long[] hashes = new long[words.size()];
            int[] facts = new int[words.size()];
            int at = 0;
            for (Map.Entry<Long, Integer> word : words.entrySet()) {
                hashes[at] = word.getKey();
                facts[at++] = word.getValue();
            }
            return new Lexicon(hashes, facts);
        }
    }
}
