package dev.podweft.spark;

import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.ConceptId;
import dev.podweft.store.RecordJson;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the concepts are that some episodes take for one thing and some for another, and what all are called; sent to
 * each machine. Safe to share.
 */
final class Settled implements Serializable {

    private static final long serialVersionUID = 1;

    private final HashMap<String, String> disputed;
    private final HashMap<String, ArrayList<String>> names = new HashMap<>();

    /** Takes the concepts that no vocabulary has and about which episodes differ, as JSON, by id. */
    Settled(Map<String, String> disputed) {
        this.disputed = new HashMap<>(disputed);
    }

    /** Returns the same with the names of {@code nodes}. */
    Settled naming(List<Node> nodes) {
        Settled named = new Settled(disputed);
        for (Node node : nodes) {
            ArrayList<String> all = new ArrayList<>(List.of(node.label()));
            if (node instanceof Node.Topic topic) {
                all.addAll(topic.concept().aliases());
            }
            named.names.put(node.id(), all);
        }
        return named;
    }

    /** Returns the concept with this id; {@code own} is what one episode takes it for, as JSON, if not known. */
    Concept concept(String id, String own) throws IOException {
        Optional<Concept> known = Shared.annotator().concept(new ConceptId(id));
        return known.isPresent() ? known.get() : RecordJson.read(disputed.getOrDefault(id, own), Concept.class);
    }

    /** Returns the label and other names of a node. */
    List<String> names(String node) {
        return names.getOrDefault(node, new ArrayList<>());
    }

}
