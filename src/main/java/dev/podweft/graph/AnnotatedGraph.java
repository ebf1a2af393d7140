package dev.podweft.graph;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A graph with what was computed about its nodes: community, centrality, place and look on the map. What exporters and
 * queries take. Immutable.
 *
 * @param communities the names of the communities, by number from 0
 * @param facts by node id; a node that takes no part in the analysis has none
 */
public record AnnotatedGraph(KnowledgeGraph graph, List<String> communities, Map<String, Facts> facts) {

    public AnnotatedGraph {
        communities = List.copyOf(communities);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** Returns what was computed about the node {@code id}. */
    public Optional<Facts> factsOf(String id) {
        return Optional.ofNullable(facts.get(id));
    }

    /**
     * What was computed about one node.
     *
     * @param community number of its community, or -1 where it belongs to none
     * @param pageRank from 0 to 1, adding up to 1 over all nodes ranked
     * @param x to the right, in map units (CSS pixels at 100 %)
     * @param y downwards
     * @param size diameter in map units
     * @param rgb colour as 0xRRGGBB
     */
    public record Facts(int community, double pageRank, double x, double y, double size, int rgb) {
        public Facts {
            pageRank = Decimals.roundFine(pageRank);
            x = Decimals.round(x);
            y = Decimals.round(y);
            size = Decimals.round(size);
        }
    }
}
