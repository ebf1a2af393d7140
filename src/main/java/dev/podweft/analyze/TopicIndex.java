package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which episodes mention which topics, by number and both ways; headings too broad to be topics are left out. Numbers
 * follow the order of ids. Immutable.
 */
final class TopicIndex {

    /** One end of a mention, and how salient it is. */
    record Entry(int other, double salience) {
    }

    private final List<String> topics;
    private final List<List<Entry>> episodesOfTopic = new ArrayList<>();
    private final List<List<Entry>> topicsOfEpisode = new ArrayList<>();

    private TopicIndex(List<String> topics) {
        this.topics = topics;
        topics.forEach(topic -> episodesOfTopic.add(new ArrayList<>()));
    }

    static TopicIndex of(KnowledgeGraph graph) {
        TopicIndex index = new TopicIndex(graph.nodes(Node.Topic.class).stream()
            .filter(topic -> topic.episodes() > 0 && !topic.concept().is(Concept.Trait.BROAD))
            .map(Node.Topic::id).toList());
        Map<String, Integer> numbers = new HashMap<>();
        index.topics.forEach(topic -> numbers.put(topic, numbers.size()));
        for (Node.Episode episode : graph.nodes(Node.Episode.class)) {
            List<Entry> entries = new ArrayList<>();
            graph.edgesOf(episode.id(), Edge.Mentions.class).filter(edge -> numbers.containsKey(edge.target()))
                .forEach(edge -> entries.add(new Entry(numbers.get(edge.target()), edge.weight())));
            index.add(entries);
        }
        return index;
    }

    private void add(List<Entry> entries) {
        int episode = topicsOfEpisode.size();
        topicsOfEpisode.add(entries);
        entries.forEach(entry -> episodesOfTopic.get(entry.other()).add(new Entry(episode, entry.salience())));
    }

    int episodes() {
        return topicsOfEpisode.size();
    }

    int topics() {
        return topics.size();
    }

    /** Returns the node id of a topic. */
    String id(int topic) {
        return topics.get(topic);
    }

    /** Returns the episodes that mention a topic, in the order of their ids. */
    List<Entry> episodesOf(int topic) {
        return episodesOfTopic.get(topic);
    }

    /** Returns the topics that an episode mentions, in the order of their ids. */
    List<Entry> topicsOf(int episode) {
        return topicsOfEpisode.get(episode);
    }
}
