package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Each episode as a list of weighted features: what it mentions, and the headings directly above that.
 *
 * <p>A weight is salience times rarity, {@code log(1 + n / df) / log(1 + n)} for a feature of {@code df} among
 * {@code n} episodes. Versions, people and organizations count half; a heading counts 0.4 of the most salient topic
 * below it. Broad headings take no part.
 */
final class EpisodeVectors {

    private static final double HALF = 0.5;

    private static final double HEADING = 0.4;

    /** Weight of what is not known about an episode, so that two with one passing mention each are not alike. */
    private static final double UNKNOWN = 0.5;

    /** A node, as mentioned or as a heading of what is mentioned. */
    record Feature(String node, boolean heading) {
    }

    /** A feature of one episode; {@code second} is where the episode first comes to it, or -1. */
    record Entry(int feature, double weight, int second) {
    }

    /** The features of an episode in the order of their numbers, and the length of the whole. */
    record Vector(String episode, List<Entry> entries, double length) {
    }

    private final KnowledgeGraph graph;
    private final Map<Feature, Integer> numbers = new HashMap<>();
    private final List<Feature> features = new ArrayList<>();
    private final Map<String, Set<String>> headings = new HashMap<>();
    private final List<Vector> vectors = new ArrayList<>();

    private EpisodeVectors(KnowledgeGraph graph) {
        this.graph = graph;
    }

    static EpisodeVectors of(KnowledgeGraph graph) {
        EpisodeVectors vectors = new EpisodeVectors(graph);
        vectors.findHeadings();
        vectors.build();
        return vectors;
    }

    List<Vector> vectors() {
        return vectors;
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

    private void findHeadings() {
        for (Edge.Known edge : graph.edges(Edge.Known.class)) {
            if (edge.relation() == Edge.Relation.BROADER && share(edge.target()) > 0) {
                headings.computeIfAbsent(edge.source(), id -> new TreeSet<>()).add(edge.target());
                headings.computeIfAbsent(edge.target(), id -> new TreeSet<>()).add(edge.target());
            }
        }
    }

    /** Returns what a mention of the node counts, from 0 to 1. */
    private double share(String id) {
        Node node = graph.node(id).orElseThrow();
        if (node instanceof Node.Topic topic) {
            return topic.concept().is(Concept.Trait.BROAD) ? 0 : 1;
        }
        return HALF;
    }

    private void build() {
        List<Node.Episode> episodes = graph.nodes(Node.Episode.class);
        List<Map<Integer, Entry>> raw = new ArrayList<>();
        episodes.forEach(episode -> raw.add(mentions(episode.id())));
        int[] frequency = new int[features.size()];
        raw.forEach(entries -> entries.keySet().forEach(feature -> frequency[feature]++));
        for (int i = 0; i < episodes.size(); i++) {
            List<Entry> entries = new ArrayList<>();
            double square = UNKNOWN * UNKNOWN;
            for (Entry entry : raw.get(i).values()) {
                double weight = entry.weight() * rarity(frequency[entry.feature()], episodes.size());
                entries.add(new Entry(entry.feature(), weight, entry.second()));
                square += weight * weight;
            }
            vectors.add(new Vector(episodes.get(i).id(), entries, Math.sqrt(square)));
        }
    }

    private Map<Integer, Entry> mentions(String episode) {
        Map<Integer, Entry> entries = new TreeMap<>();
        graph.edgesOf(episode, Edge.Mentions.class).forEach(edge -> {
            double salience = edge.weight() * share(edge.target());
            if (salience > 0) {
                put(entries, new Feature(edge.target(), false), salience, firstSecond(edge));
                headingsOf(edge.target()).forEach(
                    heading -> put(entries, new Feature(heading, true), HEADING * salience, -1));
            }
        });
        return entries;
    }

    private void put(Map<Integer, Entry> entries, Feature feature, double weight, int second) {
        int number = numbers.computeIfAbsent(feature, f -> {
            features.add(f);
            return features.size() - 1;
        });
        entries.merge(number, new Entry(number, weight, second), (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    private static int firstSecond(Edge.Mentions edge) {
        return edge.evidence().stream().map(Evidence::second).filter(second -> second.isPresent())
            .mapToInt(second -> second.getAsInt()).min().orElse(-1);
    }

    private static double rarity(int frequency, int episodes) {
        return StrictMath.log1p((double) episodes / frequency) / StrictMath.log1p(episodes);
    }
}
