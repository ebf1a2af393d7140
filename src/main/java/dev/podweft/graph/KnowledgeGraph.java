package dev.podweft.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Episodes, concepts and what links them; frozen, and safe to share between threads.
 *
 * <p>Nodes stand in the order of their ids, edges in {@link Edge#ORDER}; two graphs are equal when their nodes and
 * edges are. Every edge ends at nodes of the graph. {@link GraphViews} shows it to JGraphT.
 */
public final class KnowledgeGraph {

    private final Map<String, Node> nodes;
    private final List<Edge> edges;
    private final Map<String, List<Edge>> edgesByNode;

    private KnowledgeGraph(Builder builder) {
        nodes = Collections.unmodifiableMap(new TreeMap<>(builder.nodes));
        edges = builder.edges.values().stream().sorted(Edge.ORDER).toList();
        edgesByNode = new HashMap<>();
        for (Edge edge : edges) {
            edgesByNode.computeIfAbsent(edge.source(), id -> new ArrayList<>()).add(edge);
            if (!edge.target().equals(edge.source())) {
                edgesByNode.computeIfAbsent(edge.target(), id -> new ArrayList<>()).add(edge);
            }
        }
        edgesByNode.replaceAll((id, list) -> List.copyOf(list));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns all nodes in the order of their ids. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** Returns the nodes of one kind in the order of their ids. */
    public <N extends Node> List<N> nodes(Class<N> kind) {
        return nodes.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    public Optional<Node> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    /** Returns all edges in {@link Edge#ORDER}. */
    public List<Edge> edges() {
        return edges;
    }

    public <E extends Edge> List<E> edges(Class<E> kind) {
        return edges.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Returns the edges that start or end at {@code id}, in {@link Edge#ORDER}; empty where there is no such node. */
    public List<Edge> edgesOf(String id) {
        return edgesByNode.getOrDefault(id, List.of());
    }

    /** Returns the edges of one kind that start or end at {@code id}. */
    public <E extends Edge> Stream<E> edgesOf(String id, Class<E> kind) {
        return edgesOf(id).stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns a graph with everything this one has, and {@code more}. */
    public KnowledgeGraph with(List<? extends Edge> more) {
        Builder builder = builder();
        nodes.values().forEach(builder::add);
        edges.forEach(builder::add);
        more.forEach(builder::add);
        return builder.build();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnowledgeGraph graph && nodes.equals(graph.nodes) && edges.equals(graph.edges);
    }

    @Override
    public int hashCode() {
        return 31 * nodes.hashCode() + edges.hashCode();
    }

    @Override
    public String toString() {
        return "a graph of " + nodes.size() + " nodes and " + edges.size() + " edges";
    }

    /** Gathers nodes and edges in any order; not for several threads. */
    public static final class Builder {

        private final Map<String, Node> nodes = new HashMap<>();
        /** In the order of adding: files hold them in order already, and sorting those takes one look at each. */
        private final Map<List<String>, Edge> edges = new LinkedHashMap<>();

        private Builder() {
        }

        /** Adds a node. @throws IllegalArgumentException where another node has its id */
        public Builder add(Node node) {
            Node before = nodes.putIfAbsent(node.id(), node);
            if (before != null && !before.equals(node)) {
                throw new IllegalArgumentException("two nodes have the id " + node.id() + ": " + before + ", " + node);
            }
            return this;
        }

        /** Adds an edge. @throws IllegalArgumentException where one of its type stands between the two already */
        public Builder add(Edge edge) {
            if (edges.putIfAbsent(List.of(edge.source(), edge.target(), edge.type()), edge) != null) {
                throw new IllegalArgumentException(
                    "two edges " + edge.source() + " " + edge.type() + " " + edge.target());
            }
            return this;
        }

        /** Returns the frozen graph. @throws IllegalArgumentException where an edge ends at no node */
        public KnowledgeGraph build() {
            for (Edge edge : edges.values()) {
                if (!nodes.containsKey(edge.source()) || !nodes.containsKey(edge.target())) {
                    throw new IllegalArgumentException("edge " + edge.source() + " " + edge.type() + " "
                        + edge.target() + " ends at no node");
                }
            }
            return new KnowledgeGraph(this);
        }
    }
}
