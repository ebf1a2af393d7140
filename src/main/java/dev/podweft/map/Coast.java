package dev.podweft.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The outline of a land: a smooth line around all it holds, some units away, that never meets another land's. Found as
 * the zero line of a height over a grid (marching squares); the height falls with the distance from what the land
 * holds, and towards other lands. Belongs to one map.
 */
final class Coast {

    /** The farthest a coast lies from what its land holds. */
    static final double WIDEST = 20;

    private static final double SINGLE = 13;

    private static final double SOFTNESS = 12;

    private static final double STRAIT = 5;

    private static final double STEP = 7;

    /** By which corners are land (1 upper left, 2 upper right, 4 lower right, 8 lower left): from side, to side. */
    private static final int[][] SIDES = {
        {}, {3, 0}, {0, 1}, {3, 1}, {1, 2}, {3, 0, 1, 2}, {0, 2}, {3, 2},
        {2, 3}, {2, 0}, {0, 1, 2, 3}, {2, 1}, {1, 3}, {1, 0}, {0, 3}, {}};

    private final List<Box> own;
    private final List<Box> others;
    private final double left;
    private final double top;
    private final int columns;
    private final double[] heights;

    private Coast(List<Box> own, List<Box> others) {
        Box all = Box.holding(own).grownBy(WIDEST + 2 * STEP);
        this.own = own;
        this.others = others.stream().filter(box -> box.overlaps(all)).toList();
        left = all.left();
        top = all.top();
        columns = (int) Math.ceil(all.width() / STEP) + 1;
        int rows = (int) Math.ceil(all.height() / STEP) + 1;
        heights = new double[columns * rows];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = height(left + i % columns * STEP, top + i / columns * STEP);
        }
    }

    /** Returns the closed lines around {@code own}, each a list of x and y in turn. */
    static List<double[]> around(List<Box> own, List<Box> others) {
        return new Coast(own, others).lines();
    }

    private double height(double x, double y) {
        double nearest = own.stream().mapToDouble(box -> box.distanceTo(x, y)).min().orElse(Double.MAX_VALUE);
        if (nearest > WIDEST + STEP) {
            return WIDEST - nearest;
        }
        double here = closeness(own, x, y);
        double height = Math.min(SINGLE + SOFTNESS * StrictMath.log(here), WIDEST - nearest);
        double there = closeness(others, x, y);
        if (there > 0) {
            height = Math.min(height, SOFTNESS * (StrictMath.log(here) - StrictMath.log(there)) / 2 - STRAIT);
        }
        return height;
    }

    private static double closeness(List<Box> boxes, double x, double y) {
        double sum = 0;
        for (Box box : boxes) {
            double distance = box.distanceTo(x, y);
            if (distance < 8 * SOFTNESS) {
                sum += StrictMath.exp(-distance / SOFTNESS);
            }
        }
        return sum;
    }

    private List<double[]> lines() {
        Map<Integer, Integer> next = new HashMap<>();
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + columns + 1 < heights.length; i++) {
            if (i % columns < columns - 1) {
                int[] sides = SIDES[corners(i)];
                for (int s = 0; s < sides.length; s += 2) {
                    next.put(side(i, sides[s]), side(i, sides[s + 1]));
                    starts.add(side(i, sides[s]));
                }
            }
        }
        List<double[]> lines = new ArrayList<>();
        for (int start : starts) {
            if (next.containsKey(start)) {
                double[] line = follow(start, next);
                if (turnsAroundLand(line)) {
                    lines.add(line);
                }
            }
        }
        return lines;
    }

    private int corners(int i) {
        return (heights[i] > 0 ? 1 : 0) | (heights[i + 1] > 0 ? 2 : 0)
            | (heights[i + columns + 1] > 0 ? 4 : 0) | (heights[i + columns] > 0 ? 8 : 0);
    }

    /** Returns a number for a side of a cell that its neighbour across has too: 0 above, 1 right, 2 below, 3 left. */
    private int side(int cell, int side) {
        return switch (side) {
            case 0 -> 2 * cell;
            case 1 -> 2 * (cell + 1) + 1;
            case 2 -> 2 * (cell + columns);
            default -> 2 * cell + 1;
        };
    }

    private double[] follow(int start, Map<Integer, Integer> next) {
        List<Integer> sides = new ArrayList<>();
        for (Integer side = next.remove(start); side != null; side = next.remove(side)) {
            sides.add(side);
        }
        double[] line = new double[2 * sides.size()];
        for (int i = 0; i < sides.size(); i++) {
            int corner = sides.get(i) / 2;
            boolean down = sides.get(i) % 2 == 1;
            double share = heights[corner] / (heights[corner] - heights[corner + (down ? columns : 1)]);
            line[2 * i] = left + (corner % columns + (down ? 0 : share)) * STEP;
            line[2 * i + 1] = top + (corner / columns + (down ? share : 0)) * STEP;
        }
        return smooth(line);
    }

    /** Rounds the corners that boxes leave. */
    private static double[] smooth(double[] line) {
        double[] from = line;
        for (int round = 0; round < 12; round++) {
            double[] to = new double[from.length];
            for (int i = 0; i < to.length; i++) {
                to[i] = (from[(i + to.length - 2) % to.length] + 2 * from[i] + from[(i + 2) % to.length]) / 4;
            }
            from = to;
        }
        return from;
    }

    /** Lakes turn the other way round; nothing is said by them, and they are filled. */
    private static boolean turnsAroundLand(double[] line) {
        double area = 0;
        for (int i = 0; i < line.length; i += 2) {
            int j = (i + 2) % line.length;
            area += line[i] * line[j + 1] - line[j] * line[i + 1];
        }
        return area < 0;
    }

    /** Returns a line with the points left out that lie within {@code tolerance} of the way past them. */
    static double[] simplified(double[] line, double tolerance) {
        List<Double> kept = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < line.length; i += 2) {
            if (i == 0 || i - last >= 12 || bend(line, last, i, (i + 2) % line.length) > tolerance) {
                kept.add(line[i]);
                kept.add(line[i + 1]);
                last = i;
            }
        }
        return kept.stream().mapToDouble(v -> v).toArray();
    }

    private static double bend(double[] line, int a, int b, int c) {
        double dx = line[c] - line[a];
        double dy = line[c + 1] - line[a + 1];
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        return Math.abs((line[b] - line[a]) * dy - (line[b + 1] - line[a + 1]) * dx) / length;
    }
}
