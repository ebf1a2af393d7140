package dev.podweft.map;

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

    private static final double[][] MANY_WAYS = ways(72);

    private static final double[][] SOME_WAYS = ways(36);

    private final List<Footprint> bodies;
    private final double[][] pulls;
    private final double aspect;
    private final double loyalty;
    private final boolean[] isPlaced;
    private final Box[] there;
    private final int[] placed;
    private final Points shifts;
    private int standing;
    private int lastMet;

    private Packing(List<Footprint> bodies, double[][] pulls, double aspect, double loyalty) {
        this.bodies = bodies;
        this.pulls = pulls;
        this.aspect = aspect;
        this.loyalty = loyalty;
        isPlaced = new boolean[bodies.size()];
        there = new Box[bodies.size()];
        placed = new int[bodies.size()];
        shifts = new Points(bodies.size());
    }

    /**
     * Returns by how much each land is to be moved, in whole units.
     *
     * @param bodies what each land holds
     * @param pulls how strongly each two of them are tied
     */
    static Points place(List<List<Box>> bodies, double[][] pulls) {
        return best(bodies.stream().map(Footprint::new).toList(), pulls).shifts;
    }

    private static Packing best(List<Footprint> bodies, double[][] pulls) {
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
        return best;
    }

    private void place(int sweeps) {
        List<Integer> order = IntStream.range(0, bodies.size()).boxed()
            .sorted(Comparator.comparingDouble((Integer body) -> bodies.get(body).area()).reversed()
                .thenComparing(i -> i)).toList();
        for (int sweep = 0; sweep <= sweeps; sweep++) {
            for (Integer body : order) {
                lift(body);
                place(body);
                put(body);
            }
        }
        for (int round = 0; round < 20; round++) {
            for (Integer body : order) {
                lift(body);
                slide(body);
                put(body);
            }
        }
    }

    private void lift(int body) {
        int at = 0;
        while (at < standing && placed[at] != body) {
            at++;
        }
        if (at < standing) {
            System.arraycopy(placed, at + 1, placed, at, --standing - at);
        }
        isPlaced[body] = false;
    }

    private void put(int body) {
        placed[standing++] = body;
        isPlaced[body] = true;
    }

    private static double[][] ways(int count) {
        return IntStream.range(0, count).mapToDouble(way -> 2 * Math.PI * way / count)
            .mapToObj(angle -> new double[] {StrictMath.cos(angle), StrictMath.sin(angle)}).toArray(double[][]::new);
    }

    /** Moves a body to the middle of the page as far as the others let it. */
    private void slide(int body) {
        for (double step : STEPS) {
            for (int[] way : NEIGHBORS) {
                double x = shifts.x()[body] + step * way[0];
                double y = shifts.y()[body] + step * way[1];
                if (gravity(outline(body).movedBy(x, y)) < gravity(there[body]) && isFree(body, x, y)) {
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
        double[][] directions = bodies.size() <= FEW ? MANY_WAYS : SOME_WAYS;
        double step = bodies.size() <= FEW ? STEP : 2 * STEP;
        for (double radius = 0; radius <= first + 240; radius += step) {
            for (double[] direction : directions) {
                double x = Math.rint(aspect * radius * direction[0] - outline(body).centerX());
                double y = Math.rint(radius * direction[1] - outline(body).centerY());
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

    private Box outline(int body) {
        return bodies.get(body).outline();
    }

    private void move(int body, double x, double y) {
        shifts.move(body, x, y);
        there[body] = outline(body).movedBy(x, y);
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
        Box box = outline(body).movedBy(x, y);
        double reach = Math.max(Math.max(-box.left(), box.right()) / aspect, Math.max(-box.top(), box.bottom()));
        if (reach >= least) {
            return Double.MAX_VALUE;
        }
        double cost = reach + 0.3 * gravity(box);
        boolean anyWillDo = least == Double.MAX_VALUE;
        if (cost >= least || anyWillDo && !isFree(body, x, y)) {
            return Double.MAX_VALUE;
        }
        cost += loyalty * distanceToTied(body, box);
        return anyWillDo || cost < least && isFree(body, x, y) ? cost : Double.MAX_VALUE;
    }

    /** Returns how far a body in this place would be from those it is tied to, on average, and the ties weighed. */
    private double distanceToTied(int body, Box box) {
        double[] ties = pulls[body];
        double far = 0;
        double total = 0.2;
        for (int i = 0; i < standing; i++) {
            int other = placed[i];
            if (ties[other] > 0) {
                far += ties[other] * distance(box, there[other]);
                total += ties[other];
            }
        }
        return far / total;
    }

    private static double distance(Box a, Box b) {
        return Math.max(Math.abs(a.centerX() - b.centerX()) / PAGE, Math.abs(a.centerY() - b.centerY()));
    }

    private boolean isFree(int body, double x, double y) {
        Box outline = outline(body).movedBy(x, y);
        if (isPlaced[lastMet] && meets(body, x, y, outline, lastMet)) {
            return false;
        }
        for (int i = 0; i < standing; i++) {
            if (meets(body, x, y, outline, placed[i])) {
                lastMet = placed[i];
                return false;
            }
        }
        return true;
    }

    /** Returns whether a body that is moved there, and then has this outline, comes too near to another. */
    private boolean meets(int body, double x, double y, Box outline, int other) {
        return outline.isNear(there[other], WATER)
            && bodies.get(body).isNear(bodies.get(other), x - shifts.x()[other], y - shifts.y()[other], WATER);
    }
}
