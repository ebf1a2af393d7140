package dev.podweft.query;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;

/** The words of an episode that speak for a link. */
public record Quote(Node.Episode episode, Node concept, Evidence evidence) {
}
