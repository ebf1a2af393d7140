package dev.podweft.query;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An episode that names a concept: how much it is about it, from 0 to 1, and the words, in the order of the episode's
 * minutes and then of the text; a sentence that several sources repeat stands once.
 */
public record Appearance(Node.Episode episode, double weight, List<Evidence> evidence) {

    /** The newest episode first; those without a date last. */
    static final Comparator<Appearance> NEWEST_FIRST = Comparator
        .comparing((Appearance appearance) -> appearance.episode().date().orElse(LocalDate.MIN)).reversed()
        .thenComparing(appearance -> appearance.episode().id());

    private static final Comparator<Evidence> BY_MINUTE =
        Comparator.comparingInt(evidence -> evidence.second().orElse(Integer.MAX_VALUE));

    private static final int TOLD_APART_BY = 60;

    public Appearance {
        evidence = List.copyOf(evidence);
    }

    /** Returns the appearances of the node {@code id}, the newest first. */
    static List<Appearance> of(KnowledgeGraph graph, String id) {
        return graph.edgesOf(id, Edge.Mentions.class)
            .filter(edge -> edge.target().equals(id))
            .map(edge -> of(graph, edge))
            .sorted(NEWEST_FIRST).toList();
    }

    static Appearance of(KnowledgeGraph graph, Edge.Mentions edge) {
        Node.Episode episode = (Node.Episode) graph.node(edge.source()).orElseThrow();
        return new Appearance(episode, edge.weight(), distinct(edge.evidence()));
    }

    /** Returns {@code evidence} by minute, without what repeats the same words in another source. */
    static List<Evidence> distinct(List<Evidence> evidence) {
        Set<String> seen = new HashSet<>();
        return evidence.stream().sorted(BY_MINUTE).filter(item -> seen.add(gist(item))).toList();
    }

    private static String gist(Evidence evidence) {
        String folded = Names.fold(evidence.context());
        return Names.fold(evidence.text()) + " in "
            + folded.substring(0, Math.min(folded.length(), TOLD_APART_BY));
    }
}
