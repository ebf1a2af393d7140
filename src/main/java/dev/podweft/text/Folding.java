package dev.podweft.text;

import java.text.Normalizer;

/**
 * Folds characters for matching: case, accents, ligatures and widths fall together. One code point at a time, so that
 * each folded character knows which source characters it came from. Stateless.
 */
final class Folding {

    private Folding() {
    }

    /** Returns the folded form of {@code codePoint}, of no, one or several characters. */
    static String fold(int codePoint) {
        if (codePoint < 128) {
            return String.valueOf((char) Character.toLowerCase(codePoint));
        }
        String parts = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(parts.length());
        for (int at = 0; at < parts.length(); at += Character.charCount(parts.codePointAt(at))) {
            int part = parts.codePointAt(at);
            if (!isMark(part) && !isJoiner(part)) {
                folded.appendCodePoint(Character.toLowerCase(part));
            }
        }
        return folded.toString();
    }

    /** Returns what {@code codePoint} adds to a folded word: its folded form without what no word holds. */
    static String inWord(int codePoint) {
        if (codePoint < 128) {
            return codePoint == '\'' ? "" : fold(codePoint);
        }
        String folded = fold(codePoint);
        StringBuilder kept = new StringBuilder(folded.length());
        for (int at = 0; at < folded.length(); at += Character.charCount(folded.codePointAt(at))) {
            if (isWord(folded.codePointAt(at))) {
                kept.appendCodePoint(folded.codePointAt(at));
            }
        }
        return kept.length() == 0 && isWord(codePoint) ? Character.toString(codePoint) : kept.toString();
    }

    /** Returns whether {@code codePoint} may be part of a word of a script that writes spaces between words. */
    static boolean isWord(int codePoint) {
        if (codePoint < 128) {
            return codePoint >= '0' && codePoint <= '9' || codePoint >= 'a' && codePoint <= 'z'
                || codePoint >= 'A' && codePoint <= 'Z';
        }
        return Character.isLetterOrDigit(codePoint) && !isUnspaced(codePoint);
    }

    /** Returns whether a mark or an invisible joiner continues the word that it follows. */
    static boolean continuesWord(int codePoint) {
        return codePoint >= 128 && (isMark(codePoint) || isJoiner(codePoint));
    }

    /** Returns whether {@code codePoint} belongs to a script whose words stand, or are inflected, without spaces. */
    static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
            case COMMON -> codePoint >= 0x3000 && codePoint <= 0x30FF || codePoint >= 0xFF70 && codePoint <= 0xFF9F;
            default -> Character.isIdeographic(codePoint);
        };
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    }

    /** Soft hyphen, zero-width space, joiners and no-break space, marks of writing direction, invisible operators. */
    static boolean isJoiner(int codePoint) {
        return codePoint == 0xAD || codePoint >= 0x200B && codePoint <= 0x200F
            || codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2060 && codePoint <= 0x2069
            || codePoint == 0xFEFF;
    }
}
