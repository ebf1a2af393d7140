package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Release;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** When a concept was spoken of, and which of its versions came out meanwhile. Immutable, and safe to share. */
public final class TimelineQuery {

    private final KnowledgeGraph graph;

    public TimelineQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
    }

    /**
     * Returns every dated episode that mentions {@code concept}, and every release of it from a year before the first
     * of them to the last, the oldest first; a release stands before the episodes of its day.
     */
    public List<Entry> of(Node concept) {
        List<Entry> entries = new ArrayList<>();
        Appearance.of(graph, concept.id()).stream().filter(appearance -> appearance.episode().date().isPresent())
            .forEach(appearance -> entries.add(new Entry(appearance.episode().date().orElseThrow(),
                Optional.of(appearance), versions(appearance.episode(), concept), Optional.empty())));
        if (!entries.isEmpty()) {
            LocalDate first = entries.stream().map(Entry::date).min(Comparator.naturalOrder()).orElseThrow();
            LocalDate last = entries.stream().map(Entry::date).max(Comparator.naturalOrder()).orElseThrow();
            releases(concept).stream().filter(release -> release.date().isPresent()
                    && !release.date().get().isBefore(first.minusYears(1)) && !release.date().get().isAfter(last))
                .forEach(release -> entries.add(new Entry(release.date().orElseThrow(), Optional.empty(), List.of(),
                    Optional.of(release))));
        }
        entries.sort(Comparator.comparing(Entry::date).thenComparing(entry -> entry.spoken().isPresent())
            .thenComparing(Entry::name));
        return entries;
    }

    private static List<Release> releases(Node concept) {
        return Names.concept(concept).map(known -> known.releases()).orElse(List.of());
    }

    private List<Node.Version> versions(Node.Episode episode, Node concept) {
        return graph.edgesOf(episode.id(), Edge.Mentions.class)
            .map(edge -> graph.node(edge.target()).orElseThrow())
            .filter(node -> node instanceof Node.Version version && version.topic().equals(concept.id()))
            .map(node -> (Node.Version) node).toList();
    }

    /**
     * A day on the timeline: an episode, or a release.
     *
     * @param versions which versions of the concept the episode mentions
     */
    public record Entry(
            LocalDate date, Optional<Appearance> spoken, List<Node.Version> versions, Optional<Release> release) {

        public Entry {
            versions = List.copyOf(versions);
        }

        private String name() {
            return spoken.map(appearance -> appearance.episode().id()).orElseGet(() -> release.orElseThrow().cycle());
        }
    }
}
