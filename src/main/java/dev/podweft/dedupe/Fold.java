package dev.podweft.dedupe;

import java.util.ArrayList;
import java.util.List;

/** Reduces text to what stays the same between two copies of it. Stateless. */
final class Fold {

    private static final char MORE_THAN_ASCII = 128;

    private Fold() {
    }

    /** Returns the letters and digits in lower case: copies differ in blanks and line ends, and glue words together. */
    static String letters(String text) {
        char[] folded = new char[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= MORE_THAN_ASCII) {
                return letters(text, i, new String(folded, 0, size));
            }
            char small = c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
            folded[size] = small;
            size += small >= 'a' && small <= 'z' || small >= '0' && small <= '9' ? 1 : 0;
        }
        return new String(folded, 0, size);
    }

    /** Returns the same of a text that is folded up to some place. */
    private static String letters(String text, int from, String before) {
        StringBuilder folded = new StringBuilder(text.length()).append(before);
        int code;
        for (int i = from; i < text.length(); i += Character.charCount(code)) {
            code = text.codePointAt(i);
            if (code >= 'a' && code <= 'z') {
                folded.append((char) code);
            } else if (code != ' ' && Character.isLetterOrDigit(code)) {
                folded.appendCodePoint(Character.toLowerCase(code));
            }
        }
        return folded.toString();
    }

    /** Returns the words in lower case; {@code C++} and {@code C#} stay apart. */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().map(Character::toLowerCase).forEach(c -> {
            if (Character.isLetterOrDigit(c) || !word.isEmpty() && (c == '+' || c == '#')) {
                word.appendCodePoint(c);
            } else if (!word.isEmpty() && c != '\'' && c != '’') {
                words.add(word.toString());
                word.setLength(0);
            }
        });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    /** Returns whether {@code text} ends with the mark of a cut. */
    static boolean isCut(String text) {
        return uncut(text).length() < text.stripTrailing().length();
    }

    /** Returns {@code text} without the mark of a cut at its end. */
    static String uncut(String text) {
        String stripped = text.stripTrailing();
        if (stripped.endsWith("…")) {
            return stripped.substring(0, stripped.length() - 1);
        }
        return stripped.endsWith("...") ? stripped.substring(0, stripped.length() - 3) : stripped;
    }
}
