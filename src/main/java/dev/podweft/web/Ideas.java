package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.analyze.Gaps.Gap;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Gaps in words and as trees. Stateless. */
final class Ideas {

    private static final int FEW = 4;

    private Ideas() {
    }

    static Node node(Questions ask, String id) {
        return ask.graph().graph().node(id).orElseThrow();
    }

    /** Returns the topics that were discussed with both. */
    static List<Node> shared(Questions ask, Gap gap) {
        return gap.shared().stream().map(id -> node(ask, id)).toList();
    }

    /** Returns the episode that is most about a topic. */
    static Optional<Appearance> most(Questions ask, Node topic) {
        return ask.evidence(topic).stream().max(Comparator.comparingDouble(Appearance::weight));
    }

    static String words(Questions ask, Gap gap) {
        List<Node> shared = shared(ask, gap);
        String names = String.join(", ", shared.stream().limit(FEW).map(Node::label).toList());
        String more = shared.size() > FEW ? " and " + (shared.size() - FEW) + " more" : "";
        return "No episode has both, though each was discussed with " + names + more + ".";
    }

    static Map<String, Object> tree(Questions ask, Gap gap) {
        Node first = node(ask, gap.first());
        Node second = node(ask, gap.second());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("first", Api.concept(first));
        tree.put("second", Api.concept(second));
        tree.put("weight", Trees.decimals(gap.weight()));
        tree.put("words", words(ask, gap));
        tree.put("shared", Trees.list(shared(ask, gap), Trees::node));
        tree.put("episodes", Stream.of(first, second).flatMap(topic -> most(ask, topic).stream())
            .map(Trees::appearance).toList());
        return tree;
    }
}
