package dev.podweft.tag;

/** What the characters between two words say about how the words belong together, as bits. Stateless. */
final class Gaps {

    static final int NEWLINE = 1;
    static final int DASH = 1 << 1;
    static final int COLON = 1 << 2;
    static final int BRACKET = 1 << 3;
    static final int SENTENCE = 1 << 4;
    static final int COMMA = 1 << 5;
    static final int TIME = 1 << 6;
    static final int PIPE = 1 << 7;
    static final int QUOTE = 1 << 8;
    static final int BACKTICK = 1 << 9;
    static final int POSSESSIVE = 1 << 10;
    static final int ADDRESS = 1 << 11;
    static final int BLANK_LINE = 1 << 12;
    static final int AMPERSAND = 1 << 13;
    static final int AT = 1 << 14;
    static final int EDGE = 1 << 15;

    /** What starts or ends an item of a list. */
    static final int HARD = NEWLINE | DASH | TIME | EDGE | PIPE;
    /** What ends a run of words that may be one name. */
    static final int ENDS = HARD | COLON | BRACKET | SENTENCE | COMMA | QUOTE | BACKTICK | ADDRESS | AMPERSAND;
    /** Behind which a sentence or an item starts, so that a capital tells nothing. */
    static final int STARTS = HARD | SENTENCE | COLON | QUOTE;

    private static final String DASHES = "-–—*•·→";
    private static final String SENTENCE_ENDS = ".!?…";

    private Gaps() {
    }

    /** Returns the bits of what stands in {@code source} from {@code from} to {@code to}. */
    static int between(String source, int from, int to) {
        int bits = 0;
        boolean digits = false;
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c == '\n') {
                bits |= (bits & NEWLINE) != 0 ? BLANK_LINE : NEWLINE;
            } else if (c > ' ') {
                digits |= c >= '0' && c <= '9';
                bits |= of(source, c, i);
            }
        }
        boolean time = digits && (bits & COLON) != 0 && (bits & ADDRESS) == 0;
        return time ? (bits | TIME) & ~COLON : bits;
    }

    private static int of(String source, char c, int at) {
        if (DASHES.indexOf(c) >= 0) {
            return spaced(source, at) ? DASH : 0;
        }
        if (SENTENCE_ENDS.indexOf(c) >= 0) {
            return at + 1 == source.length() || source.charAt(at + 1) <= ' ' || source.charAt(at + 1) > 127
                || source.charAt(at + 1) == '"' || source.charAt(at + 1) == ')' ? SENTENCE : 0;
        }
        return switch (c) {
            case ':' -> source.startsWith("://", at) ? ADDRESS
                : source.startsWith("::", at) || at > 0 && source.charAt(at - 1) == ':' ? 0 : COLON;
            case '(', ')', '[', ']', '{', '}', '<', '>' -> BRACKET;
            case ',', ';' -> COMMA;
            case '|' -> PIPE;
            case '"', '“', '”', '«', '»', '‘' -> QUOTE;
            case '`' -> BACKTICK;
            case '\'', '’' -> at + 1 < source.length() && source.charAt(at + 1) == 's' ? POSSESSIVE : 0;
            case '&' -> AMPERSAND;
            case '@' -> AT;
            default -> 0;
        };
    }

    private static boolean spaced(String source, int at) {
        boolean before = at == 0 || source.charAt(at - 1) <= ' ' || source.charAt(at - 1) == source.charAt(at);
        return before && (at + 1 == source.length() || source.charAt(at + 1) <= ' '
            || source.charAt(at + 1) == source.charAt(at) || source.charAt(at) != '-');
    }
}
