package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Draws what is around one node, as SVG: the strongest links of it, of those it leads to, and so on.
 *
 * <p>Our own engine draws it as a small {@link TopicMap} and gives the same bytes everywhere; Graphviz draws it as
 * Graphviz does, where it is installed. Immutable, and safe to share between threads.
 */
public final class FocusView {

    private static final int MOST_NODES = 60;

    private static final int LINKS_OF_FOCUS = 20;

    private static final int LINKS = 7;

    private static final Comparator<Edge> STRONGEST =
        Comparator.comparingDouble((Edge edge) -> Network.strength(edge)).reversed().thenComparing(Edge.ORDER);

    private final int depth;
    private final Engine engine;
    private final MapOptions options;

    /** What lays a view out and draws it. */
    public enum Engine {
        /** Ours: needs nothing, and is the same on every machine. */
        OWN,
        /** The {@code dot} program of Graphviz, through graphviz-java. */
        DOT
    }

    /**
     * A view by our own engine.
     *
     * @param depth links to follow away from the node, at least 1; 2 is a good view
     */
    public FocusView(int depth) {
        this(depth, Engine.OWN);
    }

    public FocusView(int depth, Engine engine) {
        this(depth, engine, MapOptions.DEFAULTS);
    }

    /** A view whose looks and links, where it is ours, follow {@code options}. */
    public FocusView(int depth, Engine engine, MapOptions options) {
        this.options = Objects.requireNonNull(options, "options");
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be at least 1: " + depth);
        }
        this.depth = depth;
        this.engine = engine;
    }

    /**
     * Writes the view around the node {@code id} to {@code out}.
     *
     * @throws IllegalArgumentException where the graph has no such node
     * @throws IOException where {@code out} does, and where Graphviz is asked for and not installed or fails
     */
    public void write(AnnotatedGraph annotated, String id, Appendable out) throws IOException {
        AnnotatedGraph around = around(annotated, id);
        if (engine == Engine.DOT) {
            out.append(new DotView(around, id).draw());
            return;
        }
        String name = Words.label(around.graph().node(id).orElseThrow());
        new TopicMap(options).write(new MapLayout().place(around), "Around " + name, Optional.of(id), out);
    }

    /** Returns the part of the graph that the view shows; at most 60 nodes, the nearest and strongest linked. */
    public AnnotatedGraph around(AnnotatedGraph annotated, String id) {
        KnowledgeGraph graph = annotated.graph();
        if (graph.node(id).isEmpty()) {
            throw new IllegalArgumentException("the graph has no node " + id);
        }
        Set<String> kept = reach(graph, id);
        KnowledgeGraph.Builder part = KnowledgeGraph.builder();
        Map<String, Facts> facts = new HashMap<>();
        for (String node : kept) {
            part.add(graph.node(node).orElseThrow());
            annotated.factsOf(node).ifPresent(f -> facts.put(node, f));
        }
        for (Edge edge : graph.edges()) {
            if (kept.contains(edge.source()) && kept.contains(edge.target())) {
                part.add(edge);
            }
        }
        return new AnnotatedGraph(part.build(), annotated.communities(), facts);
    }

    private Set<String> reach(KnowledgeGraph graph, String id) {
        Set<String> kept = new LinkedHashSet<>(List.of(id));
        List<String> ring = List.of(id);
        for (int step = 0; step < depth; step++) {
            Set<String> next = new LinkedHashSet<>();
            for (String node : ring) {
                neighbors(graph, node).stream().filter(n -> !kept.contains(n))
                    .limit(node.equals(id) ? LINKS_OF_FOCUS : LINKS).forEach(next::add);
            }
            ring = next.stream().limit(MOST_NODES - kept.size()).toList();
            kept.addAll(ring);
        }
        return kept;
    }

    private static List<String> neighbors(KnowledgeGraph graph, String id) {
        return graph.edgesOf(id).stream().filter(edge -> Network.strength(edge) > 0).sorted(STRONGEST)
            .map(edge -> edge.source().equals(id) ? edge.target() : edge.source())
            .filter(other -> isDrawn(graph.node(other).orElseThrow())).distinct().toList();
    }

    private static boolean isDrawn(Node node) {
        return node instanceof Node.Topic || node instanceof Node.Episode;
    }
}
