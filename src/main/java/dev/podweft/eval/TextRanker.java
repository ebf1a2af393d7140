package dev.podweft.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ranks texts by their words alone: what is done today, to compare with. The title counts twice, and English stop words
 * do not count. Immutable.
 */
public final class TextRanker {

    /** How words are weighed. */
    public enum Method {
        /** The cosine of {@code (1 + log tf) * (1 + log((1 + n) / (1 + df)))}, as scikit-learn has it. */
        TF_IDF,
        /** Okapi BM25 with k1 = 1.2 and b = 0.75, every word of the asking text being a question. */
        BM25
    }

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");

    private static final double K1 = 1.2;

    private static final double B = 0.75;

    private final List<String> ids = new ArrayList<>();
    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final Map<String, Integer> frequency = new HashMap<>();
    private final Method method;

    /** Creates a ranker of {@code texts}, by id. */
    public TextRanker(Map<String, Text> texts, Method method) {
        this.method = method;
        new TreeMap<>(texts).forEach((id, text) -> {
            Map<String, Integer> words = new TreeMap<>();
            Matcher matcher = WORD.matcher((text.title() + "\n" + text.title() + "\n" + text.notes())
                .toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                words.merge(matcher.group(), 1, Integer::sum);
            }
            words.keySet().removeAll(StopWords.ENGLISH);
            words.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
            ids.add(id);
            counts.add(words);
        });
    }

    /** What is ranked. */
    public record Text(String title, String notes) {
    }

    /** Returns the other texts, the most alike first; those of one score in the order of their ids. */
    public List<String> rank(String id) {
        int asked = ids.indexOf(id);
        if (asked < 0) {
            throw new IllegalArgumentException("no text has the id " + id);
        }
        ToDoubleFunction<Integer> score = switch (method) {
            case TF_IDF -> other -> cosine(counts.get(asked), counts.get(other));
            case BM25 -> other -> bm25(counts.get(asked), counts.get(other));
        };
        Map<Integer, Double> scores = new HashMap<>();
        IntStream.range(0, ids.size()).filter(other -> other != asked)
            .forEach(other -> scores.put(other, score.applyAsDouble(other)));
        return scores.keySet().stream()
            .sorted(Comparator.comparingDouble((Integer other) -> -scores.get(other)).thenComparing(other -> other))
            .map(ids::get).toList();
    }

    private double cosine(Map<String, Integer> one, Map<String, Integer> other) {
        double sum = 0;
        for (String word : one.keySet()) {
            if (other.containsKey(word)) {
                sum += tfIdf(word, one) * tfIdf(word, other);
            }
        }
        return sum == 0 ? 0 : sum / Math.sqrt(square(one) * square(other));
    }

    private double square(Map<String, Integer> words) {
        return words.keySet().stream().mapToDouble(word -> tfIdf(word, words) * tfIdf(word, words)).sum();
    }

    private double tfIdf(String word, Map<String, Integer> words) {
        return (1 + StrictMath.log(words.get(word)))
            * (1 + StrictMath.log((1.0 + ids.size()) / (1.0 + frequency.get(word))));
    }

    private double bm25(Map<String, Integer> question, Map<String, Integer> text) {
        double average = counts.stream().mapToInt(TextRanker::length).average().orElse(1);
        double norm = K1 * (1 - B + B * length(text) / average);
        double sum = 0;
        for (Map.Entry<String, Integer> word : question.entrySet()) {
            int count = text.getOrDefault(word.getKey(), 0);
            int df = frequency.get(word.getKey());
            double rarity = StrictMath.log(1 + (ids.size() - df + 0.5) / (df + 0.5));
            sum += word.getValue() * rarity * count * (K1 + 1) / (count + norm);
        }
        return sum;
    }

    private static int length(Map<String, Integer> words) {
        return words.values().stream().mapToInt(count -> count).sum();
    }
}
