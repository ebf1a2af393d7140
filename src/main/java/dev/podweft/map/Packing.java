package dev.podweft.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sets lands side by side without bending them: the largest in the middle, each next one where it is near to the lands
 * it is tied to and the whole stays a compact rectangle, with water in between. Tries some rectangles and takes the
 * tightest. Belongs to one run of the layout.
 */
final class Packing {

    /** Width of the water between what two lands hold. */
    static final double WATER = 20;

    private static final double PAGE = 1.9;

    private static final double[] ASPECTS = {1.9, 1.6, 2.2, 2.6, 1.75, 2.4, 2.05};

    private static final double[] LOYALTIES = {0.35, 0.15, 0.6, 0.05};

    private static final double STEP = 12;

    private static final double[] STEPS = {40, 16, 6, 2, 1};

    private static final int FEW = 40;

    /** So few lands that there is time to try many rectangles. */
    private static final int HANDFUL = 14;

    private static final int[][] NEIGHBORS = {{-1, -1}, {0, -1}, {1, -1}, {-1, 0}, {1, 0}, {-1, 1}, {0, 1}, {1, 1}};

    private final List<List<Box>> bodies;
    private final double[][] pulls;
    private final double aspect;
    private final double loyalty;
    private final List<Box> outlines;
    private final Box[] there;
    private final List<Integer> placed = new ArrayList<>();
    private final Points shifts;

    private Packing(List<List<Box>> bodies, double[][] pulls, double aspect, double loyalty) {
        this.bodies = bodies;
        this.pulls = pulls;
        this.aspect = aspect;
        this.loyalty = loyalty;
        outlines = bodies.stream().map(Box::holding).toList();
        there = new Box[bodies.size()];
        shifts = new Points(bodies.size());
    }

    /**
     * Returns by how much each land is to be moved, in whole units.
     *
     * @param bodies what each land holds
     * @param pulls how strongly each two of them are tied
     */
    static Points place(List<List<Box>> bodies, double[][] pulls) {
        boolean few = bodies.size() <= FEW;
        int aspects = bodies.size() <= HANDFUL ? ASPECTS.length : few ? 4 : 1;
        int loyalties = bodies.size() <= HANDFUL ? LOYALTIES.length : few ? 2 : 1;
        Packing best = null;
        for (int start = 0; start < aspects * loyalties; start++) {
            Packing packing = new Packing(bodies, pulls, ASPECTS[start / loyalties], LOYALTIES[start % loyalties]);
            packing.place(few ? 3 : 1);
            if (best == null || packing.looseness() < best.looseness() - 1) {
                best = packing;
            }
        }
        return best.shifts;
    }

    private void place(int sweeps) {
        List<Integer> order = IntStream.range(0, bodies.size()).boxed()
            .sorted(Comparator.comparingDouble(this::area).reversed().thenComparing(i -> i)).toList();
        for (int sweep = 0; sweep <= sweeps; sweep++) {
            for (Integer body : order) {
                placed.remove(body);
                place(body);
                placed.add(body);
            }
        }
        for (int round = 0; round < 20; round++) {
            for (Integer body : order) {
                placed.remove(body);
                slide(body);
                placed.add(body);
            }
        }
    }

    /** Moves a body to the middle of the page as far as the others let it. */
    private void slide(int body) {
        for (double step : STEPS) {
            for (int[] way : NEIGHBORS) {
                double x = shifts.x()[body] + step * way[0];
                double y = shifts.y()[body] + step * way[1];
                if (gravity(outlines.get(body).movedBy(x, y)) < gravity(there[body]) && isFree(body, x, y)) {
                    move(body, x, y);
                }
            }
        }
    }

    private double gravity(Box box) {
        double x = box.centerX() / aspect;
        double y = box.centerY();
        return Math.sqrt(x * x + y * y);
    }

    private double area(int body) {
        return bodies.get(body).stream().mapToDouble(b -> b.width() * b.height()).sum();
    }

