package dev.podweft.text;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The keys of plain texts, which most are: of small and large letters, digits, and signs that no word holds. What a
 * {@link WordScanner} would look at twice is none: a dot that may lead a word, an apostrophe before an s, an ampersand,
 * the signs of C++, C# and A*, a backslash, and all beyond ASCII. Stateless.
 */
final class PlainKeys {

    private static final byte DROPPED = 0;
    private static final byte DOT = 1;
    private static final byte APOSTROPHE = 2;
    private static final byte OTHER = 3;
    private static final byte[] SIGNS = signs();

    private PlainKeys() {
    }

    private static byte[] signs() {
        byte[] signs = new byte[128];
        for (int c = 0; c < 128; c++) {
            signs[c] = (byte) (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' ? c
                : c >= 'A' && c <= 'Z' ? c + 'a' - 'A'
                : c == '.' ? DOT : c == '\'' ? APOSTROPHE : "&+#*\\".indexOf(c) >= 0 ? OTHER : DROPPED);
        }
        return signs;
    }

    /** Returns the letters and digits of {@code name} in small letters; nothing where it has other signs. */
    static Optional<String> of(String name) {
        byte[] key = new byte[name.length()];
        int size = 0;
        for (int i = 0; i < key.length; i++) {
            char c = name.charAt(i);
            byte sign = c < 128 ? SIGNS[c] : OTHER;
            if (sign == OTHER || sign == DOT && (i == 0 || !plain(name.charAt(i - 1)))
                    || sign == APOSTROPHE && name.startsWith("s", i + 1)) {
                return Optional.empty();
            }
            if (sign > OTHER) {
                key[size++] = sign;
            }
        }
        return Optional.of(new String(key, 0, size, StandardCharsets.ISO_8859_1));
    }

    private static boolean plain(char c) {
        return c < 128 && SIGNS[c] > OTHER;
    }
}
