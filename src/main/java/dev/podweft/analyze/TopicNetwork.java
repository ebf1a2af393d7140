package dev.podweft.analyze;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The weighted network of topics that communities are looked for in: co-occurrence, {@code weight * count / (count +
 * 1)}, and 0.3 for each known relation. Topics are numbered by their ids. Not changed once it is made, and safe to
 * share.
 */
public final class TopicNetwork {

    private static final double KNOWN = 0.3;

    private static final int STARTS = 10;

    private static final int STARTS_IF_LARGE = 3;

    private static final int LARGE = 500;

    private static final int UNKNOWN = -1;

    private static final double NEARLY = 0.94;

    private static final long SEED = 20_260_101;

    private final List<String> ids = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<TreeMap<Integer, Double>> neighbours = new ArrayList<>();

    private TopicNetwork() {
    }

    /** Returns the network of the topics of {@code graph}, which needs its {@link Edge.CoOccurs} edges for that. */
    public static TopicNetwork of(KnowledgeGraph graph) {
        TopicNetwork network = new TopicNetwork();
        for (Node.Topic topic : graph.nodes(Node.Topic.class)) {
            network.numbers.put(topic.id(), network.ids.size());
            network.ids.add(topic.id());
            network.neighbours.add(new TreeMap<>());
        }
        for (Edge.CoOccurs edge : graph.edges(Edge.CoOccurs.class)) {
            network.add(edge, edge.weight() * edge.count() / (edge.count() + 1));
        }
        graph.edges(Edge.Known.class).forEach(edge -> network.add(edge, KNOWN));
        return network;
    }

    private void add(Edge edge, double weight) {
        Integer source = numbers.get(edge.source());
        Integer target = numbers.get(edge.target());
        if (source != null && target != null && !source.equals(target)) {
            neighbours.get(source).merge(target, weight, Double::sum);
            neighbours.get(target).merge(source, weight, Double::sum);
        }
    }

    /** Returns the number of topics. */
    public int size() {
        return ids.size();
    }

    /** Returns the id of the node of a topic. */
    public String id(int topic) {
        return ids.get(topic);
    }

    /** Returns the weights of the edges of a topic, by the number of the other end. */
    public Map<Integer, Double> neighbours(int topic) {
        return Collections.unmodifiableMap(neighbours.get(topic));
    }

    /**
     * Returns the best by modularity of ten Leiden clusterings (of three, above 500 topics): a cluster number for each
     * topic.
     */
    public int[] cluster() {
        WeightedNetwork network = WeightedNetwork.of(neighbours);
        int[] best = {};
        double quality = Double.NEGATIVE_INFINITY;
        int starts = size() > LARGE ? STARTS_IF_LARGE : STARTS;
        for (int start = 0; start < starts; start++) {
            int[] clusters = start(network, start);
            double modularity = Decimals.roundFine(network.modularity(clusters));
            if (modularity > quality) {
                quality = modularity;
                best = clusters;
            }
        }
        return best;
    }

    /** Returns a Leiden clustering from one start only, number {@code start} from 0. */
    public int[] cluster(int start) {
        return start(WeightedNetwork.of(neighbours), start);
    }

    private static int[] start(WeightedNetwork network, int start) {
        return new Leiden(1, SEED + start).cluster(network);
    }

    /**
     * Returns an earlier clustering, by topic, with the new topics where they are tied to most, if it is nearly as good
     * as a fresh one; that otherwise. So clusters do not change for a few new episodes.
     */
    int[] cluster(Map<String, Integer> earlier) {
        int[] fresh = cluster();
        int[] carried = carriedOn(earlier, fresh);
        return !earlier.isEmpty() && modularity(carried) >= NEARLY * modularity(fresh) ? carried : fresh;
    }

    private int[] carriedOn(Map<String, Integer> earlier, int[] fresh) {
        int[] clusters = new int[size()];
        for (int topic = 0; topic < size(); topic++) {
            clusters[topic] = earlier.getOrDefault(ids.get(topic), UNKNOWN);
        }
        for (boolean moved = true; moved;) {
            moved = false;
            for (int topic = 0; topic < size(); topic++) {
                if (clusters[topic] < 0) {
                    clusters[topic] = strongest(topic, clusters);
                    moved |= clusters[topic] >= 0;
                }
            }
        }
        int above = earlier.values().stream().mapToInt(c -> c + 1).max().orElse(0);
        for (int topic = 0; topic < size(); topic++) {
            clusters[topic] = clusters[topic] < 0 ? above + fresh[topic] : clusters[topic];
        }
        return clusters;
    }

    private int strongest(int topic, int[] clusters) {
        Map<Integer, Double> sums = new TreeMap<>();
        neighbours.get(topic).forEach((other, weight) -> sums.merge(clusters[other], weight, Double::sum));
        sums.keySet().removeIf(cluster -> cluster < 0);
        return sums.entrySet().stream().max(Map.Entry.<Integer, Double>comparingByValue()
            .thenComparing(Map.Entry.<Integer, Double>comparingByKey().reversed())).map(Map.Entry::getKey)
            .orElse(UNKNOWN);
    }

    /** Returns the weighted modularity (Newman 2004) of a clustering, rounded so that equal ones are equal. */
    public double modularity(int[] clusters) {
        return Decimals.roundFine(WeightedNetwork.of(neighbours).modularity(clusters));
    }
}
