package dev.podweft.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which land every cell of a fine grid belongs to: that of the nearest thing, as in a Voronoi diagram, as far as a
 * coast reaches; narrow bays and small lakes are filled. Belongs to one map.
 */
final class Territory {

    static final int SEA = -1;

    /** Side of a cell. */
    static final double STEP = 5;

    /** How far land reaches around what it holds. */
    static final double REACH = 21;

    /** Half the width of the narrowest bay that stays water. */
    private static final double BAY = 32;

    private static final int LAKE = 260;

    private final double left;
    private final double top;
    private final int columns;
    private final int rows;
    private final int[] owners;
    private final double[] distances;
    private final boolean[] settled;

    private Territory(Box all) {
        double margin = REACH + BAY + 3 * STEP;
        left = Math.floor((all.left() - margin) / STEP) * STEP;
        top = Math.floor((all.top() - margin) / STEP) * STEP;
        columns = (int) Math.ceil((all.right() + margin - left) / STEP) + 1;
        rows = (int) Math.ceil((all.bottom() + margin - top) / STEP) + 1;
        owners = new int[columns * rows];
        distances = new double[columns * rows];
        settled = new boolean[columns * rows];
        Arrays.fill(owners, SEA);
        Arrays.fill(distances, Double.MAX_VALUE);
    }

    /** Returns the territory of lands, each given by the boxes of what it holds. */
    static Territory of(List<List<Box>> held) {
        Territory territory = new Territory(Box.holding(held.stream().flatMap(List::stream).toList()));
        for (int land = 0; land < held.size(); land++) {
            for (Box box : held.get(land)) {
                territory.claim(land, box);
            }
        }
        territory.drawCoast();
        territory.fillLakes();
        territory.joinSlivers();
        return territory;
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    /** Returns the x of the left side of a column. */
    double x(int column) {
        return left + column * STEP;
    }

    double y(int row) {
        return top + row * STEP;
    }

    /** Returns the number of the land that a cell belongs to, or {@link #SEA}, also for cells beyond the grid. */
    int owner(int column, int row) {
        return column < 0 || row < 0 || column >= columns || row >= rows ? SEA : owners[row * columns + column];
    }

    /** Returns whether all of {@code box} lies in one land. */
    boolean holds(int land, Box box) {
        for (int row = row(box.top()); row <= row(box.bottom()); row++) {
            for (int column = column(box.left()); column <= column(box.right()); column++) {
                if (owner(column, row) != land) {
                    return false;
                }
            }
        }
        return true;
    }

    private int column(double x) {
        return (int) Math.floor((x - left) / STEP);
    }

    private int row(double y) {
        return (int) Math.floor((y - top) / STEP);
    }

    private void claim(int land, Box box) {
        Box reach = box.grownBy(REACH + BAY);
        for (int row = row(reach.top()); row <= row(reach.bottom()); row++) {
            for (int column = column(reach.left()); column <= column(reach.right()); column++) {
                double distance = box.distanceTo(x(column) + STEP / 2, y(row) + STEP / 2);
                int cell = row * columns + column;
                if (distance < distances[cell] - 1e-9 && distance <= REACH + BAY) {
                    distances[cell] = distance;
                    owners[cell] = land;
                }
            }
        }
        settled[row(box.centerY()) * columns + column(box.centerX())] = true;
    }

    /** Takes the outer rim off again, which leaves the bays filled that it closed. */
    private void drawCoast() {
        double[] depths = depths();
        for (int cell = 0; cell < owners.length; cell++) {
            if (distances[cell] > REACH && depths[cell] <= BAY) {
                owners[cell] = SEA;
            }
        }
    }

    /** Returns how far each cell is from the open sea, nearly. */
    private double[] depths() {
        double[] depths = new double[owners.length];
        for (int cell = 0; cell < depths.length; cell++) {
            depths[cell] = owners[cell] == SEA ? 0 : Double.MAX_VALUE / 2;
        }
        int[] ways = {-1, -columns - 1, -columns, -columns + 1};
        for (int way : new int[] {1, -1}) {
            for (int i = columns + 1; i < depths.length - columns - 1; i++) {
                int cell = way > 0 ? i : depths.length - 1 - i;
                for (int w = 0; w < ways.length; w++) {
                    double length = w % 2 == 0 ? STEP : STEP * 1.41421356;
                    depths[cell] = Math.min(depths[cell], depths[cell + way * ways[w]] + length);
                }
            }
        }
        return depths;
    }

    private void fillLakes() {
        for (List<Integer> part : parts()) {
            boolean lake = owners[part.get(0)] == SEA && part.size() < LAKE;
            if (lake) {
                give(part, neighbour(part));
            }
        }
    }

    /** Gives what a land has beyond another, and where it holds nothing, to those around it. */
    private void joinSlivers() {
        for (List<Integer> part : parts()) {
            if (owners[part.get(0)] != SEA && part.stream().noneMatch(cell -> settled[cell])) {
                give(part, neighbour(part));
            }
        }
    }

    private void give(List<Integer> part, int land) {
        part.forEach(cell -> owners[cell] = land);
    }

    /** Returns who has most of the cells around a part. */
    private int neighbour(List<Integer> part) {
        int own = owners[part.get(0)];
        int[] counts = new int[Arrays.stream(owners).max().orElse(0) + 2];
        for (int cell : part) {
            for (int other : around(cell)) {
                if (owners[other] != own) {
                    counts[owners[other] + 1]++;
                }
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return best - 1;
    }

    /** Returns the connected parts of equal cells, each as its cells. */
    private List<List<Integer>> parts() {
        List<List<Integer>> parts = new ArrayList<>();
        boolean[] seen = new boolean[owners.length];
        for (int cell = 0; cell < owners.length; cell++) {
            if (!seen[cell]) {
                seen[cell] = true;
                List<Integer> part = new ArrayList<>(List.of(cell));
                for (int i = 0; i < part.size(); i++) {
                    for (int other : around(part.get(i))) {
                        if (!seen[other] && owners[other] == owners[cell]) {
                            seen[other] = true;
                            part.add(other);
                        }
                    }
                }
                parts.add(part);
            }
        }
        return parts;
    }

    private int[] around(int cell) {
        int column = cell % columns;
        int row = cell / columns;
        int left = column > 0 ? cell - 1 : cell;
        int right = column < columns - 1 ? cell + 1 : cell;
        return new int[] {left, right, row > 0 ? cell - columns : cell, row < rows - 1 ? cell + columns : cell};
    }
}
