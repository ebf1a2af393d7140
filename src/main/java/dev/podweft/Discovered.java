package dev.podweft;

import dev.podweft.link.LinkResult;
import dev.podweft.model.Concept;
import dev.podweft.model.Concept.Trait;
import dev.podweft.model.ConceptKind;
import dev.podweft.model.Episode;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A name that episodes use and no vocabulary has: a candidate for adoption.
 *
 * @param kind its likely kind, never a person
 * @param spellings as the texts write it, sorted
 * @param shows of the episodes, sorted
 * @param episodes how many name it
 * @param mentions how often they do in all
 * @param score the mean of how sure the decisions are, from 0 to 1
 * @param contexts the words around the first mentions, each from another episode; at most three
 */
public record Discovered(String name, ConceptKind kind, List<String> spellings, List<String> shows, int episodes,
        int mentions, double score, List<Context> contexts) {

    private static final int CONTEXTS = 3;
    private static final int REACH = 60;

    /** The words before a mention, the mention, and the words behind it, on one line, and the episode they are from. */
    public record Context(String episode, String before, String text, String behind) {
    }

    public Discovered {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        spellings = List.copyOf(spellings);
        shows = List.copyOf(shows);
        contexts = List.copyOf(contexts);
    }

    /** Returns what was discovered in {@code episodes}, of which {@code results} are the links: most episodes first. */
    static List<Discovered> in(List<Episode> episodes, List<LinkResult> results) {
        Map<String, Gathered> all = new TreeMap<>();
        for (int i = 0; i < episodes.size(); i++) {
            Episode episode = episodes.get(i);
            List<List<Link>> links = results.get(i).links();
            for (int passage = 0; passage < links.size(); passage++) {
                for (Link link : links.get(passage)) {
                    Concept concept = link.concept();
                    if (concept.is(Trait.DISCOVERED) && concept.kind() != ConceptKind.PERSON) {
                        all.computeIfAbsent(concept.id().value(), id -> new Gathered())
                            .add(episode, episode.passages().get(passage), link);
                    }
                }
            }
        }
        return all.values().stream().map(Gathered::result)
            .sorted(Comparator.comparingInt((Discovered found) -> -found.episodes())
                .thenComparingInt(found -> -found.mentions()).thenComparing(Discovered::name))
            .toList();
    }

    /** What is known of one name while the episodes are gone through. */
    private static final class Gathered {

        private final List<Link> links = new ArrayList<>();
        private final TreeSet<String> episodes = new TreeSet<>();
        private final TreeSet<String> shows = new TreeSet<>();
        private final List<Context> contexts = new ArrayList<>();

        void add(Episode episode, Passage passage, Link link) {
            links.add(link);
            if (!episode.show().isEmpty()) {
                shows.add(episode.show());
            }
            if (episodes.add(episode.id().value()) && contexts.size() < CONTEXTS) {
                contexts.add(context(episode, passage.text(), link));
            }
        }

        private static Context context(Episode episode, String text, Link link) {
            int start = link.span().start();
            int end = link.span().end();
            int from = wordStart(text, Math.max(0, start - REACH), start);
            int to = wordEnd(text, Math.min(text.length(), end + REACH), end);
            return new Context(episode.title(), text.substring(from, start).replaceAll("\\s+", " "),
                link.text().replaceAll("\\s+", " "), text.substring(end, to).replaceAll("\\s+", " "));
        }

        private static int wordStart(String text, int from, int limit) {
            int at = from;
            while (at > 0 && at < limit && !Character.isWhitespace(text.charAt(at - 1))) {
                at++;
            }
            return at;
        }

        private static int wordEnd(String text, int to, int limit) {
            int at = to;
            while (at < text.length() && at > limit && !Character.isWhitespace(text.charAt(at))) {
                at--;
            }
            return at;
        }

        Discovered result() {
            Concept concept = links.get(0).concept();
            List<String> spellings = new ArrayList<>(new TreeSet<>(links.stream().map(Link::text).toList()));
            double score = links.stream().mapToDouble(Link::score).average().orElse(0);
            return new Discovered(concept.name(), concept.kind(), spellings, List.copyOf(shows), episodes.size(),
                links.size(), score, contexts);
        }
    }
}
