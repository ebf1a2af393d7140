package dev.podweft;

import dev.podweft.export.BuildSummary.Undecided;
import dev.podweft.link.LinkResult;
import dev.podweft.model.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What stayed undecided, gathered by the words in question. Stateless. */
final class Doubts {

    private static final int MOST_SENSES = 3;

    private Doubts() {
    }

    /** Returns the forms that could not be decided, the most frequent first, each with its likeliest senses. */
    static List<Undecided> of(List<LinkResult> results) {
        Map<String, List<Link>> byText = results.stream().flatMap(result -> result.undecided().stream())
            .collect(Collectors.groupingBy(Link::text, TreeMap::new, Collectors.toList()));
        return byText.entrySet().stream()
            .map(entry -> new Undecided(entry.getKey(), entry.getValue().size(), senses(entry.getValue())))
            .sorted(Comparator.comparingInt((Undecided doubt) -> -doubt.count()).thenComparing(Undecided::text))
            .toList();
    }

    private static String senses(List<Link> links) {
        Map<String, Double> best = new TreeMap<>();
        links.forEach(link -> best.merge(link.concept().name(), link.score(), Math::max));
        return best.entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SENSES)
            .map(sense -> String.format(Locale.ROOT, "%s %.2f", sense.getKey(), sense.getValue()))
            .collect(Collectors.joining(", "));
    }
}
