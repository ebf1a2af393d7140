package dev.podweft.query;

import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The ids, titles and dates of a graph's episodes. Immutable. */
final class EpisodeNames {

    private static final int MOST_SUGGESTIONS = 5;

    private static final Comparator<Node.Episode> NEWEST_FIRST =
        Comparator.comparing((Node.Episode episode) -> episode.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(Node.Episode::id);

    private final List<Node.Episode> episodes;

    EpisodeNames(KnowledgeGraph graph) {
        episodes = graph.nodes(Node.Episode.class).stream().sorted(NEWEST_FIRST).toList();
    }

    List<Node.Episode> byId(String words) {
        String id = words.strip();
        return where(episode -> episode.key().equals(id) || episode.id().equals(id));
    }

    List<Node.Episode> byTitle(String words) {
        List<Node.Episode> exact = where(episode -> episode.label().equals(words.strip()));
        String folded = Names.fold(words);
        return exact.isEmpty() ? where(episode -> Names.fold(episode.label()).equals(folded)) : exact;
    }

    List<Node.Episode> byDate(String words) {
        String date = words.strip();
        return where(episode -> episode.date().map(LocalDate::toString).filter(date::equals).isPresent());
    }

    /** Whole words in a row first, else words that begin alike. */
    List<Node.Episode> byPart(String words) {
        String part = Names.spaced(words);
        if (part.isBlank()) {
            return List.of();
        }
        List<Node.Episode> whole = where(episode -> Names.spaced(episode.label()).contains(part));
        String begun = part.substring(0, part.length() - 1);
        return whole.isEmpty() ? where(episode -> Names.spaced(episode.label()).contains(begun)) : whole;
    }

    /** All words, each a word of the title or its beginning, in any order. */
    List<Node.Episode> byWords(String words) {
        String spaced = Names.spaced(words).strip();
        if (spaced.isEmpty()) {
            return List.of();
        }
        List<String> begun = List.of(spaced.split(" "));
        return where(episode -> {
            String title = Names.spaced(episode.label());
            return begun.stream().allMatch(word -> title.contains(" " + word));
        });
    }

    /** Titles that share the most words with what was typed, or are spelled almost like it. */
    List<Node.Episode> near(String words) {
        List<String> asked = List.of(Names.spaced(words).strip().split(" "));
        String folded = Names.fold(words);
        return episodes.stream()
            .filter(episode -> likeness(episode, asked, folded) > 0)
            .sorted(Comparator.comparingDouble((Node.Episode e) -> -likeness(e, asked, folded))
                .thenComparing(NEWEST_FIRST))
            .limit(MOST_SUGGESTIONS).toList();
    }

    private static double likeness(Node.Episode episode, List<String> asked, String folded) {
        String title = Names.fold(episode.label());
        int limit = Math.max(2, title.length() / 4);
        int distance = Names.distance(folded, title, limit);
        if (distance <= limit) {
            return 2 - (double) distance / title.length();
        }
        List<String> words = List.of(Names.spaced(episode.label()).strip().split(" "));
        long shared = asked.stream().filter(word -> words.stream().anyMatch(other -> alike(word, other))).count();
        return shared * 2 > asked.size() ? (double) shared / asked.size() : 0;
    }

    private static boolean alike(String word, String other) {
        int limit = Math.min(word.length(), other.length()) / 4;
        return Names.distance(word.toLowerCase(Locale.ROOT), other, limit) <= limit;
    }

    private List<Node.Episode> where(Predicate<Node.Episode> fits) {
        return episodes.stream().filter(fits).toList();
    }
}
