package dev.podweft.query;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of a branch of the hierarchy were spoken of, and when. Only parts that some episode mentions, and the
 * headings over them, are in a graph. Immutable, and safe to share.
 */
public final class CoverageQuery {

    private static final int DEEPEST = 4;

    private final KnowledgeGraph graph;

    public CoverageQuery(AnnotatedGraph graph) {
        this.graph = graph.graph();
    }

    /** Returns the branch itself and all below it, each under what it belongs to; the most covered first. */
    public List<Part> of(Node branch) {
        List<Part> parts = new ArrayList<>();
        add(branch, 0, new HashSet<>(), parts);
        return parts;
    }

    private void add(Node node, int depth, Set<String> above, List<Part> parts) {
        if (depth > DEEPEST || !above.add(node.id())) {
            return;
        }
        parts.add(new Part(node, depth, below(node.id()), appearances(node)));
        graph.edgesOf(node.id(), Edge.Known.class).filter(edge -> leadsDown(edge, node.id()))
            .map(edge -> graph.node(edge.source()).orElseThrow()).distinct()
            .sorted(Comparator.comparingInt((Node child) -> -appearances(child).size()).thenComparing(Node::label)
                .thenComparing(Node::id))
            .forEach(child -> add(child, depth + 1, above, parts));
        above.remove(node.id());
    }

    private static boolean leadsDown(Edge.Known edge, String id) {
        return edge.target().equals(id)
            && (edge.relation() == Edge.Relation.BROADER || edge.relation() == Edge.Relation.PART_OF);
    }

    private int below(String id) {
        return (int) graph.edgesOf(id, Edge.Known.class).filter(edge -> leadsDown(edge, id)).count();
    }

    /** Where the node or anything below it is mentioned, an episode once, the newest first. */
    private List<Appearance> appearances(Node node) {
        Set<String> seen = new HashSet<>();
        List<Appearance> all = new ArrayList<>();
        for (String id : descendants(node.id())) {
            Appearance.of(graph, id).stream().filter(appearance -> seen.add(appearance.episode().id()))
                .forEach(all::add);
        }
        return all.stream().sorted(Appearance.NEWEST_FIRST).toList();
    }

    private Set<String> descendants(String id) {
        Set<String> all = new TreeSet<>(Set.of(id));
        Set<String> level = all;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            Set<String> next = new TreeSet<>();
            for (String heading : level) {
                graph.edgesOf(heading, Edge.Known.class).filter(edge -> leadsDown(edge, heading))
                    .forEach(edge -> next.add(edge.source()));
            }
            next.removeAll(all);
            all = new TreeSet<>(all);
            all.addAll(next);
            level = next;
        }
        return all;
    }

    /**
     * A part of the branch.
     *
     * @param depth how far below the branch, which itself is at 0
     * @param below how many parts stand directly below it
     * @param appearances the episodes that mention it or what is below it, the newest first
     */
    public record Part(Node node, int depth, int below, List<Appearance> appearances) {
        public Part {
            appearances = List.copyOf(appearances);
        }
    }
}
