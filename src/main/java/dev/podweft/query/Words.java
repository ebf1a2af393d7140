package dev.podweft.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into words for search: runs of letters, digits, {@code +} and {@code #}, folded as {@link Names} folds and
 * without the plural's s. A compound such as {@code io_uring} or {@code zero-copy} is one word and also its parts.
 * Stateless.
 */
final class Words {

    private Words() {
    }

    /** A folded word, or compound, and where it stands in the text, half-open, in UTF-16 units. */
    record Word(String form, int start, int end) {
    }

    /** Returns the compounds of {@code text}, a word that stands alone being one, in the order they stand. */
    static List<Word> compounds(String text) {
        return runs(text, true);
    }

    /** Returns the words of {@code text} and the parts of its compounds, in the order they stand. */
    static List<Word> parts(String text) {
        return runs(text, false);
    }

    private static List<Word> runs(String text, boolean joined) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && belongs(text, at, end, joined)) {
                end += Character.charCount(text.codePointAt(end));
            }
            if (end > at) {
                words.add(new Word(form(text.substring(at, end)), at, end));
            }
            at = end > at ? end : at + Character.charCount(text.codePointAt(at));
        }
        return words;
    }

    private static boolean belongs(String text, int start, int at, boolean joined) {
        int c = text.codePointAt(at);
        boolean letter = isLetter(c);
        boolean sign = (c == '+' || c == '#') && at > start;
        boolean joint = joined && (c == '_' || c == '-') && at > start && at + 1 < text.length()
            && isLetter(text.codePointAt(at + 1));
        return letter || sign || joint;
    }

    private static boolean isLetter(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static String form(String word) {
        return Names.singular(Names.fold(word));
    }
}
