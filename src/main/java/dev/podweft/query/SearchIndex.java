package dev.podweft.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A small inverted index over weighted fields, scored by BM25; a word of three letters or more also finds the words
 * that begin with it, at a discount. Filled once by its owner, then only read.
 */
final class SearchIndex {

    private static final double SATURATION = 1.2;
    private static final double LENGTH_MATTERS = 0.4;
    private static final double PAIR = 0.5;
    private static final int SHORTEST_PREFIX = 3;
    private static final int SHORTEST_TYPO = 4;
    private static final int TWO_TYPOS = 8;

    private final NavigableMap<String, Map<Integer, Double>> postings = new TreeMap<>();
    private final List<Double> lengths = new ArrayList<>();
    private double totalLength;

    /** Starts a new document and returns its number, from 0. */
    int startDocument() {
        lengths.add(0.0);
        return lengths.size() - 1;
    }

    /** Adds a field to the document started last; a word in it counts {@code weight} times. */
    void addField(String text, double weight) {
        int document = lengths.size() - 1;
        List<Words.Word> parts = Words.parts(text);
        Words.Word before = null;
        for (Words.Word part : parts) {
            post(part.form(), document, weight);
            if (before != null) {
                post(before.form() + part.form(), document, weight * PAIR);
            }
            before = part;
        }
        lengths.set(document, lengths.get(document) + weight * parts.size());
        totalLength += weight * parts.size();
    }

    private void post(String form, int document, double weight) {
        postings.computeIfAbsent(form, key -> new HashMap<>()).merge(document, weight, Double::sum);
    }

    /**
     * Returns the score of every document that has at least one of {@code forms}; one that has only some of them gets
     * the square of that part of its score.
     */
    Map<Integer, Double> score(Set<String> forms) {
        Map<Integer, Double> scores = new HashMap<>();
        Map<Integer, Integer> matched = new HashMap<>();
        for (String form : forms) {
            Map<Integer, Double> counts = counts(form);
            double rarity = rarity(counts.size());
            counts.forEach((document, count) -> {
                scores.merge(document, rarity * saturated(count, lengths.get(document)), Double::sum);
                matched.merge(document, 1, Integer::sum);
            });
        }
        scores.replaceAll((document, score) ->
            score * matched.get(document) * matched.get(document) / forms.size() / forms.size());
        return scores;
    }

    /**
     * Returns the known word nearest to {@code form}, where no document has it or begins with it: one letter may be
     * wrong in four, two in eight; of several as near, the one that most documents have.
     */
    Optional<String> nearest(String form) {
        if (form.length() < SHORTEST_TYPO || !counts(form).isEmpty()) {
            return Optional.empty();
        }
        int limit = form.length() < TWO_TYPOS ? 1 : 2;
        return postings.keySet().stream().filter(known -> Names.distance(form, known, limit) <= limit)
            .min(Comparator.comparingInt((String known) -> Names.distance(form, known, limit))
                .thenComparingInt(known -> -postings.get(known).size()).thenComparing(known -> known));
    }

    /** Returns how much a word says: more, the fewer documents have it. */
    double rarity(String form) {
        return rarity(counts(form).size());
    }

    private double rarity(int documents) {
        return Math.log1p((lengths.size() - documents + 0.5) / (documents + 0.5));
    }

    private double saturated(double count, double length) {
        double average = totalLength / lengths.size();
        return count * (SATURATION + 1)
            / (count + SATURATION * (1 - LENGTH_MATTERS + LENGTH_MATTERS * length / average));
    }

    private Map<Integer, Double> counts(String form) {
        if (form.length() < SHORTEST_PREFIX) {
            return postings.getOrDefault(form, Map.of());
        }
        Map<Integer, Double> counts = new HashMap<>();
        postings.subMap(form, true, form + Character.MAX_VALUE, false).forEach((found, documents) -> {
            double discount = found.equals(form) ? 1 : 0.5 * form.length() / found.length();
            documents.forEach((document, count) -> counts.merge(document, count * discount, Double::sum));
        });
        return counts;
    }

    /** Returns the forms of a query; of a compound, the whole only. */
    static Set<String> forms(String words) {
        Set<String> forms = new HashSet<>();
        Words.compounds(words).forEach(word -> forms.add(word.form()));
        return forms;
    }

    /** Returns whether a query's {@code form} finds the word {@code found}. */
    static boolean finds(String form, String found) {
        return form.length() < SHORTEST_PREFIX ? found.equals(form) : found.startsWith(form);
    }
}
