package dev.podweft.export;

import dev.podweft.graph.Decimals;

/**
 * Which characters files can hold. Half a surrogate pair is no character in any of them; XML 1.0 cannot hold most
 * control characters either, not even escaped. Both are left out; {@link Sanitized} counts them. Stateless.
 */
final class Characters {

    private Characters() {
    }

    /** Returns {@code text} without halves of surrogate pairs. */
    static String whole(String text) {
        return keep(text, false);
    }

    /** Returns {@code text} without what XML 1.0 cannot hold: its production {@code Char}. */
    static String xml(String text) {
        return keep(text, true);
    }

    /** Returns a value of a {@link Column} as text files hold it. */
    static String print(Object value) {
        return value instanceof Double number ? Decimals.print(number) : xml(value.toString());
    }

    private static String keep(String text, boolean xml) {
        int at = 0;
        while (at < text.length() && allowed(text.codePointAt(at), xml)) {
            at += Character.charCount(text.codePointAt(at));
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length()).append(text, 0, at);
        text.codePoints().skip(text.codePointCount(0, at)).filter(c -> allowed(c, xml)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean allowed(int c, boolean xml) {
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF;
        return !half && !(xml && control);
    }
}
