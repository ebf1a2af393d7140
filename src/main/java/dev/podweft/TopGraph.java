package dev.podweft;

import dev.podweft.analyze.CoOccurrence;
import dev.podweft.analyze.Occurrences;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.graph.Weaver;
import dev.podweft.model.Concept;
import dev.podweft.model.LinkedEpisode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The part of a large corpus that its graph files hold: the {@value #MOST} concepts of most episodes, with what stands
 * together counted over all episodes, and for each the episode that is most about it. For one thread.
 */
final class TopGraph {

    /** How many concepts a map and the programs for graphs can show. */
    static final int MOST = 2000;

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

    /** Returns the graph of {@code examples}, without the concepts that are not at the top; all counts are the whole's. */
    KnowledgeGraph of(List<LinkedEpisode> examples) {
        KnowledgeGraph woven = Weaver.weave(examples, mentions::concept);
        KnowledgeGraph.Builder graph = Counted.graph(woven, this::isKept, node -> counts.getOrDefault(node, 0));
        new CoOccurrence().of(occurrences()).stream()
            .filter(edge -> woven.node(edge.source()).isPresent() && woven.node(edge.target()).isPresent())
            .forEach(graph::add);
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

    private boolean isKept(Node node) {
        if (node instanceof Node.Version version) {
            return top.contains(version.topic());
        }
        return !(node instanceof Node.Topic topic) || topic.episodes() == 0 || topic.concept().is(Concept.Trait.BROAD)
            || top.contains(topic.id());
    }
}
