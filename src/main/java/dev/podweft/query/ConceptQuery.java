package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a concept is, where it is spoken of, and what stands around it. Immutable, and safe to share. */
public final class ConceptQuery {

    private final AnnotatedGraph annotated;
    private final KnowledgeGraph graph;

    public ConceptQuery(AnnotatedGraph graph) {
        this.annotated = graph;
        this.graph = graph.graph();
    }

    /**
     * Returns what the graph knows of {@code node}; of a version, what it knows of the version and its concept.
     *
     * @throws IllegalArgumentException where {@code node} is a show or an episode
     */
    public Answer of(Node node) {
        Node topic = node instanceof Node.Version version ? graph.node(version.topic()).orElseThrow() : node;
        Concept concept = Names.concept(topic)
            .orElseThrow(() -> new IllegalArgumentException("not a concept, a person or an organization: " + node));
        List<Appearance> appearances = Appearance.of(graph, node.id());
        return new Answer(node, concept, community(topic),
            known(topic, edge -> edge.source().equals(topic.id()) && edge.relation() != Edge.Relation.HAS_VERSION),
            known(topic, edge -> edge.target().equals(topic.id())),
            appearances,
            versionsOf(topic),
            versionsNear(topic, appearances),
            companions(topic));
    }

    private Optional<String> community(Node topic) {
        return annotated.factsOf(topic.id()).map(AnnotatedGraph.Facts::community)
            .filter(number -> number >= 0 && number < annotated.communities().size())
            .map(number -> annotated.communities().get(number));
    }

    private List<Relative> known(Node topic, Predicate<Edge.Known> wanted) {
        return graph.edgesOf(topic.id(), Edge.Known.class).filter(wanted)
            .map(edge -> new Relative(edge.relation(), other(edge, topic)))
            .sorted(Comparator.comparing(Relative::relation).thenComparing(relative -> relative.node().label()))
            .toList();
    }

    private Node other(Edge edge, Node node) {
        return graph.node(edge.source().equals(node.id()) ? edge.target() : edge.source()).orElseThrow();
    }

    private List<VersionSeen> versionsOf(Node topic) {
        return graph.edgesOf(topic.id(), Edge.Known.class)
            .filter(edge -> edge.relation() == Edge.Relation.HAS_VERSION && edge.source().equals(topic.id()))
            .map(edge -> (Node.Version) graph.node(edge.target()).orElseThrow())
            .map(version -> new VersionSeen(version, topic, Appearance.of(graph, version.id())))
            .sorted(VersionSeen.MOST_SEEN_FIRST).toList();
    }

    private List<VersionSeen> versionsNear(Node topic, List<Appearance> appearances) {
        Map<String, List<Appearance>> byVersion = new TreeMap<>();
        for (Appearance appearance : appearances) {
            versionsIn(appearance.episode())
                .filter(edge -> !version(edge).topic().equals(topic.id()))
                .forEach(edge -> byVersion.computeIfAbsent(edge.target(), id -> new ArrayList<>())
                    .add(Appearance.of(graph, edge)));
        }
        return byVersion.entrySet().stream()
            .map(entry -> near((Node.Version) graph.node(entry.getKey()).orElseThrow(), entry.getValue()))
            .sorted(VersionSeen.MOST_SEEN_FIRST).toList();
    }

    private Stream<Edge.Mentions> versionsIn(Node.Episode episode) {
        return graph.edgesOf(episode.id(), Edge.Mentions.class)
            .filter(edge -> graph.node(edge.target()).orElseThrow() instanceof Node.Version);
    }

    private Node.Version version(Edge.Mentions edge) {
        return (Node.Version) graph.node(edge.target()).orElseThrow();
    }

    private VersionSeen near(Node.Version version, List<Appearance> seen) {
        return new VersionSeen(version, graph.node(version.topic()).orElseThrow(), seen);
    }

    /** Where counts are alike, as they are among a few episodes, what its episodes are most about comes first. */
    private List<Companion> companions(Node topic) {
        Map<String, Double> about = new HashMap<>();
        graph.edgesOf(topic.id(), Edge.Mentions.class).forEach(here -> graph.edgesOf(here.source(), Edge.Mentions.class)
            .forEach(edge -> about.merge(edge.target(), edge.weight() * here.weight(), Double::sum)));
        return graph.edgesOf(topic.id(), Edge.CoOccurs.class)
            .map(edge -> new Companion(other(edge, topic), edge.count(), edge.weight()))
            .sorted(Comparator.comparingDouble((Companion companion) -> -companion.strength())
                .thenComparing(companion -> -about.getOrDefault(companion.node().id(), 0.0))
                .thenComparing(companion -> companion.node().id()))
            .toList();
    }

    /**
     * What the graph knows of a concept.
     *
     * @param concept of a version, the concept it is a version of
     * @param community the name of the community it belongs to
     * @param above what it is a kind of, a part of, or built on
     * @param below what is a kind of it, a part of it, or built on it
     * @param appearances in which episodes, the newest first
     * @param versions which versions of it are mentioned, and where
     * @param versionsNear which versions of other concepts the same episodes mention
     * @param companions what it often stands together with, the strongest first
     */
    public record Answer(
            Node node,
            Concept concept,
            Optional<String> community,
            List<Relative> above,
            List<Relative> below,
            List<Appearance> appearances,
            List<VersionSeen> versions,
            List<VersionSeen> versionsNear,
            List<Companion> companions) {
    }

    /** A concept that stands in a known relation to another. */
    public record Relative(Edge.Relation relation, Node node) {
    }

    /** A version, the concept it is a version of, and where it is mentioned. */
    public record VersionSeen(Node.Version version, Node concept, List<Appearance> appearances) {

        private static final Comparator<VersionSeen> MOST_SEEN_FIRST =
            Comparator.comparingInt((VersionSeen seen) -> -seen.appearances().size())
                .thenComparing(seen -> seen.version().label());
    }

    /** A concept that stands in {@code count} of the same episodes; {@code weight} as {@link Edge.CoOccurs} has it. */
    public record Companion(Node node, int count, double weight) {

        /** Two things named once, together, say less than two that meet often. */
        private double strength() {
            return weight * Math.log1p(count);
        }
    }
}