    /** Returns the height of the page that it takes, and a little for ties that cross it. */
    private double looseness() {
        Box all = Box.holding(List.of(there));
        double crossing = 0;
        double total = 1e-9;
        for (int a = 0; a < there.length; a++) {
            for (int b = 0; b < a; b++) {
                crossing += pulls[a][b] * distance(there[a], there[b]);
                total += pulls[a][b];
            }
        }
        return Math.max(all.width() / PAGE, all.height()) + 0.15 * crossing / total;
    }

    private void place(Integer body) {
        double least = Double.MAX_VALUE;
        double first = Double.MAX_VALUE;
        int directions = bodies.size() <= FEW ? 72 : 36;
        double step = bodies.size() <= FEW ? STEP : 2 * STEP;
        for (double radius = 0; radius <= first + 240; radius += step) {
            for (int direction = 0; direction < directions; direction++) {
                double angle = 2 * Math.PI * direction / directions;
                double x = Math.rint(aspect * radius * StrictMath.cos(angle) - outlines.get(body).centerX());
                double y = Math.rint(radius * StrictMath.sin(angle) - outlines.get(body).centerY());
                double cost = improvement(body, x, y, least);
                if (cost < least) {
                    least = cost;
                    first = Math.min(first, radius);
                    move(body, x, y);
                }
            }
        }
        nudge(body, least);
    }

    private void move(int body, double x, double y) {
        shifts.move(body, x, y);
        there[body] = outlines.get(body).movedBy(x, y);
    }

    /** Shifts a body from where it was put to where it fits better yet. */
    private void nudge(int body, double cost) {
        double least = cost;
        for (double step = 32; step >= 1; step = Math.floor(step * 0.7)) {
            boolean moved = true;
            while (moved) {
                moved = false;
                for (int[] way : NEIGHBORS) {
                    double x = shifts.x()[body] + step * way[0];
                    double y = shifts.y()[body] + step * way[1];
                    double better = improvement(body, x, y, least - 0.01);
                    if (better < least) {
                        least = better;
                        move(body, x, y);
                        moved = true;
                    }
                }
            }
        }
    }

    /** Returns the cost of a place that is free and costs less than {@code least}, or else the highest number. */
    private double improvement(int body, double x, double y, double least) {
        Box box = outlines.get(body).movedBy(x, y);
        double reach = Math.max(Math.max(-box.left(), box.right()) / aspect, Math.max(-box.top(), box.bottom()));
        if (reach >= least) {
            return Double.MAX_VALUE;
        }
        double far = 0;
        double total = 0.2;
        for (int other : placed) {
            if (pulls[body][other] > 0) {
                far += pulls[body][other] * distance(box, there[other]);
                total += pulls[body][other];
            }
        }
        double cost = reach + 0.3 * gravity(box) + loyalty * far / total;
        return cost < least && isFree(body, x, y) ? cost : Double.MAX_VALUE;
    }

    private static double distance(Box a, Box b) {
        return Math.max(Math.abs(a.centerX() - b.centerX()) / PAGE, Math.abs(a.centerY() - b.centerY()));
    }

    private boolean isFree(int body, double x, double y) {
        Box outline = outlines.get(body).movedBy(x, y);
        for (int other : placed) {
            if (outline.isNear(there[other], WATER)
                    && meets(body, other, x - shifts.x()[other], y - shifts.y()[other])) {
                return false;
            }
        }
        return true;
    }

    private boolean meets(int body, int other, double x, double y) {
        Box outline = outlines.get(other);
        for (Box box : bodies.get(body)) {
            Box moved = box.movedBy(x, y);
            if (moved.isNear(outline, WATER) && meets(moved, bodies.get(other))) {
                return true;
            }
        }
        return false;
    }

    private static boolean meets(Box box, List<Box> others) {
        for (Box other : others) {
            if (other.isNear(box, WATER)) {
                return true;
            }
        }
        return false;
    }
}
