package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;

/** Finds the node that an address means: by the id it has in the graph, or else by a name. Stateless. */
final class Nodes {

    private Nodes() {
    }

    static Node.Episode episode(Questions ask, String words) {
        return ask.graph().graph().node(words).filter(Node.Episode.class::isInstance).map(Node.Episode.class::cast)
            .orElseGet(() -> ask.episode(words));
    }

    static Node concept(Questions ask, String words) {
        return ask.graph().graph().node(words).filter(Nodes::isConcept).orElseGet(() -> ask.concept(words));
    }

    static Node any(Questions ask, String words) {
        return ask.graph().graph().node(words).filter(node -> !(node instanceof Node.Show))
            .orElseGet(() -> ask.any(words));
    }

    private static boolean isConcept(Node node) {
        return !(node instanceof Node.Show) && !(node instanceof Node.Episode);
    }
}
