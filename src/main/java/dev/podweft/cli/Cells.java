package dev.podweft.cli;

/** How many columns of a terminal a text takes. Stateless. */
final class Cells {

    private Cells() {
    }

    static int of(String text) {
        return text.codePoints().map(Cells::of).sum();
    }

    /** Returns 0 for a mark that sits on the letter before it, 2 for Chinese, Japanese, Korean and emoji, else 1. */
    static int of(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = codePoint >= 0x1100 && codePoint <= 0x115F
            || codePoint >= 0x2E80 && codePoint <= 0xA4CF
            || codePoint >= 0xAC00 && codePoint <= 0xD7A3
            || codePoint >= 0xF900 && codePoint <= 0xFAFF
            || codePoint >= 0xFF00 && codePoint <= 0xFF60
            || codePoint >= 0x1F300 && codePoint <= 0x1FAFF
            || codePoint >= 0x20000 && codePoint <= 0x3FFFD;
        return wide ? 2 : 1;
    }

    /** Returns {@code text} cut to {@code columns}, with an ellipsis where something was cut. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int cells = 1;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            cells += of(text.codePointAt(i));
            if (cells > columns) {
                break;
            }
            kept.appendCodePoint(text.codePointAt(i));
        }
        return kept.toString().stripTrailing() + "…";
    }
}
