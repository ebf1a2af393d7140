package dev.podweft.dedupe;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How common things are among records. A value that one source has several times, such as the title "Weekly news", says
 * little: a source lists an episode once. Immutable once made.
 */
final class Frequencies {

    private final Map<String, Integer> titles;
    private final Map<String, Integer> texts;
    private final Map<String, Integer> days;
    private final Map<String, Integer> links;
    private final Map<String, Integer> urls;
    private final Map<String, Double> weights = new HashMap<>();
    private final double rarest;

    /** Counts over {@code records}, those of one file standing together. */
    Frequencies(List<Features> records) {
        titles = perFile(records, f -> List.of(f.titleKey()));
        texts = perFile(records, f -> List.of(f.text()));
        days = perFile(records, f -> f.day().isPresent() ? List.of(Long.toString(f.day().getAsLong())) : List.of());
        links = perFile(records, Features::links);
        urls = perFile(records, f -> List.of(f.url()));
        Map<String, Integer> words = new HashMap<>();
        records.forEach(f -> f.words().stream().distinct().forEach(word -> words.merge(word, 1, Integer::sum)));
        double titled = Math.max(8, records.stream().filter(f -> !f.words().isEmpty()).count());
        words.forEach((word, count) -> weights.put(word, log2(1 + titled / count)));
        rarest = log2(1 + titled);
    }

    /** Returns for each value in how many records of one file it stands, in the file that has it most. */
    private static Map<String, Integer> perFile(List<Features> records, Function<Features, Collection<String>> values) {
        Map<String, Integer> most = new HashMap<>();
        Map<String, Integer> here = new HashMap<>();
        String file = "";
        for (Features features : records) {
            if (!features.file().equals(file)) {
                here.forEach((value, count) -> most.merge(value, count, Math::max));
                here.clear();
                file = features.file();
            }
            values.apply(features).forEach(value -> here.merge(value, 1, Integer::sum));
        }
        here.forEach((value, count) -> most.merge(value, count, Math::max));
        return most;
    }

    int ofTitle(String title) {
        return titles.getOrDefault(title, 1);
    }

    int ofText(String text) {
        return texts.getOrDefault(text, 1);
    }

    int ofDay(long day) {
        return days.getOrDefault(Long.toString(day), 1);
    }

    int ofLink(String link) {
        return links.getOrDefault(link, 1);
    }

    int ofUrl(String url) {
        return urls.getOrDefault(url, 1);
    }

    /** Returns how much a word of a title tells, in bits. */
    double weightOf(String word) {
        return weights.getOrDefault(word, rarest);
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
