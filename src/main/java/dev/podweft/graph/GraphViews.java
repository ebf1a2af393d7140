package dev.podweft.graph;

import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnmodifiableGraph;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.jgrapht.graph.WeightedMultigraph;

/** Shows a {@link KnowledgeGraph} to JGraphT, so that any of its algorithms runs on it. Stateless. */
public final class GraphViews {

    private GraphViews() {
    }

    /** Returns all nodes and edges with their directions and weights; not modifiable. */
    public static Graph<Node, Edge> directed(KnowledgeGraph graph) {
        return fill(graph, new DirectedWeightedPseudograph<>(Edge.class));
    }

    /** Returns all nodes and edges without directions, self-loops left out; not modifiable. */
    public static Graph<Node, Edge> undirected(KnowledgeGraph graph) {
        return fill(graph, new WeightedMultigraph<>(Edge.class));
    }

    private static Graph<Node, Edge> fill(KnowledgeGraph graph, Graph<Node, Edge> view) {
        graph.nodes().forEach(view::addVertex);
        for (Edge edge : graph.edges()) {
            if (edge.source().equals(edge.target()) && !view.getType().isAllowingSelfLoops()) {
                continue;
            }
            view.addEdge(graph.node(edge.source()).orElseThrow(), graph.node(edge.target()).orElseThrow(), edge);
            view.setEdgeWeight(edge, edge.weight());
        }
        return new AsUnmodifiableGraph<>(view);
    }
}
