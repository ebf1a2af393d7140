package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Groups of topics that belong together, by the Leiden algorithm (Traag, Waltman, van Eck 2019) at resolution 1 over
 * co-occurrence and, more weakly, known relations (see {@link TopicNetwork}); the best of several starts with fixed
 * seeds. The graph needs its {@link Edge.CoOccurs} edges for that.
 *
 * <p>A topic without such edges joins the community whose topics are most salient in its episodes. Episodes, people and
 * organizations are put where the topics are that they are tied to most, versions with their topic; what is tied to
 * none is in no community (-1). Communities are ordered by their number of topics, then by their smallest id, and named
 * by their two (from five topics: three) most central topics: the sum of edge weights inside the community times the
 * sum of saliences.
 */
public final class Communities implements Analysis<Communities.Result> {

    private static final int NONE = -1;

    private static final int SMALL = 4;

    private final Map<String, Integer> earlier;

    public Communities() {
        this(Map.of());
    }

    /** Keeps the {@code earlier} community of each topic, by node id, as long as that is nearly as good as anew. */
    public Communities(Map<String, Integer> earlier) {
        this.earlier = Map.copyOf(earlier);
    }

    /**
     * The communities of a graph.
     *
     * @param names by number from 0
     * @param members community by node id, -1 for none; shows are left out
     * @param modularity of the clustering of the topics that have edges, from -0.5 to 1
     */
    public record Result(List<String> names, Map<String, Integer> members, double modularity) {
        public Result {
            names = List.copyOf(names);
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }
    }

    @Override
    public Result of(KnowledgeGraph graph) {
        TopicNetwork network = TopicNetwork.of(graph);
        int[] clusters = network.cluster(earlier);
        Map<String, Integer> found = new TreeMap<>();
        for (int topic = 0; topic < network.size(); topic++) {
            if (!network.neighbours(topic).isEmpty()) {
                found.put(network.id(topic), clusters[topic]);
            }
        }
        Map<String, Integer> joined = new TreeMap<>(found);
        graph.nodes(Node.Topic.class).forEach(topic -> joinByEpisodes(graph, topic.id(), found, joined));
        List<String> names = new ArrayList<>();
        Map<String, Integer> members = inOrder(graph, network, joined, names);
        placeTheRest(graph, members);
        return new Result(names, members, network.modularity(clusters));
    }

    /** Numbers the communities of topics anew, the largest first, and names them. */
    private static Map<String, Integer> inOrder(
            KnowledgeGraph graph, TopicNetwork network, Map<String, Integer> clusters, List<String> names) {
        Map<Integer, List<Integer>> topicsOfCluster = new TreeMap<>();
        for (int topic = 0; topic < network.size(); topic++) {
            topicsOfCluster.computeIfAbsent(clusters.get(network.id(topic)), c -> new ArrayList<>()).add(topic);
        }
        Map<String, Integer> members = new TreeMap<>();
        topicsOfCluster.getOrDefault(NONE, List.of()).forEach(topic -> members.put(network.id(topic), NONE));
        topicsOfCluster.remove(NONE);
        List<List<Integer>> ordered = new ArrayList<>(topicsOfCluster.values());
        ordered.sort(Comparator.<List<Integer>>comparingInt(List::size).reversed()
            .thenComparing(topics -> topics.get(0)));
        for (List<Integer> topics : ordered) {
            topics.forEach(topic -> members.put(network.id(topic), names.size()));
            names.add(name(graph, network, topics));
        }
        return members;
    }

    private static String name(KnowledgeGraph graph, TopicNetwork network, List<Integer> topics) {
        Map<Integer, Double> centrality = new TreeMap<>();
        Set<Integer> community = Set.copyOf(topics);
        for (int topic : topics) {
            double inside = network.neighbours(topic).entrySet().stream()
                .filter(edge -> community.contains(edge.getKey())).mapToDouble(Map.Entry::getValue).sum();
            double salience = graph.edgesOf(network.id(topic), Edge.Mentions.class)
                .mapToDouble(Edge::weight).sum();
            boolean broad = topic(graph, network.id(topic)).is(Concept.Trait.BROAD);
            centrality.put(topic, broad ? 0 : inside * salience);
        }
        List<String> names = topics.stream()
            .sorted(Comparator.<Integer, Double>comparing(centrality::get).reversed())
            .limit(topics.size() > SMALL ? 3 : 2).map(topic -> topic(graph, network.id(topic)).name()).toList();
        return String.join(", ", names);
    }

    private static Concept topic(KnowledgeGraph graph, String id) {
        return ((Node.Topic) graph.node(id).orElseThrow()).concept();
    }

    private static void placeTheRest(KnowledgeGraph graph, Map<String, Integer> members) {
        Map<String, Integer> topics = Map.copyOf(members);
        for (Node node : graph.nodes()) {
            if (node instanceof Node.Episode) {
                Map<Integer, Double> votes = new TreeMap<>();
                vote(graph, node.id(), topics, votes);
                members.put(node.id(), best(votes));
            } else if (node instanceof Node.Version version) {
                members.put(node.id(), topics.get(version.topic()));
            } else if (!(node instanceof Node.Show)) {
                joinByEpisodes(graph, node.id(), topics, members);
            }
        }
    }

    /** Puts a node that has no community where the most salient topics of the episodes are that mention it. */
    private static void joinByEpisodes(
            KnowledgeGraph graph, String id, Map<String, Integer> topics, Map<String, Integer> members) {
        if (!members.containsKey(id)) {
            Map<Integer, Double> votes = new TreeMap<>();
            graph.edgesOf(id, Edge.Mentions.class).forEach(edge -> vote(graph, edge.source(), topics, votes));
            members.put(id, best(votes));
        }
    }

    private static void vote(
            KnowledgeGraph graph, String episode, Map<String, Integer> topics, Map<Integer, Double> votes) {
        graph.edgesOf(episode, Edge.Mentions.class).filter(edge -> topics.getOrDefault(edge.target(), NONE) != NONE)
            .forEach(edge -> votes.merge(topics.get(edge.target()), edge.weight(), Double::sum));
    }

    private static int best(Map<Integer, Double> votes) {
        int best = NONE;
        for (Map.Entry<Integer, Double> vote : votes.entrySet()) {
            if (vote.getValue() > votes.getOrDefault(best, 0.0)) {
                best = vote.getKey();
            }
        }
        return best;
    }
}
