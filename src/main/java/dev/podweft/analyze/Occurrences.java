package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which topics stand together in which episodes, in twelve bytes for each mention; headings too broad to be topics are
 * left out. Topics go by number, in the order of their ids. Immutable, and safe to share.
 */
public final class Occurrences {

    private static final double UNITS = 1_000_000;

    private static final int UNITS_OF_PRODUCT = 1000;

    private static final int END = -1;

    private final List<String> topics;
    private final int episodes;
    /** The topics of each episode, ascending, then {@link #END}. */
    private final int[] mentions;
    private final int[] salience;
    /** Where {@link #places} of a topic start. */
    private final int[] starts;
    /** Where each topic stands in {@link #mentions}. */
    private final int[] places;

    private Occurrences(Builder builder) {
        topics = builder.topics;
        episodes = builder.episodes;
        mentions = Arrays.copyOf(builder.mentions, builder.size);
        salience = Arrays.copyOf(builder.salience, builder.size);
        starts = new int[topics.size() + 1];
        for (int topic : mentions) {
            if (topic != END) {
                starts[topic + 1]++;
            }
        }
        for (int topic = 0; topic < topics.size(); topic++) {
            starts[topic + 1] += starts[topic];
        }
        places = new int[starts[topics.size()]];
        int[] next = starts.clone();
        for (int place = 0; place < mentions.length; place++) {
            if (mentions[place] != END) {
                places[next[mentions[place]]++] = place;
            }
        }
    }

    /** Returns what the episodes of a graph mention. */
    public static Occurrences of(KnowledgeGraph graph) {
        List<String> topics = graph.nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() > 0 && !topic.concept().is(Concept.Trait.BROAD))
            .map(Node.Topic::id).toList();
        Map<String, Integer> numbers = new HashMap<>();
        topics.forEach(topic -> numbers.put(topic, numbers.size()));
        Builder builder = new Builder(topics);
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            Map<Integer, Double> mentioned = new TreeMap<>();
            graph.edgesOf(episode.id(), Edge.Mentions.class).filter(edge -> numbers.containsKey(edge.target()))
                .forEach(edge -> mentioned.put(numbers.get(edge.target()), edge.weight()));
            builder.add(mentioned);
        }
        return builder.build();
    }

    /** Returns the number of episodes. */
    public int episodes() {
        return episodes;
    }

    /** Returns the node ids of the topics, in order. */
    public List<String> topics() {
        return topics;
    }

    /** Returns in how many episodes a topic stands. */
    public int frequency(int topic) {
        return starts[topic + 1] - starts[topic];
    }

    /** Returns what an episode adds to the salience that two of its topics share, in billionths, rounded down. */
    public static long product(double one, double other) {
        return product(units(one), units(other));
    }

    private static long product(int one, int other) {
        return (long) one * other / UNITS_OF_PRODUCT;
    }

    private static int units(double salience) {
        return (int) Math.rint(salience * UNITS);
    }

    /** Takes two topics, the smaller number first, that stand in {@code count} episodes together. */
    @FunctionalInterface
    public interface Pairs {
        void add(int first, int second, int count, long salience);
    }

    /** Gives {@code pairs} all topics that stand together. Takes time linear in the pairs, summed over episodes. */
    public void forEachPair(Pairs pairs) {
        int[] counts = new int[topics.size()];
        long[] sums = new long[topics.size()];
        int[] touched = new int[topics.size()];
        for (int first = 0; first < topics.size(); first++) {
            int size = 0;
            for (int i = starts[first]; i < starts[first + 1]; i++) {
                for (int place = places[i] + 1; mentions[place] != END; place++) {
                    int second = mentions[place];
                    if (counts[second]++ == 0) {
                        touched[size++] = second;
                    }
                    sums[second] += product(salience[places[i]], salience[place]);
                }
            }
            Arrays.sort(touched, 0, size);
            for (int i = 0; i < size; i++) {
                pairs.add(first, touched[i], counts[touched[i]], sums[touched[i]]);
                counts[touched[i]] = 0;
                sums[touched[i]] = 0;
            }
        }
    }

    /** Gathers episodes in any order. Not for several threads. */
    public static final class Builder {

        private final List<String> topics;
        private int[] mentions = new int[1024];
        private int[] salience = new int[1024];
        private int size;
        private int episodes;

        /** Creates one of no episode, for these topics, which must be in order. */
        public Builder(List<String> topics) {
            this.topics = List.copyOf(topics);
        }

        /** Adds an episode that mentions topics by number, each with its salience, from 0 to 1. */
        public Builder add(Map<Integer, Double> mentioned) {
            int needed = Math.addExact(size, mentioned.size() + 1);
            if (needed > mentions.length) {
                int length = (int) Math.min(Integer.MAX_VALUE - 8L, needed * 3L / 2);
                mentions = Arrays.copyOf(mentions, length);
                salience = Arrays.copyOf(salience, length);
            }
            new TreeMap<>(mentioned).forEach((topic, value) -> {
                mentions[size] = topic;
                salience[size++] = units(value);
            });
            mentions[size++] = END;
            episodes++;
            return this;
        }

        public Occurrences build() {
            return new Occurrences(this);
        }
    }
}
