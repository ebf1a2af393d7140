package dev.podweft.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines between lands, and between land and sea, smooth. Each line is kept once, from one meeting of three to the
 * next, so that two lands share it to the last digit and no gap shows between them. Belongs to one map.
 */
final class Borders {

    private static final int ROUNDS = 24;

    private static final double TOLERANCE = 0.55;

    /** Right, down, left, up. */
    private static final int[][] WAYS = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}};

    /** The cell to the left of each way, from the corner it starts at. */
    private static final int[][] LEFT = {{0, -1}, {0, 0}, {-1, 0}, {-1, -1}};

    private final Territory territory;
    private final int columns;
    private final double[] x;
    private final double[] y;
    /** In which of the ways lines lead from each corner of cells, a bit for each. */
    private final byte[] open;
    private final List<Line> lines = new ArrayList<>();

    /**
     * A line, with the land on either side as one goes along it.
     *
     * @param points x and y in turn
     * @param closed whether it comes back to where it starts
     */
    record Line(double[] points, int left, int right, boolean closed) {

        boolean isCoast() {
            return left == Territory.SEA || right == Territory.SEA;
        }

        Line reversed() {
            double[] turned = new double[points.length];
            for (int i = 0; i < points.length; i += 2) {
                turned[i] = points[points.length - 2 - i];
                turned[i + 1] = points[points.length - 1 - i];
            }
            return new Line(turned, right, left, closed);
        }
    }

    private Borders(Territory territory) {
        this.territory = territory;
        columns = territory.columns() + 1;
        int size = columns * (territory.rows() + 1);
        x = new double[size];
        y = new double[size];
        open = new byte[size];
        for (int i = 0; i < size; i++) {
            x[i] = territory.x(i % columns);
            y[i] = territory.y(i / columns);
            open[i] = sides(i);
        }
    }

    /** Returns the lines of a territory. */
    static List<Line> of(Territory territory) {
        Borders borders = new Borders(territory);
        borders.smooth();
        borders.follow();
        return borders.lines;
    }

    /** Returns the rings around a land, each as lines that continue one another, the land on their left. */
    static List<List<Line>> around(int land, List<Line> lines) {
        List<Line> rest = new ArrayList<>();
        for (Line line : lines) {
            if (line.left() == land) {
                rest.add(line);
            } else if (line.right() == land) {
                rest.add(line.reversed());
            }
        }
        List<List<Line>> rings = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Line> ring = new ArrayList<>(List.of(rest.remove(0)));
            while (!ring.get(0).closed() && !meets(ring.get(ring.size() - 1), ring.get(0))) {
                Line last = ring.get(ring.size() - 1);
                Line next = rest.stream().filter(line -> meets(last, line)).findFirst().orElseThrow();
                rest.remove(next);
                ring.add(next);
            }
            rings.add(ring);
        }
        return rings;
    }

    private static boolean meets(Line line, Line next) {
        int end = line.points().length;
        return line.points()[end - 2] == next.points()[0] && line.points()[end - 1] == next.points()[1];
    }

    private byte sides(int corner) {
        int column = corner % columns;
        int row = corner / columns;
        int upperLeft = territory.owner(column - 1, row - 1);
        int upperRight = territory.owner(column, row - 1);
        int lowerLeft = territory.owner(column - 1, row);
        int lowerRight = territory.owner(column, row);
        return (byte) ((upperRight != lowerRight ? 1 : 0) | (lowerLeft != lowerRight ? 2 : 0)
            | (upperLeft != lowerLeft ? 4 : 0) | (upperLeft != upperRight ? 8 : 0));
    }

    private boolean leads(int corner, int way) {
        return (open[corner] >> way & 1) == 1;
    }

    /** Shrinks and grows in turn (Taubin 1995), which smooths and keeps the size. */
    private void smooth() {
        for (int round = 0; round < ROUNDS; round++) {
            move(0.5);
            move(-0.47);
        }
    }

    private void move(double share) {
        double[] fromX = x.clone();
        double[] fromY = y.clone();
        for (int i = 0; i < x.length; i++) {
            if (open[i] != 0) {
                double sumX = 0;
                double sumY = 0;
                int count = 0;
                for (int way = 0; way < 4; way++) {
                    if (leads(i, way)) {
                        sumX += fromX[neighbour(i, way)];
                        sumY += fromY[neighbour(i, way)];
                        count++;
                    }
                }
                x[i] += share * (sumX / count - fromX[i]);
                y[i] += share * (sumY / count - fromY[i]);
            }
        }
    }

    private int neighbour(int corner, int way) {
        return corner + WAYS[way][0] + WAYS[way][1] * columns;
    }

    private void follow() {
        boolean[][] used = new boolean[open.length][4];
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < open.length; i++) {
                for (int way = 0; way < 4; way++) {
                    if (leads(i, way) && !used[i][way] && (pass == 1 || isMeeting(i))) {
                        lines.add(line(i, way, used));
                    }
                }
            }
        }
    }

    private boolean isMeeting(int corner) {
        return Integer.bitCount(open[corner]) > 2;
    }

    private Line line(int start, int firstWay, boolean[][] used) {
        List<Integer> corners = new ArrayList<>(List.of(start));
        int at = start;
        int way = firstWay;
        do {
            used[at][way] = true;
            at = neighbour(at, way);
            used[at][(way + 2) % 4] = true;
            corners.add(at);
            way = at == start || isMeeting(at) ? -1 : onward(at, used);
        } while (way >= 0);
        int column = start % columns;
        int row = start / columns;
        int[] left = LEFT[firstWay];
        int[] right = LEFT[(firstWay + 1) % 4];
        return new Line(simplified(corners), territory.owner(column + left[0], row + left[1]),
            territory.owner(column + right[0], row + right[1]), at == start && !isMeeting(start));
    }

    private int onward(int corner, boolean[][] used) {
        for (int way = 0; way < 4; way++) {
            if (leads(corner, way) && !used[corner][way]) {
                return way;
            }
        }
        return -1;
    }

    /** Leaves out the points that lie near the way past them; keeps both ends. */
    private double[] simplified(List<Integer> corners) {
        double[] kept = new double[2 * corners.size()];
        int count = 0;
        int last = 0;
        for (int i = 0; i < corners.size(); i++) {
            boolean end = i == 0 || i == corners.size() - 1;
            if (end || i - last >= 7 || bend(corners.get(last), corners.get(i), corners.get(i + 1)) > TOLERANCE) {
                kept[count++] = x[corners.get(i)];
                kept[count++] = y[corners.get(i)];
                last = i;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private double bend(int a, int b, int c) {
        double dx = x[c] - x[a];
        double dy = y[c] - y[a];
        double length = Math.max(1e-9, Math.sqrt(dx * dx + dy * dy));
        return Math.abs((x[b] - x[a]) * dy - (y[b] - y[a]) * dx) / length;
    }
}
