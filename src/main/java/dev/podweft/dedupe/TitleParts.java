package dev.podweft.dedupe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A title taken apart.
 *
 * @param key what is left as one word, to compare and to count by: without number, marks and the show's name; empty
 *     only where there is no title
 * @param words the hashes of its words, each once, in the order of the words
 * @param numbers those of the words that are numbers
 * @param cut whether the title ends with the mark of a cut
 * @param number the number of the episode
 * @param season the season that the number counts in
 * @param part which part of a series this is
 */
record TitleParts(String key, long[] words, long[] numbers, boolean cut, OptionalInt number, OptionalInt season,
        OptionalInt part, Optional<Edition> edition) {

    private static final long[] NO_WORDS = {};

    static final TitleParts NONE = new TitleParts("", NO_WORDS, NO_WORDS, false, OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.empty(), Optional.empty());

    /** What an episode calls itself that goes with another one, and is not that one. */
    enum Edition {
        RERUN, BONUS, TRAILER, CUT
    }

    /** Returns the title of {@code words}, of which nothing else is known. */
    static TitleParts of(List<String> words, boolean cut) {
        return new TitleParts(String.join("", words), hashes(words),
            hashes(words.stream().filter(word -> word.chars().allMatch(Character::isDigit)).toList()), cut,
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty());
    }

    private static long[] hashes(List<String> words) {
        return words.isEmpty() ? NO_WORDS : words.stream().sorted().distinct().mapToLong(TitleParts::hash).toArray();
    }

    /** Returns the hash of a word. */
    static long hash(String word) {
        return Hash.of(Frequencies.WORD, word);
    }

    /** Returns the same title as that of episode {@code number}. */
    TitleParts numbered(OptionalInt other) {
        return new TitleParts(key, words, numbers, cut, other, season, part, edition);
    }

    /** Returns as much of this as tells whether there is one, and of which number. */
    TitleParts sketch() {
        return new TitleParts(key.substring(0, Math.min(1, key.length())), NO_WORDS, NO_WORDS, cut, number, season,
            part, edition);
    }

    boolean isEmpty() {
        return key.isEmpty();
    }
}
