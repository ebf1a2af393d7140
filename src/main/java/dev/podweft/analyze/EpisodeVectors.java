package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Each episode as a list of weighted features, in three ingredients of length 1 each: its words (see {@link Terms}),
 * the topics it mentions with the headings directly above them, and the persons and organizations.
 *
 * <p>A mention weighs salience times rarity, {@code log(1 + n / df) / log(1 + n)} for a feature of {@code df} among
 * {@code n} episodes; a heading counts 0.4 of the most salient topic below it. Broad headings take no part.
 */
final class EpisodeVectors {

    private static final double HEADING = 0.4;

    /** Weight of what is not known about an episode, so that two with one passing mention each are not alike. */
    private static final double UNKNOWN = 0.5;

    /** What an episode mentions of a feature: how salient, and in which second first, or -1. */
    private record Mentioned(double salience, int second) {
    }

    private final KnowledgeGraph graph;
    private final List<Node.Episode> episodes;
    private final Terms terms;
    private final Map<Feature, Integer> numbers = new HashMap<>();
    private final List<Feature> features = new ArrayList<>();
    private final List<Integer> frequency = new ArrayList<>();
    private final Map<String, Set<String>> headings = new HashMap<>();
    private final List<EpisodeVector> vectors = new ArrayList<>();

    private EpisodeVectors(KnowledgeGraph graph) {
        this.graph = graph;
        this.episodes = graph.nodes(Node.Episode.class);
        this.terms = Terms.of(episodes);
    }

    static EpisodeVectors of(KnowledgeGraph graph) {
        EpisodeVectors vectors = new EpisodeVectors(graph);
        vectors.findHeadings();
        vectors.build();
        return vectors;
    }

    /** Returns the episodes in the order of their ids. */
    List<Node.Episode> episodes() {
        return episodes;
    }

    EpisodeVector vector(int episode) {
        return vectors.get(episode);
    }

    Feature feature(int number) {
        return features.get(number);
    }

    int features() {
        return features.size();
    }

    /** Returns the headings that a mention of {@code node} speaks for: those directly above it, and itself as one. */
    Set<String> headingsOf(String node) {
        return headings.getOrDefault(node, Set.of());
    }

    /** Returns the vector of a text that is no episode: its words, and nodes that it mentions, by salience. */
    EpisodeVector vectorOf(String text, Map<String, Double> mentions) {
        Map<Feature, Mentioned> mentioned = new LinkedHashMap<>();
        new TreeMap<>(mentions).forEach((node, salience) -> put(mentioned, node, salience, -1));
        mentioned.keySet().retainAll(numbers.keySet());
        return vector(mentioned, terms.weights("", text));
    }

    private void findHeadings() {
        for (Edge.Known edge : graph.edges(Edge.Known.class)) {
            if (edge.relation() == Edge.Relation.BROADER && !broad(edge.target())) {
                headings.computeIfAbsent(edge.source(), id -> new TreeSet<>()).add(edge.target());
                headings.computeIfAbsent(edge.target(), id -> new TreeSet<>()).add(edge.target());
            }
        }
    }

    private boolean broad(String id) {
        return graph.node(id).orElseThrow() instanceof Node.Topic topic && topic.concept().is(Concept.Trait.BROAD);
    }

    private void build() {
        List<Map<Feature, Mentioned>> all = new ArrayList<>();
        for (Node.Episode episode : episodes) {
            Map<Feature, Mentioned> mentioned = new LinkedHashMap<>();
            graph.edgesOf(episode.id(), Edge.Mentions.class)
                .forEach(edge -> put(mentioned, edge.target(), edge.weight(), firstSecond(edge)));
            mentioned.keySet().forEach(feature -> frequency.set(number(feature), frequency.get(number(feature)) + 1));
            all.add(mentioned);
        }
        for (int i = 0; i < episodes.size(); i++) {
            vectors.add(vector(all.get(i), terms.weights(i)));
        }
    }

    private void put(Map<Feature, Mentioned> mentioned, String node, double salience, int second) {
        if (broad(node)) {
            return;
        }
        Node known = graph.node(node).orElseThrow();
        boolean topic = known instanceof Node.Topic || known instanceof Node.Version;
        mentioned.put(new Feature(topic ? Feature.Kind.TOPIC : Feature.Kind.NAME, node),
            new Mentioned(salience, second));
        headingsOf(node).forEach(heading -> mentioned.merge(new Feature(Feature.Kind.HEADING, heading),
            new Mentioned(HEADING * salience, -1), (a, b) -> a.salience() >= b.salience() ? a : b));
    }

    private EpisodeVector vector(Map<Feature, Mentioned> mentioned, Map<String, Double> words) {
        Map<Integer, Mentioned> entries = new TreeMap<>();
        mentioned.forEach((feature, mention) -> {
            int number = number(feature);
            entries.put(number, new Mentioned(mention.salience() * rarity(frequency.get(number)), mention.second()));
        });
        words.forEach((word, weight) ->
            entries.put(number(new Feature(Feature.Kind.WORD, word)), new Mentioned(weight, -1)));
        Map<Feature.Kind, Double> lengths = lengths(entries);
        EpisodeVector vector = new EpisodeVector(entries.size());
        entries.forEach((number, mention) ->
            vector.add(number, mention.salience() / lengths.get(features.get(number).kind()), mention.second()));
        return vector;
    }

    private Map<Feature.Kind, Double> lengths(Map<Integer, Mentioned> entries) {
        Map<Feature.Kind, Double> squares = new EnumMap<>(Feature.Kind.class);
        entries.forEach((number, mention) ->
            squares.merge(features.get(number).kind(), mention.salience() * mention.salience(), Double::sum));
        double topics = squares.getOrDefault(Feature.Kind.TOPIC, 0.0) + squares.getOrDefault(Feature.Kind.HEADING, 0.0);
        double length = Math.sqrt(topics + UNKNOWN * UNKNOWN);
        return Map.of(Feature.Kind.WORD, Math.sqrt(squares.getOrDefault(Feature.Kind.WORD, 1.0)),
            Feature.Kind.TOPIC, length, Feature.Kind.HEADING, length,
            Feature.Kind.NAME, Math.sqrt(squares.getOrDefault(Feature.Kind.NAME, 0.0) + UNKNOWN * UNKNOWN));
    }

    private int number(Feature feature) {
        Integer known = numbers.get(feature);
        if (known != null) {
            return known;
        }
        numbers.put(feature, features.size());
        features.add(feature);
        frequency.add(0);
        return features.size() - 1;
    }

    private static int firstSecond(Edge.Mentions edge) {
        return edge.evidence().stream().map(Evidence::second).filter(second -> second.isPresent())
            .mapToInt(second -> second.getAsInt()).min().orElse(-1);
    }

    private double rarity(int frequency) {
        return StrictMath.log1p((double) episodes.size() / Math.max(1, frequency))
            / StrictMath.log1p(episodes.size());
    }
}
