package dev.podweft.map;

import java.util.Arrays;

/**
 * Points in squares in squares, each square with its mass and the middle of it, so that a far square can be taken for a
 * point. Belongs to one round of a layout.
 */
final class QuadTree {

    /** A square is far where its side is less than this share of the distance. */
    private static final double FAR = 0.9;

    private static final int DEEPEST = 40;

    private static final int NONE = -1;

    private final Points points;
    private final double[] masses;
    private int count;
    private int[] children = new int[0];
    private int[] lone = new int[0];
    private double[] mass = new double[0];
    private double[] sumX = new double[0];
    private double[] sumY = new double[0];
    private final double left;
    private final double top;
    private final double side;
    private final int[] stack = new int[4 * DEEPEST];
    private final double[] sides = new double[4 * DEEPEST];

    QuadTree(Points points, double[] masses) {
        this.points = points;
        this.masses = masses;
        left = Arrays.stream(points.x()).min().orElse(0);
        top = Arrays.stream(points.y()).min().orElse(0);
        side = Math.max(1e-9, Math.max(Arrays.stream(points.x()).max().orElse(0) - left,
            Arrays.stream(points.y()).max().orElse(0) - top));
        grow(2 * masses.length + 8);
        add();
        for (int i = 0; i < masses.length; i++) {
            insert(i);
        }
    }

    private void grow(int size) {
        children = Arrays.copyOf(children, 4 * size);
        lone = Arrays.copyOf(lone, size);
        mass = Arrays.copyOf(mass, size);
        sumX = Arrays.copyOf(sumX, size);
        sumY = Arrays.copyOf(sumY, size);
    }

    private int add() {
        if (count == lone.length) {
            grow(2 * count);
        }
        Arrays.fill(children, 4 * count, 4 * count + 4, NONE);
        lone[count] = NONE;
        return count++;
    }

    private void insert(int i) {
        int square = 0;
        double x = left;
        double y = top;
        double half = side / 2;
        for (int depth = 0;; depth++) {
            boolean empty = mass[square] == 0;
            int before = lone[square];
            weigh(square, i);
            if (empty) {
                lone[square] = i;
                return;
            }
            if (depth == DEEPEST) {
                lone[square] = NONE;
                return;
            }
            if (before != NONE) {
                lone[square] = NONE;
                int child = child(square, before, x + half, y + half);
                weigh(child, before);
                lone[child] = before;
            }
            square = child(square, i, x + half, y + half);
            x += points.x()[i] >= x + half ? half : 0;
            y += points.y()[i] >= y + half ? half : 0;
            half /= 2;
        }
    }

    private void weigh(int square, int i) {
        mass[square] += masses[i];
        sumX[square] += masses[i] * points.x()[i];
        sumY[square] += masses[i] * points.y()[i];
    }

    private int child(int square, int i, double middleX, double middleY) {
        int quarter = (points.x()[i] >= middleX ? 1 : 0) + (points.y()[i] >= middleY ? 2 : 0);
        if (children[4 * square + quarter] == NONE) {
            int added = add();
            children[4 * square + quarter] = added;
        }
        return children[4 * square + quarter];
    }

    /** Adds to the force on point {@code i} the push of all others: mass over distance, times {@code strength}. */
    void push(int i, double strength, Points forces) {
        double fx = 0;
        double fy = 0;
        int open = 0;
        stack[open] = 0;
        sides[open++] = side;
        while (open > 0) {
            int square = stack[--open];
            double size = sides[open];
            double dx = points.x()[i] - sumX[square] / mass[square];
            double dy = points.y()[i] - sumY[square] / mass[square];
            double squared = dx * dx + dy * dy;
            boolean leaf = true;
            if (size * size >= FAR * FAR * squared) {
                for (int c = 4 * square; c < 4 * square + 4; c++) {
                    if (children[c] != NONE) {
                        leaf = false;
                        stack[open] = children[c];
                        sides[open++] = size / 2;
                    }
                }
            }
            if (leaf && lone[square] != i) {
                double push = strength * mass[square] / Math.max(1e-4, squared);
                fx += dx * push;
                fy += dy * push;
            }
        }
        forces.move(i, forces.x()[i] + fx, forces.y()[i] + fy);
    }
}
