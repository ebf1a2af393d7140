package dev.podweft.query;

import dev.podweft.graph.Node;
import java.util.List;

/** What {@link NodeFinder} found for the words a person typed: one node, several that fit equally well, or none. */
public sealed interface Match<N extends Node> {

    /** Exactly one node fits. */
    record One<N extends Node>(N node) implements Match<N> {
    }

    /** Several nodes fit equally well, at least two; the most mentioned or newest first. */
    record Several<N extends Node>(List<N> nodes) implements Match<N> {
        public Several {
            nodes = List.copyOf(nodes);
        }
    }

    /** No node fits; {@code near} are a few whose names are almost what was typed, the nearest first. */
    record None<N extends Node>(List<N> near) implements Match<N> {
        public None {
            near = List.copyOf(near);
        }
    }
}
