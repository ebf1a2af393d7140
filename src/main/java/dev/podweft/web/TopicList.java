package dev.podweft.web;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.util.Comparator;
import java.util.List;

/** All concepts, persons and organizations that episodes name, the most named first. Immutable. */
final class TopicList {

    private final List<Node> all;

    TopicList(AnnotatedGraph graph) {
        all = graph.graph().nodes().stream()
            .filter(node -> Trees.concept(node).isPresent() && episodes(node) > 0)
            .filter(node -> graph.graph().edgesOf(node.id(), Edge.Mentions.class).findAny().isPresent())
            .sorted(Comparator.comparingInt((Node node) -> -episodes(node))
                .thenComparing(node -> node.label().toLowerCase(java.util.Locale.ROOT)).thenComparing(Node::id))
            .toList();
    }

    List<Node> all() {
        return all;
    }

    /** Returns in how many episodes a node is named. */
    static int episodes(Node node) {
        if (node instanceof Node.Topic topic) {
            return topic.episodes();
        }
        if (node instanceof Node.Person person) {
            return person.episodes();
        }
        return node instanceof Node.Organization organization ? organization.episodes() : 0;
    }
}
