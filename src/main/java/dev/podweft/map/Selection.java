package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What of a graph is drawn: the heaviest concepts and episodes, heaviest first. The same for the layout, which makes
 * room for the names, and for the map, which writes them.
 *
 * @param concepts how many concepts the graph has, or the corpus of which it holds a part
 * @param episodes how many episodes
 */
record Selection(List<Mark> marks, int concepts, int episodes) {

    static final int MOST_CONCEPTS = 640;

    static final int MOST_CONCEPT_NAMES = 260;

    static final int MOST_EPISODES = 360;

    static final int MOST_EPISODE_NAMES = 60;

    static final double EPISODE_SIZE = 8;

    static final double EPISODE_LETTERS = 10;

    private static final double SMALLEST = 6;

    private static final double LARGEST = 34;

    /** A concept of one episode is small, even where no other has more. */
    private static final double FEWEST = 4;

    private static final Comparator<Mark> HEAVIEST =
        Comparator.comparingDouble(Mark::weight).reversed().thenComparing(Mark::id);

    Selection {
        marks = List.copyOf(marks);
    }

    static Selection of(AnnotatedGraph annotated) {
        List<Mark> concepts = concepts(annotated);
        List<Mark> episodes = episodes(annotated);
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < concepts.size() && i < MOST_CONCEPTS; i++) {
            marks.add(i < MOST_CONCEPT_NAMES ? concepts.get(i) : concepts.get(i).narrow());
        }
        for (int i = 0; i < episodes.size() && i < MOST_EPISODES; i++) {
            marks.add(i < MOST_EPISODE_NAMES ? episodes.get(i) : episodes.get(i).narrow());
        }
        return new Selection(marks, concepts.size(), episodes.size());
    }

    /** Returns this as a selection out of the corpus of which the graph holds a part. */
    Selection outOf(Optional<Whole> whole) {
        return whole.map(corpus -> new Selection(marks, corpus.concepts(), corpus.episodes())).orElse(this);
    }

    List<Mark> shownConcepts() {
        return marks.stream().filter(mark -> !mark.isEpisode()).toList();
    }

    List<Mark> shownEpisodes() {
        return marks.stream().filter(Mark::isEpisode).toList();
    }

    /** Returns the diameter of a concept's dot. */
    static double sizeOf(double weight) {
        return tenths(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(weight));
    }

    static double tenths(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static List<Mark> concepts(AnnotatedGraph annotated) {
        List<Node.Topic> topics = annotated.graph().nodes(Node.Topic.class);
        double mostEpisodes = topics.stream().mapToInt(Node.Topic::episodes).max().orElse(1);
        double mostRank = topics.stream().mapToDouble(t -> rank(annotated, t.id())).max().orElse(1);
        List<Mark> marks = new ArrayList<>();
        for (Node.Topic topic : topics) {
            double weight = 0.6 * topic.episodes() / Math.max(FEWEST, mostEpisodes)
                + (mostRank > 0 ? 0.4 * rank(annotated, topic.id()) / mostRank : 0);
            int land = annotated.factsOf(topic.id()).map(Facts::community).orElse(-1);
            double size = sizeOf(weight);
            marks.add(new Mark(topic, land, weight, size, name(topic, size), true));
        }
        marks.sort(HEAVIEST);
        return marks;
    }

    private static double rank(AnnotatedGraph annotated, String id) {
        return annotated.factsOf(id).map(Facts::pageRank).orElse(0.0);
    }

    private static Caption name(Node.Topic topic, double size) {
        double share = (size - SMALLEST) / (LARGEST - SMALLEST);
        double letters = Math.round(2 * (10 + 3.5 * share + 7 * share * share)) / 2.0;
        return Caption.fit(topic.label(), new Caption.Type(letters, letters >= 14), 10.5 * letters, 3);
    }

    private static List<Mark> episodes(AnnotatedGraph annotated) {
        KnowledgeGraph graph = annotated.graph();
        Map<String, Double> weights = new HashMap<>();
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            weights.put(episode.id(), graph.edgesOf(episode.id(), Edge.Mentions.class)
                .mapToDouble(Edge::weight).sum());
        }
        double most = weights.values().stream().mapToDouble(w -> w).max().orElse(0);
        List<Mark> marks = new ArrayList<>();
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            double weight = most > 0 ? weights.get(episode.id()) / most : 0;
            Caption name = Caption.fit(episode.label(), new Caption.Type(EPISODE_LETTERS, false), 122, 2);
            marks.add(new Mark(episode, landOf(annotated, episode.id()), weight, EPISODE_SIZE, name, true));
        }
        marks.sort(HEAVIEST);
        return marks;
    }

    /** Returns the community that an episode mentions most. */
    private static int landOf(AnnotatedGraph annotated, String episode) {
        Map<Integer, Double> mentioned = new TreeMap<>();
        annotated.graph().edgesOf(episode, Edge.Mentions.class).forEach(mention ->
            annotated.factsOf(mention.target()).filter(facts -> facts.community() >= 0).ifPresent(facts ->
                mentioned.merge(facts.community(), mention.weight(), Double::sum)));
        int best = -1;
        double most = 0;
        for (Map.Entry<Integer, Double> entry : mentioned.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }
}
