package dev.podweft.tag;

import dev.podweft.model.Hints.Sign;
import dev.podweft.text.Lexicon.WordClass;
import java.util.Set;

/** Finds items of lists and chapter titles that are a name as a whole, or start with one. Stateless. */
final class Items {

    private static final int LONGEST = 4;
    private static final int BOUNDS =
        Gaps.HARD | Gaps.COLON | Gaps.BRACKET | Gaps.COMMA | Gaps.ADDRESS | Gaps.SENTENCE;
    private static final Set<String> LEADS = Set.of("the", "a", "an", "our", "your", "my", "new", "using", "what", "is",
        "are", "why", "more", "intro", "introducing", "and", "about", "meet");

    private Items() {
    }

    static void find(Reading reading, Finds finds) {
        int first = 0;
        while (first < reading.size()) {
            int last = first;
            while (last + 1 < reading.size() && (reading.gap(last + 1) & Gaps.ENDS) == 0) {
                last++;
            }
            if ((reading.gap(first) & Gaps.HARD) != 0) {
                item(reading, finds, first, last);
            }
            first = last + 1;
        }
    }

    private static void item(Reading reading, Finds finds, int first, int last) {
        int behind = reading.gap(last + 1);
        int from = first;
        while (from < last && LEADS.contains(reading.folded(from))) {
            from++;
        }
        int to = withoutResource(reading, from, last);
        boolean sentence = (behind & Gaps.SENTENCE) != 0 && last - first > 1;
        boolean bounded = (behind & BOUNDS) != 0;
        if (to - from >= LONGEST || sentence || !bounded || plain(reading, from, to) || possessive(reading, from, to)) {
            return;
        }
        boolean ends = (behind & (Gaps.NEWLINE | Gaps.TIME | Gaps.EDGE)) != 0;
        boolean whole = from == first && to == last && ends;
        boolean title = reading.title() && (reading.gap(first) & behind & Gaps.EDGE) != 0;
        finds.add(from, to, whole && !title ? Sign.ITEM : Sign.ITEM_HEAD);
    }

    private static boolean possessive(Reading reading, int first, int last) {
        for (int word = first + 1; word <= last; word++) {
            if ((reading.gap(word) & Gaps.POSSESSIVE) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Leaves out "docs", "on GitHub", "blog post" and the like behind a name. */
    private static int withoutResource(Reading reading, int first, int last) {
        int to = last;
        while (to > first && reading.is(to, WordClass.RESOURCE)) {
            to--;
            if (to > first && "on".equals(reading.folded(to))) {
                to--;
            }
        }
        return to;
    }

    /** Whether every word is a function word, a verb or a number, so that no name can be meant. */
    private static boolean plain(Reading reading, int first, int last) {
        for (int word = first; word <= last; word++) {
            boolean short_ = reading.text().foldedLength(word) < 2;
            if (!reading.plain(word) && reading.has(word, Reading.LETTER) && !short_) {
                return false;
            }
        }
        return true;
    }
}
