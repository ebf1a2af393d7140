package dev.podweft.tag;

import dev.podweft.model.Hints.Sign;
import dev.podweft.text.Lexicon.WordClass;
import java.util.EnumSet;
import java.util.Set;

/**
 * Finds names of persons: two to four capitalized words of which the first is a given name, or that stand where guests
 * and hosts are named. Stateless.
 */
final class PersonNames {

    private static final Set<String> BEFORE = Set.of("with", "by", "guest", "guests", "host", "hosts", "hosted",
        "joined", "featuring", "feat", "ft", "interview", "interviews", "interviewing", "interviewed", "meet", "dr",
        "prof", "professor", "mr", "ms", "mrs", "presenter", "presenters", "speaker", "speakers", "colleague",
        "friend", "author", "thanks", "cohost", "creator", "founder", "ceo", "cto");
    private static final Set<String> BEHIND = Set.of("joins", "joined", "talks", "talked", "discusses", "explains",
        "shares", "tells", "works", "says", "wrote", "who", "describes", "presents", "started", "worked", "speaks",
        "lives", "spent", "holds", "became", "grew", "founded", "cofounded", "believes", "loves", "enjoys",
        "recently", "interviewed", "chat", "chats", "answers");
    private static final Set<String> PARTICLES = Set.of("van", "von", "de", "der", "den", "di", "da", "la", "le", "del",
        "bin", "ter", "al", "el", "dos");

    private PersonNames() {
    }

    /** Whether the words stand where a person acts, speaks or is named as a guest. */
    static boolean byline(Reading reading, int first, int last) {
        boolean sentence = (reading.gap(first) & (Gaps.SENTENCE | Gaps.BLANK_LINE)) != 0;
        String before = first > 0 && !sentence ? reading.folded(first - 1) : "";
        String behind = (reading.gap(last + 1) & Gaps.SENTENCE) != 0 ? "" : reading.folded(last + 1);
        return BEFORE.contains(before) && !before.equals("by") || BEHIND.contains(behind)
            || before.equals("by") && last > first;
    }

    static void find(Reading reading, Finds finds) {
        int word = 0;
        while (word < reading.size()) {
            int last = last(reading, word);
            if (last > word) {
                Set<Sign> signs = signs(reading, word, last);
                boolean person = signs.contains(Sign.GIVEN_NAME) || signs.contains(Sign.BYLINE)
                    && last - word == 1 && reading.level(last) < 3 && reading.level(word) < 4;
                if (person) {
                    finds.addPerson(word, last, signs);
                    word = last;
                }
            }
            word++;
        }
    }

    /** Returns the last word of the name that may start at {@code first}, or {@code first} where none may. */
    private static int last(Reading reading, int first) {
        if (!part(reading, first) || reading.text().foldedLength(first) < 2 || reading.known(first, first + 1)) {
            return first;
        }
        int last = first;
        while (last + 1 < reading.size() && last - first < 3 && reading.follows(last + 1)) {
            int next = behindParticles(reading, last + 1);
            if (next >= reading.size() || !reading.follows(next) || !part(reading, next)) {
                break;
            }
            last = next;
        }
        boolean initial = last > first && reading.text().foldedLength(last) == 1;
        return initial ? last - 1 : withoutTitleWords(reading, first, last);
    }

    /** Returns the first word from {@code word} on that is no particle such as "van der"; two at most are passed. */
    private static int behindParticles(Reading reading, int word) {
        int next = word;
        while (next - word < 2 && next < reading.size() && reading.follows(next)
                && PARTICLES.contains(reading.folded(next))) {
            next++;
        }
        return next;
    }

    /** Where a whole line is in title case a name has two words. */
    private static int withoutTitleWords(Reading reading, int first, int last) {
        boolean longer = last - first > 1 && reading.level(last) > 2 && reading.level(first + 1) < 3;
        return longer ? first + 1 : last;
    }

    private static boolean part(Reading reading, int word) {
        boolean initial = reading.text().foldedLength(word) == 1;
        boolean plain = reading.plain(word) && !reading.is(word, WordClass.GIVEN_NAME);
        return reading.has(word, Reading.CAPITAL) && !reading.has(word, Reading.DIGITS) && !plain
            && (initial || !reading.has(word, Reading.UPPER));
    }

    private static Set<Sign> signs(Reading reading, int first, int last) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        if (reading.is(first, WordClass.GIVEN_NAME)) {
            signs.add(Sign.GIVEN_NAME);
        }
        boolean sentence = (reading.gap(first) & (Gaps.SENTENCE | Gaps.BLANK_LINE)) != 0;
        String before = first > 0 && !sentence ? reading.folded(first - 1) : "";
        String behind = (reading.gap(last + 1) & Gaps.SENTENCE) != 0 ? "" : reading.folded(last + 1);
        boolean and = (before.equals("and") || (reading.gap(first) & (Gaps.AMPERSAND | Gaps.COMMA)) != 0) && first > 1
            && reading.has(first - 2, Reading.CAPITAL);
        if (BEFORE.contains(before) || BEHIND.contains(behind) || (reading.gap(last + 1) & Gaps.AT) != 0) {
            signs.add(Sign.BYLINE);
        }
        boolean among = and || neighbour(reading, last + 1) || neighbour(reading, first - 2);
        if (among) {
            signs.add(Sign.AMONG_PERSONS);
        }
        return signs;
    }

    /** Whether another capitalized pair of words that starts with a given name stands beside. */
    private static boolean neighbour(Reading reading, int word) {
        int at = word >= 0 && word < reading.size() && "and".equals(reading.folded(word)) ? word + 1 : word;
        return at >= 0 && at + 1 < reading.size() && reading.is(at, WordClass.GIVEN_NAME)
            && reading.has(at, Reading.CAPITAL) && reading.has(at + 1, Reading.CAPITAL) && reading.follows(at + 1);
    }
}
