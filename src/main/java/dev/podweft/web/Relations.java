package dev.podweft.web;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;

/** Edges in words. Stateless. */
final class Relations {

    private Relations() {
    }

    /** Returns an edge in words, as seen from {@code from}: what stands between its name and the other's. */
    static String words(Edge edge, Node from) {
        boolean forward = edge.source().equals(from.id());
        if (edge instanceof Edge.Mentions) {
            return forward ? "mentions" : "is mentioned in";
        }
        if (edge instanceof Edge.CoOccurs coOccurs) {
            return "stands in " + Amounts.of(coOccurs.count(), "episode") + " with";
        }
        if (edge instanceof Edge.Known known) {
            return forward ? above(known.relation()) : below(known.relation());
        }
        return "is like";
    }

    private static String above(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "is an episode of";
            case HAS_VERSION -> "has the version";
            case BROADER -> "is a kind of";
            case PART_OF -> "is part of";
            case USES -> "is built on";
        };
    }

    private static String below(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "has the episode";
            case HAS_VERSION -> "is a version of";
            case BROADER -> "has the kind";
            case PART_OF -> "has the part";
            case USES -> "is the ground of";
        };
    }

    /** Returns what stands before a list of what is above a concept. */
    static String listAbove(Edge.Relation relation) {
        return switch (relation) {
            case BROADER -> "A kind of";
            case PART_OF -> "Part of";
            case USES -> "Built on";
            case IN_SHOW, HAS_VERSION -> "";
        };
    }

    /** Returns what stands before a list of what is below a concept. */
    static String listBelow(Edge.Relation relation) {
        return switch (relation) {
            case BROADER -> "Kinds of it";
            case PART_OF -> "Parts of it";
            case USES -> "Built on it";
            case IN_SHOW, HAS_VERSION -> "";
        };
    }
}
