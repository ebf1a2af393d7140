package dev.podweft.map;

import dev.podweft.map.Network.Tie;
import java.util.List;

/**
 * Gives the marks of one land room, dots and names, and then draws what is tied together as near as the room allows.
 * Works on one land's points; belongs to one run of the layout.
 */
final class LandLayout {

    /** Least space between two marks, names included. */
    static final double GAP = 8;

    private static final double ASPECT = 1.5;

    /** How much more than others those want to the middle that are tied to nothing, such as the land's name. */
    private static final double LONE = 4;

    private final List<Body> bodies;
    private final List<List<Tie>> ties;
    private final Land land;
    private final int[] members;
    private final Points points;
    private final Box[] shapes;
    private final Box[] boxes;
    private double middleX;
    private double middleY;

    LandLayout(List<Body> bodies, List<List<Tie>> ties, Land land, Points points) {
        this.bodies = bodies;
        this.ties = ties;
        this.land = land;
        this.points = points;
        members = land.members().stream().mapToInt(i -> i).toArray();
        shapes = new Box[bodies.size()];
        boxes = new Box[bodies.size()];
        for (int i : members) {
            shapes[i] = bodies.get(i).shape();
        }
    }

    /** Makes room: keeps who is beside whom, and ends without an overlap. */
    void spread() {
        scale();
        for (int round = 0; round < 150; round++) {
            gather(0.015);
            for (int a = 0; a < members.length; a++) {
                pushAway(a);
            }
        }
        settle();
    }

    /** Moves marks, one at a time, to where their ties are shorter and nothing is in the way. */
    void tidy() {
        for (double step : new double[] {60, 40, 24, 14, 8, 5}) {
            boolean moved = true;
            for (int round = 0; round < 4 && moved; round++) {
                moved = false;
                refresh();
                for (int mark : members) {
                    moved |= improve(mark, step);
                }
            }
            swapAll();
        }
    }

    private Box box(int mark) {
        return shapes[mark].movedBy(points.x()[mark], points.y()[mark]);
    }

    private void scale() {
        double area = land.members().stream().map(i -> shapes[i].grownBy(GAP / 2))
            .mapToDouble(b -> b.width() * b.height()).sum();
        double half = Math.sqrt(area * 1.3 / ASPECT) / 2;
        double x = middle(points.x());
        double y = middle(points.y());
        double spreadX = spread(points.x(), x);
        double spreadY = spread(points.y(), y);
        for (int i : members) {
            points.move(i, x + (points.x()[i] - x) / spreadX * half * ASPECT,
                y + (points.y()[i] - y) / spreadY * half);
        }
    }

    private double middle(double[] values) {
        return land.members().stream().mapToDouble(i -> values[i]).average().orElse(0);
    }

    private double spread(double[] values, double middle) {
        return Math.max(1, 1.7 * Math.sqrt(land.members().stream()
            .mapToDouble(i -> (values[i] - middle) * (values[i] - middle)).average().orElse(0)));
    }

    private void gather(double share) {
        double x = middle(points.x());
        double y = middle(points.y());
        for (int i : members) {
            points.move(i, points.x()[i] + (x - points.x()[i]) * share, points.y()[i] + (y - points.y()[i]) * share);
        }
    }

    private void pushAway(int a) {
        int i = members[a];
        for (int b = 0; b < a; b++) {
            int j = members[b];
            Box one = box(i);
            Box two = box(j);
            if (one.isNear(two, GAP)) {
                part(i, j, one, two);
            }
        }
    }

    /** Moves two marks apart the short way, half each. */
    private void part(int i, int j, Box one, Box two) {
        boolean rightward = one.centerX() >= two.centerX();
        boolean downward = one.centerY() >= two.centerY();
        double overX = GAP + (rightward ? two.right() - one.left() : one.right() - two.left());
        double overY = GAP + (downward ? two.bottom() - one.top() : one.bottom() - two.top());
        double dx = overX < overY ? (rightward ? overX : -overX) / 2 : 0;
        double dy = overX < overY ? 0 : (downward ? overY : -overY) / 2;
        points.move(i, points.x()[i] + dx, points.y()[i] + dy);
        points.move(j, points.x()[j] - dx, points.y()[j] - dy);
    }

