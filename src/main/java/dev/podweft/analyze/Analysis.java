package dev.podweft.analyze;

import dev.podweft.graph.KnowledgeGraph;

/**
 * Computes something about a whole graph; the same graph gives the same result. Implementations are stateless and safe
 * to share.
 */
@FunctionalInterface
public interface Analysis<R> {

    /** Returns the result for {@code graph}, which stays as it is. */
    R of(KnowledgeGraph graph);
}
