package dev.podweft.store;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.model.Concept;
import dev.podweft.model.Episode;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * All that a build leaves behind.
 *
 * @param links {@code links.get(i)} belongs to {@code episodes.get(i)}
 * @param known tells the concepts that the vocabulary will give again by their ids
 */
public record State(BuildRow build, List<KeptSource> sources, List<Episode> episodes, List<KeptLinks> links,
        AnnotatedGraph graph, Predicate<Concept> known) {

    public State {
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(graph, "graph");
        Objects.requireNonNull(known, "known");
        sources = List.copyOf(sources);
        episodes = List.copyOf(episodes);
        links = List.copyOf(links);
        if (episodes.size() != links.size()) {
            throw new IllegalArgumentException(links.size() + " lists of links for " + episodes.size() + " episodes");
        }
    }
}
