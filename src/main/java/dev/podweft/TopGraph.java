package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Occurrences;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.model.LinkedEpisode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of a large corpus that its graph files hold: the {@value #MOST} concepts of most episodes, with what stands
 * together counted over all episodes, and for each the episode that is most about it. For one thread.
 */
public final class TopGraph {

    /** How many concepts a map and the programs for graphs can show. */
    public static final int MOST = 2000;

    private final MentionTable mentions;
    private final int[] frequencies;
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> top = new TreeSet<>();
    private final int[] place;
    private final int topics;

    TopGraph(MentionTable mentions) {
        this.mentions = mentions;
        this.frequencies = mentions.frequencies();
        this.place = new int[frequencies.length];
        List<MentionTable.Target> targets = mentions.targets();
        List<Integer> ranked = IntStream.range(0, targets.size()).filter(number -> isTopic(targets.get(number))).boxed()
            .sorted(Comparator.comparingInt((Integer number) -> -frequencies[number])
                .thenComparing(number -> targets.get(number).node())).toList();
        topics = ranked.size();
        for (int rank = 0; rank < Math.min(MOST, ranked.size()); rank++) {
            place[ranked.get(rank)] = rank + 1;
            top.add(targets.get(ranked.get(rank)).node());
        }
        for (int number = 0; number < frequencies.length; number++) {
            counts.put(targets.get(number).node(), frequencies[number]);
        }
    }

    private static boolean isTopic(MentionTable.Target target) {
        return !target.version() && target.concept().kind().isTopic() && !target.concept().is(Concept.Trait.BROAD);
    }

    /** Returns how many concepts the corpus mentions. */
    int topics() {
        return topics;
    }

    /** Returns the numbers of the episodes that are most about some concept, the first of equals, in order. */
    List<Integer> examples() {
        double[] best = new double[MOST];
        int[] example = new int[MOST];
        for (int episode = 0; episode < mentions.episodes(); episode++) {
            for (MentionTable.Mention mention : mentions.of(episode)) {
                int rank = place[mention.number()] - 1;
                if (rank >= 0 && mention.salience() > best[rank]) {
                    best[rank] = mention.salience();
                    example[rank] = episode;
                }
            }
        }
        return new ArrayList<>(new TreeSet<>(IntStream.range(0, MOST).filter(rank -> best[rank] > 0)
            .mapToObj(rank -> example[rank]).toList()));
    }

    /** Returns the graph of {@code examples}, of the top concepts only, each with its count in the whole. */
    KnowledgeGraph of(List<LinkedEpisode> examples) {
        return part(Weaver.weave(examples, mentions::concept), top, counts, new CoOccurrence().of(occurrences()));
    }

    /**
     * Returns the part of a graph of examples that is about the concepts at the top.
     *
     * @param top the ids of their nodes
     * @param counts in how many episodes of the whole each node is mentioned, by its id
     * @param together what stands together of the top concepts in the whole
     */
    public static KnowledgeGraph part(KnowledgeGraph examples, Set<String> top, Map<String, Integer> counts,
            List<Edge.CoOccurs> together) {
        KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
        Set<String> kept = new HashSet<>();
        examples.nodes().stream().filter(node -> isKept(node, top)).forEach(node -> {
            kept.add(node.id());
            graph.add(counted(node, counts.getOrDefault(node.id(), 0)));
        });
        Stream.concat(examples.edges().stream(), together.stream())
            .filter(edge -> kept.contains(edge.source()) && kept.contains(edge.target())).forEach(graph::add);
        return graph.build();
    }

    /** Returns which of the top concepts each episode mentions. */
    private Occurrences occurrences() {
        List<String> topics = List.copyOf(top);
        Map<String, Integer> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic, numbers.size()));
        Occurrences.Builder occurrences = new Occurrences.Builder(topics);
        for (int episode = 0; episode < mentions.episodes(); episode++) {
            Map<Integer, Double> mentioned = new TreeMap<>();
            for (MentionTable.Mention mention : mentions.of(episode)) {
                if (place[mention.number()] > 0) {
                    mentioned.put(numbers.get(mention.target().node()), mention.salience());
                }
            }
            occurrences.add(mentioned);
        }
        return occurrences.build();
    }

    private static boolean isKept(Node node, Set<String> top) {
        if (node instanceof Node.Version version) {
            return top.contains(version.topic());
        }
        return !(node instanceof Node.Topic topic) || topic.episodes() == 0 || topic.concept().is(Concept.Trait.BROAD)
            || top.contains(topic.id());
    }

    private static Node counted(Node node, int count) {
        if (node instanceof Node.Topic topic) {
            return new Node.Topic(topic.id(), topic.concept(), count);
        }
        if (node instanceof Node.Person person) {
            return new Node.Person(person.id(), person.concept(), count);
        }
        return node instanceof Node.Organization body ? new Node.Organization(body.id(), body.concept(), count) : node;
    }
}
