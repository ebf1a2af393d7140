package dev.podweft.cli;

import dev.podweft.Podweft;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import dev.podweft.model.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Which nodes of a graph a text mentions that is no part of it. Stateless. */
final class TextMentions {

    private TextMentions() {
    }

    /** Returns the ids of the nodes, each with the highest score of its links. */
    static Map<String, Double> in(String text, Podweft podweft, KnowledgeGraph graph) {
        Map<String, String> nodes = new HashMap<>();
        for (Node node : graph.nodes()) {
            Nodes.concept(node).ifPresent(concept -> nodes.put(concept.id().value(), node.id()));
        }
        Map<String, Double> mentions = new TreeMap<>();
        Passage passage = new Passage(Passage.Field.DESCRIPTION, text, new SourceLocation("text", 1));
        for (Link link : podweft.annotate(List.of(passage), Optional.empty()).get(0)) {
            String node = nodes.get(link.concept().id().value());
            if (node != null) {
                mentions.merge(node, link.score(), Math::max);
            }
        }
        return mentions;
    }
}
