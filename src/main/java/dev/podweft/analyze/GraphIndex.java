package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The episodes of a graph as profiles and vectors, by number in the order of their ids. Immutable. */
final class GraphIndex {

    private final KnowledgeGraph graph;
    private final List<Node.Episode> episodes;
    private final Vectorizer vectorizer;
    private final MemoryIndex index;
    private final Likeness likeness;

    private GraphIndex(KnowledgeGraph graph, Weights weights) {
        this.graph = graph;
        this.episodes = graph.nodes(Node.Episode.class);
        List<Profile> profiles = episodes.stream().map(this::profile).toList();
        Indexer indexer = new Indexer(profiles.size(), profiles::get, Headings.in(graph));
        vectorizer = indexer.vectorizer();
        index = indexer.index();
        likeness = new Likeness(index, weights);
    }

    static GraphIndex of(KnowledgeGraph graph, Weights weights) {
        return new GraphIndex(graph, weights);
    }

    List<Node.Episode> episodes() {
        return episodes;
    }

    MemoryIndex index() {
        return index;
    }

    /** Returns the vector of a text that is no episode: its words, and nodes that it mentions, by salience. */
    EpisodeVector vectorOf(String id, String text, Map<String, Double> mentions) {
        List<Profile.Mentioned> mentioned = new ArrayList<>();
        new TreeMap<>(mentions).forEach((node, salience) -> add(mentioned, node, salience, -1));
        return vectorizer.of(new Profile(id, "", text, Profile.UNDATED, mentioned));
    }

    /** Returns the edge between two episodes, by number, the smaller first; of weight 0 where they share nothing. */
    Edge.Related edge(int first, int second) {
        return likeness.edge(end(first), end(second), this::names);
    }

    /** Returns the edge between what is no episode of the graph and one that is; time takes no part in it. */
    Edge.Related edge(String id, EpisodeVector vector, int second) {
        return likeness.edge(new Likeness.End(id, vector), end(second), this::names);
    }

    /** Returns the three cosines of two episodes, by number, and how near they are in time. */
    double[] ingredients(int first, int second) {
        return likeness.ingredients(index.vector(first), index.vector(second));
    }

    private Likeness.End end(int number) {
        return new Likeness.End(episodes.get(number).id(), index.vector(number));
    }

    private List<String> names(String id) {
        List<String> names = new ArrayList<>();
        graph.node(id).ifPresent(node -> {
            names.add(node.label());
            if (node instanceof Node.Topic topic) {
                names.addAll(topic.concept().aliases());
            }
        });
        return names;
    }

    private Profile profile(Node.Episode episode) {
        List<Profile.Mentioned> mentioned = new ArrayList<>();
        graph.edgesOf(episode.id(), Edge.Mentions.class)
            .forEach(edge -> add(mentioned, edge.target(), edge.weight(), firstSecond(edge)));
        int day = episode.date().map(date -> (int) date.toEpochDay()).orElse(Profile.UNDATED);
        return new Profile(episode.id(), episode.titleDerived() ? "" : episode.label(), episode.description(), day,
            mentioned);
    }

    private void add(List<Profile.Mentioned> mentioned, String id, double salience, int second) {
        Node node = graph.node(id).orElseThrow();
        if (!broad(node)) {
            boolean topic = node instanceof Node.Topic || node instanceof Node.Version;
            mentioned.add(new Profile.Mentioned(topic ? Feature.Kind.TOPIC : Feature.Kind.NAME, id, salience, second));
        }
    }

    private static int firstSecond(Edge.Mentions edge) {
        return edge.evidence().stream().map(Evidence::second).filter(second -> second.isPresent())
            .mapToInt(second -> second.getAsInt()).min().orElse(-1);
    }

    private static boolean broad(Node node) {
        return node instanceof Node.Topic topic && topic.concept().is(Concept.Trait.BROAD);
    }
}
