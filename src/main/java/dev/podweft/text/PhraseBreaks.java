package dev.podweft.text;

import java.util.Set;
import java.util.TreeSet;

/** Where a name may be written with a gap: between its words, and where case or digits change inside one. */
final class PhraseBreaks {

    private PhraseBreaks() {
    }

    /** Returns the places, as numbers of folded characters before the gap, between 1 and {@code length} - 1. */
    static Set<Byte> of(String name, int length) {
        Set<Byte> places = new TreeSet<>();
        int kept = 0;
        char before = 0;
        boolean gap = false;
        for (int i = 0; i < name.length() && kept < length; i++) {
            char c = name.charAt(i);
            boolean word = Folding.isWord(c) || c == '+' || c == '#' || c == '.' && kept == 0;
            if (word && kept > 0 && (gap || changes(before, c))) {
                places.add((byte) kept);
            }
            gap = !word;
            if (word) {
                kept += c < 128 ? 1 : Folding.fold(c).length();
                before = c;
            }
        }
        return places;
    }

    private static boolean changes(char before, char c) {
        boolean camel = Character.isLowerCase(before) && Character.isUpperCase(c);
        boolean digits = Character.isDigit(c) != Character.isDigit(before) && c != '+' && c != '#';
        return camel || digits;
    }
}
