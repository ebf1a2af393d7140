package dev.podweft.map;

import dev.podweft.graph.Node;

/**
 * A node as the map draws it: a dot with its name underneath.
 *
 * @param land number of the community it lies in, or -1
 * @param weight from 0 to 1; the heavier gets its name first
 * @param size diameter
 */
record Mark(Node node, int land, double weight, double size, Caption caption, boolean roomy) {

    /** Between a dot and its name. */
    static final double GAP = 2.5;

    String id() {
        return node.id();
    }

    boolean isEpisode() {
        return node instanceof Node.Episode;
    }

    /** Returns what the dot takes and, if it has room, the name underneath, with the dot's centre at a point. */
    Box box(double x, double y) {
        Box dot = Box.around(x, y, size, size);
        return caption.isEmpty() || !roomy ? dot : dot.and(label(x, y));
    }

    /** Returns what the name takes. */
    Box label(double x, double y) {
        double top = y + size / 2 + GAP;
        return new Box(x - caption.width() / 2, top, x + caption.width() / 2, top + caption.height());
    }

    /** Returns the same without room for its name, which stands where others leave some, or appears on hover. */
    Mark narrow() {
        return new Mark(node, land, weight, size, caption, false);
    }

    Mark sized(double diameter) {
        return new Mark(node, land, weight, diameter, caption, roomy);
    }
}
