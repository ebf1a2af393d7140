package dev.podweft.analyze;

import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which headings a mention of a node speaks for: those directly above it, and itself where it is one. Headings too
 * broad to be topics are none. Immutable, and safe to share.
 */
public final class Headings implements Serializable {

    /** No heading above anything. */
    public static final Headings NONE = new Headings(Map.of());

    private static final long serialVersionUID = 1;

    private static final String[] NOTHING = {};

    private final HashMap<String, String[]> byNode = new HashMap<>();

    private Headings(Map<String, ? extends Collection<String>> byNode) {
        byNode.forEach((node, headings) -> this.byNode.put(node, headings.toArray(NOTHING)));
    }

    /** Returns headings where {@code above} gives for a node the ids of what stands directly above it. */
    public static Headings of(Map<String, ? extends Collection<String>> above) {
        Map<String, TreeSet<String>> all = new HashMap<>();
        above.forEach((node, headings) -> headings.forEach(heading -> {
            all.computeIfAbsent(node, id -> new TreeSet<>()).add(heading);
            all.computeIfAbsent(heading, id -> new TreeSet<>()).add(heading);
        }));
        return new Headings(all);
    }

    /** Returns the headings that the known relations of a graph tell of. */
    public static Headings in(KnowledgeGraph graph) {
        Map<String, TreeSet<String>> above = new TreeMap<>();
        for (Edge.Known edge : graph.edges(Edge.Known.class)) {
            if (edge.relation() == Edge.Relation.BROADER && !broad(graph.node(edge.target()).orElseThrow())) {
                above.computeIfAbsent(edge.source(), id -> new TreeSet<>()).add(edge.target());
            }
        }
        return Headings.of(above);
    }

    private static boolean broad(Node node) {
        return node instanceof Node.Topic topic && topic.concept().is(Concept.Trait.BROAD);
    }

    /** Returns the ids of the headings that a mention of {@code node} speaks for, in order. */
    public List<String> of(String node) {
        return List.of(byNode.getOrDefault(node, NOTHING));
    }
}
