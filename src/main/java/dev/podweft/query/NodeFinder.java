package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the episode or the concept that a person means by a few words.
 *
 * <p>Ids and whole names come before parts of names, and an exact form before a folded one: the first of these that
 * gives anything decides. Safe to share; names are gathered when they are first asked for, since most commands ask for
 * one kind only.
 */
public final class NodeFinder {

    private final Once<EpisodeNames> episodes;
    private final Once<ConceptNames> concepts;

    public NodeFinder(AnnotatedGraph graph) {
        episodes = new Once<>(() -> new EpisodeNames(graph.graph()));
        concepts = new Once<>(() -> new ConceptNames(graph.graph()));
    }

    /** Finds an episode by its key, its node's id, its title, its date ({@code 2024-10-18}), or a part of its title. */
    public Match<Node.Episode> episode(String words) {
        EpisodeNames episodes = this.episodes.get();
        return first(
            Stream.of(() -> episodes.byId(words), () -> episodes.byTitle(words), () -> episodes.byDate(words),
                () -> episodes.byPart(words), () -> episodes.byWords(words)),
            () -> episodes.near(words));
    }

    /** Finds a concept, version, person or organization by its id, a name of it, or a part of its name. */
    public Match<Node> concept(String words) {
        ConceptNames concepts = this.concepts.get();
        return first(
            Stream.of(() -> concepts.byId(words), () -> concepts.byName(words), () -> concepts.byAlias(words),
                () -> concepts.bySingular(words), () -> concepts.byPart(words)),
            () -> concepts.near(words));
    }

    /** Finds an episode or a concept; a concept's whole name comes before a part of a title. */
    public Match<Node> any(String words) {
        EpisodeNames episodes = this.episodes.get();
        ConceptNames concepts = this.concepts.get();
        return first(
            Stream.of(() -> both(concepts.byId(words), episodes.byId(words)),
                () -> both(concepts.byName(words), episodes.byTitle(words)),
                () -> concepts.byAlias(words),
                () -> concepts.bySingular(words),
                () -> both(List.of(), episodes.byDate(words)),
                () -> both(concepts.byPart(words), episodes.byPart(words)),
                () -> both(List.of(), episodes.byWords(words))),
            () -> both(concepts.near(words), episodes.near(words)));
    }

    private static List<Node> both(List<Node> concepts, List<Node.Episode> episodes) {
        List<Node> nodes = new ArrayList<>(concepts);
        nodes.addAll(episodes);
        return nodes;
    }

    private static <N extends Node> Match<N> first(Stream<Supplier<List<N>>> tiers, Supplier<List<N>> near) {
        List<N> nodes = tiers.map(Supplier::get).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
        if (nodes.isEmpty()) {
            return new Match.None<>(near.get());
        }
        return nodes.size() == 1 ? new Match.One<>(nodes.get(0)) : new Match.Several<>(nodes);
    }
}
