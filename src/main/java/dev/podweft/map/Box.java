package dev.podweft.map;

import java.util.List;

/** A rectangle in map units, x to the right and y downwards. */
record Box(double left, double top, double right, double bottom) {

    static Box around(double x, double y, double width, double height) {
        return new Box(x - width / 2, y - height / 2, x + width / 2, y + height / 2);
    }

    /** Returns the smallest box that holds all; one of no size at the origin where there is none. */
    static Box holding(List<Box> boxes) {
        return boxes.stream().reduce(Box::and).orElse(new Box(0, 0, 0, 0));
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    double centerX() {
        return (left + right) / 2;
    }

    double centerY() {
        return (top + bottom) / 2;
    }

    Box and(Box other) {
        return new Box(Math.min(left, other.left), Math.min(top, other.top),
            Math.max(right, other.right), Math.max(bottom, other.bottom));
    }

    Box movedBy(double dx, double dy) {
        return new Box(left + dx, top + dy, right + dx, bottom + dy);
    }

    Box grownBy(double margin) {
        return new Box(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** Returns whether less than {@code gap} lies between the two in both directions. */
    boolean isNear(Box other, double gap) {
        return left < other.right + gap && other.left < right + gap
            && top < other.bottom + gap && other.top < bottom + gap;
    }

    boolean overlaps(Box other) {
        return isNear(other, 0);
    }

    boolean holds(Box other) {
        return left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom;
    }

    /** Returns the distance from a point to this box, 0 inside. */
    double distanceTo(double x, double y) {
        double dx = Math.max(Math.max(left - x, x - right), 0);
        double dy = Math.max(Math.max(top - y, y - bottom), 0);
        return Math.sqrt(dx * dx + dy * dy);
    }
}
