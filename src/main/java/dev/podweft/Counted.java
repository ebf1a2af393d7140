package dev.podweft;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** Makes graphs of a part of a corpus that tell what holds in the whole. Stateless. */
final class Counted {

    private Counted() {
    }

    /**
     * Returns a builder with the nodes of {@code part} that are {@code wanted} and the edges between them; how many
     * episodes mention a node is what {@code episodes} says of its id.
     */
    static KnowledgeGraph.Builder graph(
            KnowledgeGraph part, Predicate<Node> wanted, ToIntFunction<String> episodes) {
        KnowledgeGraph.Builder graph = KnowledgeGraph.builder();
        Set<String> kept = new HashSet<>();
        for (Node node : part.nodes()) {
            if (wanted.test(node)) {
                kept.add(node.id());
                graph.add(counted(node, episodes));
            }
        }
        for (Edge edge : part.edges()) {
            if (kept.contains(edge.source()) && kept.contains(edge.target())) {
                graph.add(edge);
            }
        }
        return graph;
    }

    private static Node counted(Node node, ToIntFunction<String> episodes) {
        if (node instanceof Node.Topic topic) {
            return new Node.Topic(topic.id(), topic.concept(), episodes.applyAsInt(topic.id()));
        }
        if (node instanceof Node.Person person) {
            return new Node.Person(person.id(), person.concept(), episodes.applyAsInt(person.id()));
        }
        return node instanceof Node.Organization body
            ? new Node.Organization(body.id(), body.concept(), episodes.applyAsInt(body.id())) : node;
    }
}
