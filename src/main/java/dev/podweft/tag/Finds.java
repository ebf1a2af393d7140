package dev.podweft.tag;

import dev.podweft.model.Hints.Sign;
import dev.podweft.text.Span;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The spans found in one text so far, each with what speaks for it; filled by several finders, for one thread. */
final class Finds {

    private static final int MOST_WORDS = 6;
    private static final int MOST_CHARACTERS = 60;

    /** A span of words found: {@code span} may also hold signs beside the words, such as the brackets of a call. */
    static final class Find {

        private final int first;
        private final int last;
        private final Set<Sign> signs = EnumSet.noneOf(Sign.class);
        private Span span;
        private boolean person;

        Find(int first, int last, Span span) {
            this.first = first;
            this.last = last;
            this.span = span;
        }

        int first() {
            return first;
        }

        int last() {
            return last;
        }

        Span span() {
            return span;
        }

        boolean person() {
            return person;
        }

        Set<Sign> signs() {
            return signs;
        }

        boolean inside(Find other) {
            return other != this && other.first <= first && last <= other.last;
        }
    }

    private final Reading reading;
    private final Map<Long, Find> finds = new TreeMap<>();

    Finds(Reading reading) {
        this.reading = reading;
    }

    /** Adds the words, if they may be a name at all and are none of the vocabulary. */
    void add(int first, int last, Sign... signs) {
        add(first, last, reading.text().span(first, last), signs);
    }

    /** Adds the words with a span that is wider than they are. */
    void add(int first, int last, Span span, Sign... signs) {
        if (last - first < MOST_WORDS && span.length() <= MOST_CHARACTERS && !reading.known(first, last)
            && !reading.covered(first, last)) {
            Find find = finds.computeIfAbsent(Reading.range(first, last), k -> new Find(first, last, span));
            for (Sign sign : signs) {
                find.signs.add(sign);
            }
            find.span = span.length() > find.span.length() ? span : find.span;
        }
    }

    /** Adds the name of a person, which may also be one of the vocabulary. */
    void addPerson(int first, int last, Set<Sign> signs) {
        Find find = finds.computeIfAbsent(Reading.range(first, last),
            k -> new Find(first, last, reading.text().span(first, last)));
        find.signs.addAll(signs);
        find.person = true;
    }

    Collection<Find> all() {
        return finds.values();
    }
}