    /** Puts every mark, heaviest first, at the free place nearest to where it is. */
    private void settle() {
        for (int a = 0; a < members.length; a++) {
            int mark = members[a];
            double x = points.x()[mark];
            double y = points.y()[mark];
            for (int ring = 0; !isFree(mark, points.x()[mark], points.y()[mark], a); ring++) {
                double radius = 4 * StrictMath.sqrt(ring);
                double angle = 2.399963229728653 * ring;
                points.move(mark, x + ASPECT * radius * StrictMath.cos(angle), y + radius * StrictMath.sin(angle));
            }
            boxes[mark] = box(mark);
        }
    }

    /** Returns whether a mark may stand at a place as far as the first {@code count} of the land are concerned. */
    private boolean isFree(int mark, double x, double y, int count) {
        Box box = shapes[mark].movedBy(x, y);
        for (int a = 0; a < count; a++) {
            if (members[a] != mark && box.isNear(boxes[members[a]], GAP)) {
                return false;
            }
        }
        return true;
    }

    private void refresh() {
        for (int i : members) {
            boxes[i] = box(i);
        }
        middleX = middle(points.x());
        middleY = middle(points.y());
    }

    private boolean improve(int mark, double step) {
        double x = points.x()[mark];
        double y = points.y()[mark];
        double least = cost(mark, x, y) - 0.01;
        double bestX = x;
        double bestY = y;
        for (int direction = 0; direction < 16; direction++) {
            double toX = x + step * StrictMath.cos(direction * Math.PI / 8);
            double toY = y + step * StrictMath.sin(direction * Math.PI / 8);
            double cost = cost(mark, toX, toY);
            if (cost < least && isFree(mark, toX, toY, members.length)) {
                least = cost;
                bestX = toX;
                bestY = toY;
            }
        }
        points.move(mark, bestX, bestY);
        boxes[mark] = box(mark);
        return bestX != x || bestY != y;
    }

    /** Returns how long the ties of a mark would be, and how far it would be from the middle of its land. */
    private double cost(int mark, double x, double y) {
        double cost = 0;
        for (Tie tie : ties.get(mark)) {
            int other = tie.other(mark);
            double dx = x - points.x()[other];
            double dy = (y - points.y()[other]) * 1.2;
            boolean sameLand = bodies.get(other).land() == land.community();
            cost += tie.strength() * (sameLand ? 1 : 0.3) * Math.sqrt(dx * dx + dy * dy);
        }
        double dx = (x - middleX) / ASPECT;
        double dy = y - middleY;
        double home = ties.get(mark).isEmpty() ? LONE : 1;
        return cost + home * (2 * Math.sqrt(dx * dx + dy * dy) + 0.012 * (dx * dx + dy * dy));
    }

    private void swapAll() {
        for (int a = 0; a < members.length; a++) {
            for (int b = 0; b < a; b++) {
                swap(members[a], members[b]);
            }
        }
    }

    private void swap(int i, int j) {
        double x = points.x()[i];
        double y = points.y()[i];
        double toX = points.x()[j];
        double toY = points.y()[j];
        double before = cost(i, x, y) + cost(j, toX, toY);
        points.move(i, toX, toY);
        points.move(j, x, y);
        if (cost(i, toX, toY) + cost(j, x, y) < before - 0.01 && fit(i, j)) {
            refresh(i, j);
            return;
        }
        points.move(i, x, y);
        points.move(j, toX, toY);
    }

    private boolean fit(int i, int j) {
        Box one = box(i);
        Box two = box(j);
        if (one.isNear(two, GAP)) {
            return false;
        }
        for (int other : members) {
            if (other != i && other != j && (one.isNear(boxes[other], GAP) || two.isNear(boxes[other], GAP))) {
                return false;
            }
        }
        return true;
    }

    private void refresh(int i, int j) {
        boxes[i] = box(i);
        boxes[j] = box(j);
    }
}
