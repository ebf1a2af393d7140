package dev.podweft.tag;

import dev.podweft.text.Lexicon.WordClass;

/** Finds runs of capitalized words, and words that are no English. Stateless. */
final class NameRuns {

    private static final int LONGEST = 5;
    private static final int SHORTEST_UNKNOWN = 3;

    private NameRuns() {
    }

    static void find(Reading reading, Finds finds) {
        int word = 0;
        while (word < reading.size()) {
            if (starts(reading, word)) {
                int last = word;
                while (last + 1 < reading.size() && reading.follows(last + 1) && continues(reading, last + 1)) {
                    last++;
                }
                run(reading, finds, word, last);
                word = last + 1;
            } else {
                unknown(reading, finds, word);
                word++;
            }
        }
    }

    private static boolean starts(Reading reading, int word) {
        return reading.has(word, Reading.CAPITAL) && !function(reading, word);
    }

    /** Small function words end a run; so do capitalized ones, but for acronyms. */
    private static boolean continues(Reading reading, int word) {
        return (reading.has(word, Reading.CAPITAL) || reading.has(word, Reading.DIGITS)) && !function(reading, word);
    }

    private static boolean function(Reading reading, int word) {
        return reading.is(word, WordClass.FUNCTION) && !reading.has(word, Reading.UPPER | Reading.CAMEL)
            || reading.text().foldedLength(word) == 1 && !reading.has(word, Reading.UPPER) && word == 0;
    }

    private static void run(Reading reading, Finds finds, int first, int last) {
        int from = first;
        while (from < last && (reading.is(from, WordClass.VERB) || gerund(reading, from))
                && reading.has(from, Reading.STARTS)) {
            from++;
        }
        int to = last;
        while (to > from && reading.is(to, WordClass.RESOURCE)) {
            to--;
        }
        if (to - from < LONGEST && telling(reading, from, to)) {
            finds.add(from, to);
        }
        boolean weakStart = reading.has(from, Reading.STARTS) && reading.level(from) > 1 && to > from;
        if (weakStart && to - from <= LONGEST) {
            finds.add(from + 1, to);
        }
        boolean titled = reading.has(first, Reading.TITLE_CASE) && to - from > 1;
        for (int word = first; word <= last; word++) {
            unknown(reading, finds, word);
            if (titled && word >= from && word < to && !reading.plain(word) && !reading.plain(word + 1)) {
                finds.add(word, word + 1);
            }
        }
    }

    /** "Recreating X" at the start of a title: what is done, not a part of the name. */
    private static boolean gerund(Reading reading, int word) {
        return reading.folded(word).endsWith("ing") && reading.text().foldedLength(word) > 5;
    }

    /** A single English word at the start of a sentence is no sign of a name. */
    private static boolean telling(Reading reading, int first, int last) {
        return first < last || reading.level(first) == 0 || reading.is(first, WordClass.GIVEN_NAME)
            || !reading.has(first, Reading.STARTS | Reading.TITLE_CASE) && !reading.plain(first)
            || reading.has(first, Reading.CAMEL | Reading.UPPER | Reading.DIGITS);
    }

    private static void unknown(Reading reading, Finds finds, int word) {
        if (reading.level(word) == 0 && reading.has(word, Reading.LETTER) && !reading.plain(word)
            && reading.text().foldedLength(word) >= SHORTEST_UNKNOWN && reading.text().addressEnd(word) < 0) {
            finds.add(word, word);
        }
    }
}
