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
        parts.codePoints().filter(c -> !isMark(c) && !isJoiner(c))
            .forEach(c -> folded.appendCodePoint(Character.toLowerCase(c)));
        return folded.toString();
    }

    /** Returns whether {@code codePoint} may be part of a word of a script that writes spaces between words. */
    static boolean isWord(int codePoint) {
        if (codePoint < 128) {
            return codePoint >= '0' && codePoint <= '9' || codePoint >= 'a' && codePoint <= 'z'
                || codePoint >= 'A' && codePoint <= 'Z';
        }
        return Character.isLetterOrDigit(codePoint) && !Character.isIdeographic(codePoint) && !unspaced(codePoint);
    }

    /** Returns whether a mark or an invisible joiner continues the word that it follows. */
    static boolean continuesWord(int codePoint) {
        return codePoint >= 128 && (isMark(codePoint) || isJoiner(codePoint));
    }

    private static boolean unspaced(int codePoint) {
        Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
        return switch (script) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
            || type == Character.COMBINING_SPACING_MARK;
    }

    /** Soft hyphen, zero-width space and joiners, word joiner, byte-order mark. */
    private static boolean isJoiner(int codePoint) {
        return codePoint == 0xAD || codePoint >= 0x200B && codePoint <= 0x200D || codePoint == 0x2060
            || codePoint == 0xFEFF;
    }
}
