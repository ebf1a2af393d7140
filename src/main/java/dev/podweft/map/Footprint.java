package dev.podweft.map;

import java.util.List;

/** What a land holds, as boxes in one flat array, so that many places can be tried. Immutable. */
final class Footprint {

    private static final int SIDES = 4;

    private final double[] sides;
    private final Box outline;

    Footprint(List<Box> boxes) {
        outline = Box.holding(boxes);
        sides = new double[SIDES * boxes.size()];
        int at = 0;
        for (Box box : boxes) {
            sides[at++] = box.left();
            sides[at++] = box.top();
            sides[at++] = box.right();
            sides[at++] = box.bottom();
        }
    }

    /** Returns the smallest box that holds all. */
    Box outline() {
        return outline;
    }

    /** Returns the sum of the sizes of the boxes. */
    double area() {
        double area = 0;
        for (int at = 0; at < sides.length; at += SIDES) {
            area += (sides[at + 2] - sides[at]) * (sides[at + 3] - sides[at + 1]);
        }
        return area;
    }

    /** Returns whether a box of this, moved, has less than {@code gap} to one of {@code other} in both directions. */
    boolean isNear(Footprint other, double dx, double dy, double gap) {
        for (int at = 0; at < sides.length; at += SIDES) {
            double left = sides[at] + dx - gap;
            double top = sides[at + 1] + dy - gap;
            double right = sides[at + 2] + dx + gap;
            double bottom = sides[at + 3] + dy + gap;
            boolean reaches = left < other.outline.right() && other.outline.left() < right
                && top < other.outline.bottom() && other.outline.top() < bottom;
            if (reaches && other.has(left, top, right, bottom)) {
                return true;
            }
        }
        return false;
    }

    private boolean has(double left, double top, double right, double bottom) {
        for (int at = 0; at < sides.length; at += SIDES) {
            if (left < sides[at + 2] && sides[at] < right && top < sides[at + 3] && sides[at + 1] < bottom) {
                return true;
            }
        }
        return false;
    }
}
