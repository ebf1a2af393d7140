package dev.podweft;

import dev.podweft.graph.Node;
import java.util.List;

/** Words that name no node of a graph, or several: the message says so, and the nodes that may be meant are at hand. */
public final class UnclearNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int MOST_NAMED = 5;

    private final boolean known;
    private final transient List<Node> candidates;

    private UnclearNameException(String message, boolean known, List<? extends Node> candidates) {
        super(message);
        this.known = known;
        this.candidates = List.copyOf(candidates);
    }

    /** Returns that {@code words} name no {@code what}; {@code near} are nodes that are named almost so. */
    static UnclearNameException none(String what, String words, List<? extends Node> near) {
        return new UnclearNameException("no " + what + " is called \"" + words + "\""
            + (near.isEmpty() ? "" : "; did you mean " + names(near) + "?"), false, near);
    }

    /** Returns that {@code words} name each of {@code nodes} equally well. */
    static UnclearNameException several(String words, List<? extends Node> nodes) {
        return new UnclearNameException("\"" + words + "\" fits " + nodes.size() + ": " + names(nodes)
            + "; say more, or give an id", true, nodes);
    }

    private static String names(List<? extends Node> nodes) {
        List<String> names = nodes.stream().limit(MOST_NAMED).map(node -> "\"" + node.label() + "\"").toList();
        return String.join(", ", names) + (nodes.size() > MOST_NAMED ? " and others" : "");
    }

    /** Returns whether the words fit something, though more than one thing. */
    public boolean ambiguous() {
        return known;
    }

    /** Returns the nodes that may be meant, the likeliest first; may be empty. */
    public List<Node> candidates() {
        return candidates;
    }
}
