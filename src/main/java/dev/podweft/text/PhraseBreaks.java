package dev.podweft.text;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Where a name may be written with a gap: between its words, and where case or digits change inside one. */
final class PhraseBreaks {

    private PhraseBreaks() {
    }

    /** Returns the places, as numbers of folded characters before the gap, all below that of the whole name. */
    static Set<Byte> of(String name) {
        WordScanner.Words words = new WordScanner(name, List.of(), List.of()).scan();
        Set<Byte> places = new TreeSet<>();
        for (int word = 0; word < words.starts().length; word++) {
            int kept = words.foldedStarts()[word];
            int before = 0;
            int at = words.starts()[word];
            while (at < words.ends()[word]) {
                int point = name.codePointAt(at);
                if (kept > 0 && (before == 0 || changes(before, point))) {
                    places.add((byte) kept);
                }
                kept += Folding.inWord(point).length();
                before = point;
                at += Character.charCount(point);
            }
        }
        return places;
    }

    private static boolean changes(int before, int point) {
        boolean camel = Character.isLowerCase(before) && Character.isUpperCase(point);
        boolean digits = Character.isDigit(point) != Character.isDigit(before) && point != '+' && point != '#';
        return camel || digits;
    }
}
