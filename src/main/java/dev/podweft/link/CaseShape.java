package dev.podweft.link;

import java.util.Locale;

/** Compares the capitals of a text with those of a form. Stateless. */
final class CaseShape {

    private CaseShape() {
    }

    /**
     * Returns whether the capitals tell of another thing: the letters are neither the form's, nor all small, nor all
     * large (a small s of a plural apart), nor large at the starts of words only; a slash that the form lacks starts no
     * word ("I/Os" is no iOS).
     */
    static boolean conflict(String text, String form) {
        if (text.equals(form) || plainAndSmall(text)) {
            return false;
        }
        String letters = letters(text);
        String wanted = letters(form);
        boolean plural = letters.length() == wanted.length() + 1 && letters.endsWith("s");
        String bare = plural ? letters.substring(0, letters.length() - 1) : letters;
        boolean same = bare.equals(wanted) || letters.equals(wanted);
        return !same && !small(letters) && !large(bare) && !large(letters)
            && !(titled(text) && text.indexOf('/') < 0 == form.indexOf('/') < 0);
    }

    /** Returns whether small letters would not change {@code text}. */
    static boolean lower(String text) {
        return plainAndSmall(text) || text.equals(text.toLowerCase(Locale.ROOT));
    }

    private static boolean plainAndSmall(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' || c > 127) {
                return false;
            }
        }
        return true;
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (Character.isLetter(text.codePointAt(at))) {
                letters.appendCodePoint(text.codePointAt(at));
            }
        }
        return letters.toString();
    }

    private static boolean small(String letters) {
        return letters.codePoints().noneMatch(Character::isUpperCase);
    }

    private static boolean large(String letters) {
        return letters.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Whether capitals stand at the starts of words only. */
    private static boolean titled(String text) {
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (inside && Character.isUpperCase(c)) {
                return false;
            }
            inside = Character.isLetterOrDigit(c) || c == '\'';
        }
        return true;
    }
}
