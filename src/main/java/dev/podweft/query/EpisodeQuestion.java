package dev.podweft.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question in the small language over episodes, read but not yet answered: {@code about:io_uring -about:kTLS
 * since:2024 guest:"Ada" sort:novelty}. All terms must hold; a minus turns one round; words without a field are
 * searched.
 */
record EpisodeQuestion(List<Term> terms, Sort sort) {

    EpisodeQuestion {
        terms = List.copyOf(terms);
    }

    /** What a term is about. */
    enum Field { ABOUT, GUEST, SHOW, TITLE, SINCE, UNTIL, LONGER, SHORTER, WORDS }

    /** In which order to answer. */
    enum Sort { RELEVANCE, NEWEST, OLDEST, TITLE, NOVELTY }

    /** A condition; {@code column} is where its value stands, from 1. */
    record Term(Field field, boolean not, String value, int column) {
    }

    private static final String FIELDS = "about, guest, show, title, since, until, longer, shorter or sort";

    /** Reads a question. @throws QuestionException where a field is not known or a quote is not closed */
    static EpisodeQuestion read(String text) {
        List<Term> terms = new ArrayList<>();
        Optional<Sort> sort = Optional.empty();
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
                continue;
            }
            int end = end(text, at);
            Raw raw = Raw.of(text, at, end);
            if (raw.name().equals("sort")) {
                sort = Optional.of(sort(raw));
            } else {
                terms.add(term(raw));
            }
            at = end;
        }
        return new EpisodeQuestion(terms, sort.orElse(Sort.RELEVANCE));
    }

    /** A term as it was typed: its field's name, empty where it has none, and its value without quotes. */
    private record Raw(boolean not, String name, String value, int nameColumn, int valueColumn) {

        static Raw of(String text, int from, int end) {
            boolean not = text.charAt(from) == '-' && end > from + 1;
            int start = not ? from + 1 : from;
            int colon = start;
            while (colon < end && Character.isLetter(text.charAt(colon))) {
                colon++;
            }
            boolean named = colon > start && colon < end && text.charAt(colon) == ':';
            int value = named ? colon + 1 : start;
            return new Raw(not, named ? text.substring(start, colon).toLowerCase(Locale.ROOT) : "",
                text.substring(value, end).replace("\"", "").strip(), start + 1, value + 1);
        }
    }

    /** Returns where the term that starts at {@code from} ends: at a space that stands in no quotes. */
    private static int end(String text, int from) {
        int quote = -1;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quote = quote < 0 ? i : -1;
            } else if (quote < 0 && Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        if (quote >= 0) {
            throw new QuestionException(quote + 1, "this quote is not closed");
        }
        return text.length();
    }

    private static Term term(Raw raw) {
        Field field = raw.name().isEmpty() ? Field.WORDS : field(raw);
        if (raw.value().isEmpty()) {
            throw new QuestionException(raw.valueColumn(), "nothing stands here; expected a value");
        }
        return new Term(field, raw.not(), raw.value(), raw.valueColumn());
    }

    private static Field field(Raw raw) {
        for (Field field : Field.values()) {
            if (field != Field.WORDS && field.name().equalsIgnoreCase(raw.name())) {
                return field;
            }
        }
        throw new QuestionException(raw.nameColumn(), "no field is called \"" + raw.name() + "\"; expected " + FIELDS
            + ", or quotes around words with a colon");
    }

    private static Sort sort(Raw raw) {
        for (Sort sort : Sort.values()) {
            if (sort.name().equalsIgnoreCase(raw.value())) {
                return sort;
            }
        }
        throw new QuestionException(raw.valueColumn(), "cannot sort by \"" + raw.value()
            + "\"; expected relevance, newest, oldest, title or novelty");
    }
}
