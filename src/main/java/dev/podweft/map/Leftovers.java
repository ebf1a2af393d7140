package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Places for the nodes that the map does not draw: free cells of a fine grid, each as near as can be to what the node
 * is linked to. Graph files show them. Belongs to one run of the layout, and adds to its facts.
 */
final class Leftovers {

    private static final int CELL = 10;

    private static final double SIZE = 6;

    private static final int PASSES = 4;

    private final AnnotatedGraph annotated;
    private final Optional<AnnotatedGraph> earlier;
    private final Map<String, Facts> facts;
    private final Set<Long> taken = new HashSet<>();

    /** Nodes that an {@code earlier} map placed stay as near to there as can be. */
    Leftovers(AnnotatedGraph annotated, List<Box> obstacles, Optional<AnnotatedGraph> earlier,
            Map<String, Facts> facts) {
        this.annotated = annotated;
        this.earlier = earlier;
        this.facts = facts;
        for (Box box : obstacles) {
            for (int column = cell(box.left()); column <= cell(box.right()); column++) {
                for (int row = cell(box.top()); row <= cell(box.bottom()); row++) {
                    taken.add(key(column, row));
                }
            }
        }
    }

    /** Places all, in the order of their ids; who is linked to nothing placed comes last. */
    void place(Map<Integer, Integer> hues) {
        for (int pass = 1; pass <= PASSES; pass++) {
            for (Node node : annotated.graph().nodes()) {
                Pull pull = facts.containsKey(node.id()) ? new Pull() : pullOn(node);
                if (!facts.containsKey(node.id()) && (pull.weight > 0 || pass == PASSES)) {
                    facts.put(node.id(), place(node, pull, hues));
                }
            }
        }
    }

    private Facts place(Node node, Pull pull, Map<Integer, Integer> hues) {
        Facts known = annotated.factsOf(node.id()).orElse(MapLayout.NO_FACTS);
        double weight = Math.max(1e-9, pull.weight);
        Optional<Facts> before = earlier.flatMap(map -> map.factsOf(node.id())).filter(f -> f.size() > 0);
        long cell = take(cell(before.map(Facts::x).orElse(pull.x / weight)),
            cell(before.map(Facts::y).orElse(pull.y / weight)));
        double x = ((cell >> 32) + 0.5) * CELL;
        double y = ((int) cell + 0.5) * CELL;
        int rgb = hues.getOrDefault(known.community(), pull.rgb);
        return new Facts(known.community(), known.pageRank(), x, y, SIZE, rgb);
    }

    private Pull pullOn(Node node) {
        Pull pull = new Pull();
        for (Edge edge : annotated.graph().edgesOf(node.id())) {
            String other = edge.source().equals(node.id()) ? edge.target() : edge.source();
            if (facts.containsKey(other)) {
                pull.add(facts.get(other), edge.weight());
            }
        }
        return pull;
    }

    /** Where the placed neighbours of a node are, summed by weight, and the colour of the strongest. */
    private static final class Pull {

        private double x;
        private double y;
        private double weight;
        private double strongest;
        private int rgb = Palette.NEUTRAL;

        private void add(Facts at, double by) {
            x += at.x() * by;
            y += at.y() * by;
            weight += by;
            if (by > strongest) {
                strongest = by;
                rgb = at.rgb();
            }
        }
    }

    /** Takes the free cell nearest to another, looking ring by ring. */
    private long take(int column, int row) {
        for (int ring = 0;; ring++) {
            int length = Math.max(1, 8 * ring);
            for (int side = 0; side < length; side++) {
                long key = key(column + along(side, ring), row + along((side + 6 * ring) % length, ring));
                if (taken.add(key)) {
                    return key;
                }
            }
        }
    }

    /** Returns the column of cell number {@code side} on a square ring, clockwise from its upper left corner. */
    private static int along(int side, int ring) {
        if (ring == 0) {
            return 0;
        }
        int far = side % (2 * ring);
        return switch (side / (2 * ring)) {
            case 0 -> far - ring;
            case 1 -> ring;
            case 2 -> ring - far;
            default -> -ring;
        };
    }

    private static int cell(double value) {
        return (int) Math.floor(value / CELL);
    }

    private static long key(int column, int row) {
        return (long) column << 32 | row & 0xFFFFFFFFL;
    }
}
