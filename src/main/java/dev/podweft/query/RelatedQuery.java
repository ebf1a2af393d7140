package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.OptionalInt;

/** Which episodes are most like one, and by what they share. Immutable, and safe to share. */
public final class RelatedQuery {

    private final KnowledgeGraph graph;
    private final int episodes;
    private final ToIntFunction<String> mentionedBy;
    private final NextTopics next;

    public RelatedQuery(AnnotatedGraph graph) {
        this(graph, graph.graph().nodes(Node.Episode.class).size(), id -> (int) graph.graph()
            .edgesOf(id, Edge.Mentions.class).filter(edge -> edge.target().equals(id)).count());
    }

    /**
     * Asks a graph that is part of a whole.
     *
     * @param episodes how many there are in the whole
     * @param mentionedBy how many of them mention the node with an id
     */
    public RelatedQuery(AnnotatedGraph graph, int episodes, ToIntFunction<String> mentionedBy) {
        this.graph = graph.graph();
        this.episodes = episodes;
        this.mentionedBy = mentionedBy;
        this.next = new NextTopics(this.graph);
    }

    /** Returns at most {@code k} episodes, the most alike first; equal scores stand in the order of their keys. */
    public List<Neighbour> of(Node.Episode episode, int k) {
        return of(episode, RelatedOptions.DEFAULTS.withCount(k));
    }

    /** Returns the wanted among those that the graph keeps for {@code episode}, the most alike first. */
    public List<Neighbour> of(Node.Episode episode, RelatedOptions options) {
        return of(episode.id(), episode.date(), graph.edgesOf(episode.id(), Edge.Related.class).toList(), options);
    }

    /**
     * Returns the wanted among the ends of {@code edges}, which all start or end at {@code id}, the most alike first.
     *
     * @param id of an episode, or of a text that is no part of the graph
     */
    public List<Neighbour> of(
            String id, Optional<LocalDate> date, List<Edge.Related> edges, RelatedOptions options) {
        List<Scored> ranked = edges.stream()
            .map(edge -> scored(edge, edge.source().equals(id), date, options))
            .filter(scored -> options.allows(scored.episode()))
            .sorted(Scored.BEST).toList();
        List<Scored> chosen = options.diverse() ? new Diversity(graph).choose(ranked, options.count())
            : ranked.subList(0, Math.min(options.count(), ranked.size()));
        List<Neighbour> neighbours = new ArrayList<>();
        for (Scored scored : chosen) {
            List<Reason> reasons = reasons(scored.edge(), scored.forward());
            neighbours.add(new Neighbour(scored.episode(), neighbours.size() + 1, scored.score(), reasons,
                scored.edge().wording().share() / scored.edge().weight(), scored.edge().wording().words(),
                next.after(id, scored.episode(), reasons)));
        }
        return neighbours;
    }

    private Scored scored(Edge.Related edge, boolean forward, Optional<LocalDate> date, RelatedOptions options) {
        Node.Episode other = (Node.Episode) graph.node(forward ? edge.target() : edge.source()).orElseThrow();
        return new Scored(edge, forward, other, Decimals.round(edge.weight() * options.factor(date, other.date())));
    }

    /** A neighbour before it is given a rank; {@code forward} where the edge leads to it. */
    record Scored(Edge.Related edge, boolean forward, Node.Episode episode, double score) {

        static final Comparator<Scored> BEST = Comparator.comparingDouble((Scored scored) -> -scored.score())
            .thenComparing(scored -> scored.episode().key());
    }

    List<Reason> reasons(Edge.Related edge, boolean forward) {
        String here = forward ? edge.source() : edge.target();
        String there = forward ? edge.target() : edge.source();
        return edge.contributions().stream()
            .map(part -> new Reason(graph.node(part.node()).orElseThrow(), part.share() / edge.weight(),
                mentionedBy.applyAsInt(part.node()), episodes,
                new Place(names(here, part.node()), forward ? part.sourceSecond() : part.targetSecond()),
                new Place(names(there, part.node()), forward ? part.targetSecond() : part.sourceSecond())))
            .toList();
    }

    /** Returns what the episode mentions of {@code concept}: itself, or else what stands right under it. */
    private List<Node> names(String episode, String concept) {
        if (graph.node(episode).isEmpty()) {
            return List.of(graph.node(concept).orElseThrow());
        }
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

    /**
     * An episode like the one asked for.
     *
     * @param rank from 1
     * @param score above 0 and at most 1, comparable within one graph
     * @param reasons what both mention, the strongest first
     * @param wordShare what the words that both use add to the score, from 0 to 1; 1 together with all reasons
     * @param words a few of those words that tell most, in lower case; may be empty
     * @param next what this episode goes on to that the one asked for does not mention
     */
    public record Neighbour(Node.Episode episode, int rank, double score, List<Reason> reasons, double wordShare,
            List<String> words, Optional<Next> next) {
        public Neighbour {
            reasons = List.copyOf(reasons);
            words = List.copyOf(words);
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
            return here.isOnly(concept) && there.isOnly(concept);
        }
    }

    /** What an episode names of a shared concept, and where it comes to it, in seconds, where known. */
    public record Place(List<Node> names, OptionalInt second) {
        public Place {
            names = List.copyOf(names);
        }

        /** Returns whether the episode names {@code concept} itself, told by the id: a node has one within a graph. */
        public boolean isOnly(Node concept) {
            return names.size() == 1 && names.get(0).id().equals(concept.id());
        }
    }

    /** A topic that a neighbour goes on to, and where it comes to it, in seconds, where known. */
    public record Next(Node topic, OptionalInt second) {
    }
}
