package dev.podweft.text;

import java.util.Optional;

/** The keys of names of plain letters, digits, spaces, hyphens, underscores and slashes, which most are. Stateless. */
final class PlainKeys {

    private PlainKeys() {
    }

    /** Returns the letters and digits of {@code name} in small letters; nothing where it has other signs. */
    static Optional<String> of(String name) {
        byte[] key = new byte[name.length()];
        int size = 0;
        for (int i = 0; i < key.length; i++) {
            char c = name.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key[size++] = (byte) c;
            } else if (c >= 'A' && c <= 'Z') {
                key[size++] = (byte) (c + 'a' - 'A');
            } else if (c != ' ' && c != '-' && c != '_' && c != '/') {
                return Optional.empty();
            }
        }
        return Optional.of(new String(key, 0, size, java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
