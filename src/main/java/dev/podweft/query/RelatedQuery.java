package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/** Which episodes are most like one, and by what they share. Immutable, and safe to share. */
public final class RelatedQuery {

    private final KnowledgeGraph graph;
    private final int episodes;

    public RelatedQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
        this.episodes = this.graph.nodes(Node.Episode.class).size();
    }

    /** Returns at most {@code k} episodes, the most alike first; equal scores stand in the order of their keys. */
    public List<Neighbour> of(Node.Episode episode, int k) {
        if (k < 1) {
            throw new IllegalArgumentException("k must be at least 1: " + k);
        }
        List<Edge.Related> best = graph.edgesOf(episode.id(), Edge.Related.class)
            .sorted(Comparator.comparingDouble((Edge.Related edge) -> -edge.weight())
                .thenComparing(edge -> other(edge, episode).key()))
            .limit(k).toList();
        List<Neighbour> neighbours = new ArrayList<>();
        for (Edge.Related edge : best) {
            neighbours.add(new Neighbour(other(edge, episode), neighbours.size() + 1, edge.weight(),
                reasons(edge, edge.source().equals(episode.id()))));
        }
        return neighbours;
    }

    private Node.Episode other(Edge.Related edge, Node.Episode episode) {
        String id = edge.source().equals(episode.id()) ? edge.target() : edge.source();
        return (Node.Episode) graph.node(id).orElseThrow();
    }

    List<Reason> reasons(Edge.Related edge, boolean forward) {
        String here = forward ? edge.source() : edge.target();
        String there = forward ? edge.target() : edge.source();
        return edge.contributions().stream()
            .map(part -> new Reason(graph.node(part.node()).orElseThrow(), part.share() / edge.weight(),
                mentionedBy(part.node()), episodes,
                new Place(names(here, part.node()), forward ? part.sourceSecond() : part.targetSecond()),
                new Place(names(there, part.node()), forward ? part.targetSecond() : part.sourceSecond())))
            .toList();
    }

    /** Returns what the episode mentions of {@code concept}: itself, or else what stands right under it. */
    private List<Node> names(String episode, String concept) {
        List<Node> mentioned = graph.edgesOf(episode, Edge.Mentions.class)
            .map(edge -> graph.node(edge.target()).orElseThrow()).toList();
        List<Node> itself = mentioned.stream().filter(node -> node.id().equals(concept)).toList();
        return itself.isEmpty()
            ? mentioned.stream().filter(node -> isUnder(node, concept)).toList() : itself;
    }

    private boolean isUnder(Node node, String heading) {
        return graph.edgesOf(node.id(), Edge.Known.class).anyMatch(edge -> edge.source().equals(node.id())
            && edge.target().equals(heading));
    }

    private int mentionedBy(String id) {
        return (int) graph.edgesOf(id, Edge.Mentions.class).filter(edge -> edge.target().equals(id)).count();
    }

    /** An episode like the one asked for; {@code rank} counts from 1. */
    public record Neighbour(Node.Episode episode, int rank, double score, List<Reason> reasons) {
        public Neighbour {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * One thing that two episodes share.
     *
     * @param concept what both mention, or the heading over what they mention
     * @param share its part of the score, from 0 to 1
     * @param inEpisodes how many of {@code ofEpisodes} mention it: the fewer, the more it says
     * @param here in the episode asked for
     * @param there in the neighbour
     */
    public record Reason(Node concept, double share, int inEpisodes, int ofEpisodes, Place here, Place there) {

        /** Returns whether both mention the concept itself, and not only what stands under it. */
        public boolean direct() {
            return here.names().equals(List.of(concept)) && there.names().equals(List.of(concept));
        }
    }

    /** What an episode names of a shared concept, and where it comes to it, in seconds, where known. */
    public record Place(List<Node> names, OptionalInt second) {
        public Place {
            names = List.copyOf(names);
        }
    }
}
