package dev.podweft.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets lands side by side without bending them: the largest in the middle, each next one where it is near to the lands
 * it is tied to and the whole stays a compact rectangle, with water in between. Belongs to one run of the layout.
 */
final class Packing {

    /** Width of the water between what two lands hold. */
    static final double WATER = 38;

    private static final double ASPECT = 1.9;

    private static final double STEP = 12;

    private static final int DIRECTIONS = 72;

    private static final int SWEEPS = 3;

    private final List<List<Box>> bodies;
    private final double[][] pulls;
    private final List<Box> outlines;
    private final List<Integer> placed = new ArrayList<>();
    private final double[] dx;
    private final double[] dy;

    /** Takes what each land holds, and how strongly each two of them are tied. */
    Packing(List<List<Box>> bodies, double[][] pulls) {
        this.bodies = bodies;
        this.pulls = pulls;
        outlines = bodies.stream().map(Box::holding).toList();
        dx = new double[bodies.size()];
        dy = new double[bodies.size()];
    }

    /** Returns by how much each land is to be moved, in whole units: x and y. */
    Points place() {
        List<Integer> order = IntStream.range(0, bodies.size()).boxed()
            .sorted(Comparator.comparingDouble(this::area).reversed().thenComparing(i -> i)).toList();
        for (int body : order) {
            place(body);
            placed.add(body);
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int body : order) {
                placed.remove((Integer) body);
                place(body);
                placed.add(body);
            }
        }
        return new Points(dx, dy);
    }

    private double area(int body) {
        return bodies.get(body).stream().mapToDouble(b -> b.width() * b.height()).sum();
    }

    private void place(int body) {
        double least = Double.MAX_VALUE;
        double first = Double.MAX_VALUE;
        for (double radius = 0; radius <= first + 240; radius += STEP) {
            for (int direction = 0; direction < DIRECTIONS; direction++) {
                double angle = 2 * Math.PI * direction / DIRECTIONS;
                double x = Math.rint(ASPECT * radius * StrictMath.cos(angle) - outlines.get(body).centerX());
                double y = Math.rint(radius * StrictMath.sin(angle) - outlines.get(body).centerY());
                double cost = cost(body, x, y);
                if (cost < least && isFree(body, x, y)) {
                    least = cost;
                    first = Math.min(first, radius);
                    dx[body] = x;
                    dy[body] = y;
                }
            }
        }
        nudge(body, least);
    }

    /** Shifts a body from where it was put to where it fits better yet. */
    private void nudge(int body, double cost) {
        double least = cost;
        for (double step = 32; step >= 1; step = Math.floor(step * 0.7)) {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int direction = 0; direction < 9; direction++) {
                    double x = dx[body] + step * (direction % 3 - 1);
                    double y = dy[body] + step * (direction / 3 - 1);
                    double there = cost(body, x, y);
                    if (there < least - 0.01 && isFree(body, x, y)) {
                        least = there;
                        dx[body] = x;
                        dy[body] = y;
                        moved = true;
                    }
                }
            }
        }
    }

    private double cost(int body, double x, double y) {
        Box box = outlines.get(body).movedBy(x, y);
        double reach = Math.max(Math.max(-box.left(), box.right()) / ASPECT, Math.max(-box.top(), box.bottom()));
        double far = 0;
        double total = 0.2;
        for (int other : placed) {
            Box there = outlines.get(other).movedBy(dx[other], dy[other]);
            far += pulls[body][other] * Math.max(Math.abs(box.centerX() - there.centerX()) / ASPECT,
                Math.abs(box.centerY() - there.centerY()));
            total += pulls[body][other];
        }
        return reach + 0.35 * far / total;
    }

    private boolean isFree(int body, double x, double y) {
        Box outline = outlines.get(body).movedBy(x, y);
        for (int other : placed) {
            boolean near = outline.isNear(outlines.get(other).movedBy(dx[other], dy[other]), WATER);
            if (near && meets(body, other, x - dx[other], y - dy[other])) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(int body, int other, double x, double y) {
        Box outline = outlines.get(other);
        for (Box box : bodies.get(body)) {
            Box moved = box.movedBy(x, y);
            if (moved.isNear(outline, WATER) && bodies.get(other).stream().anyMatch(b -> b.isNear(moved, WATER))) {
                return true;
            }
        }
        return false;
    }
}
