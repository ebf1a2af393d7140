package dev.podweft.analyze;

import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.WeightedMultigraph;

/**
 * How central each node is: PageRank by JGraphT over all edges, by weight and without direction. Shows take no part,
 * since each would only count its episodes. Values add up to 1 but for rounding.
 */
public final class PageRank implements Analysis<Map<String, Double>> {

    private static final double DAMPING = 0.85;

    private static final int ITERATIONS = 200;

    private static final double TOLERANCE = 1e-10;

    @Override
    public Map<String, Double> of(KnowledgeGraph graph) {
        Graph<String, DefaultWeightedEdge> view = new WeightedMultigraph<>(DefaultWeightedEdge.class);
        graph.nodes().stream().filter(node -> !(node instanceof Node.Show)).forEach(node -> view.addVertex(node.id()));
        for (Edge edge : graph.edges()) {
            boolean ranked = view.containsVertex(edge.source()) && view.containsVertex(edge.target());
            if (ranked && !edge.source().equals(edge.target())) {
                view.setEdgeWeight(view.addEdge(edge.source(), edge.target()), edge.weight());
            }
        }
        Map<String, Double> ranks = new TreeMap<>();
        if (!view.vertexSet().isEmpty()) {
            new org.jgrapht.alg.scoring.PageRank<>(view, DAMPING, ITERATIONS, TOLERANCE).getScores()
                .forEach((id, rank) -> ranks.put(id, Decimals.roundFine(rank)));
        }
        return ranks;
    }
}
