package dev.podweft.map;

import java.util.List;

/**
 * Bodies on the map that keep their distance: little within a land, more from land to land. Some stand there already;
 * others are let in one at a time, and who stands in the way is pushed no farther than it takes. Belongs to one run of
 * the layout.
 */
final class Crowd {

    /** How far a thing of a land stands at most from the next thing of it. */
    static final double REACH = 2 * Territory.REACH;

    /** Positions are kept to a tenth, and gaps with them. */
    private static final double TOLERANCE = 0.3;

    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private static final double STEP = 4;

    private static final double FAR = 700;

    private static final int ROUNDS = 400;

    private final List<Body> bodies;
    private final Points points;
    private final boolean[] present;
    private final Box[] boxes;

    Crowd(List<Body> bodies, Points points, boolean[] present) {
        this.bodies = bodies;
        this.points = points;
        this.present = present;
        boxes = new Box[bodies.size()];
        for (int i = 0; i < boxes.length; i++) {
            refresh(i);
        }
    }

    private void refresh(int i) {
        boxes[i] = bodies.get(i).shape().movedBy(points.x()[i], points.y()[i]);
    }

    private double gap(int i, int j) {
        if (bodies.get(i).name() || bodies.get(j).name()) {
            return Regions.GAP;
        }
        return bodies.get(i).land() == bodies.get(j).land() ? LandLayout.GAP : Packing.WATER;
    }

    /**
     * Lets in a body: at the free place of its land nearest to where its point is, if there is one within {@code far},
     * or else right there. Beyond reason any free place will do.
     */
    void admit(int i, double far) {
        boolean first = isFirst(i);
        double x = points.x()[i];
        double y = points.y()[i];
        for (int ring = 0; STEP * Math.sqrt(ring) <= far; ring++) {
            double radius = STEP * Math.sqrt(ring);
            points.move(i, Selection.tenths(x + radius * StrictMath.cos(GOLDEN_ANGLE * ring)),
                Selection.tenths(y + radius * StrictMath.sin(GOLDEN_ANGLE * ring)));
            refresh(i);
            if (isFree(i) && (first || radius > FAR || isHome(i))) {
                present[i] = true;
                return;
            }
        }
        points.move(i, x, y);
        refresh(i);
        present[i] = true;
    }

    private boolean isFirst(int i) {
        for (int j = 0; j < boxes.length; j++) {
            if (present[j] && j != i && bodies.get(j).land() == bodies.get(i).land()) {
                return false;
            }
        }
        return true;
    }

    private boolean isFree(int i) {
        for (int j = 0; j < boxes.length; j++) {
            if (present[j] && j != i && boxes[i].isNear(boxes[j], gap(i, j) - TOLERANCE)) {
                return false;
            }
        }
        return true;
    }

    /** Returns whether the nearest thing to a body is one of its own land, and near enough. */
    private boolean isHome(int i) {
        double own = REACH;
        double foreign = Double.MAX_VALUE;
        for (int j = 0; j < boxes.length; j++) {
            if (present[j] && j != i) {
                double distance = boxes[j].distanceTo(points.x()[i], points.y()[i]);
                if (bodies.get(j).land() == bodies.get(i).land()) {
                    own = Math.min(own, distance);
                } else {
                    foreign = Math.min(foreign, distance);
                }
            }
        }
        return own < REACH && own <= foreign;
    }

    /** Pushes apart whatever is too near, until nothing is; who cannot be pushed free looks for another place. */
    void relax() {
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            for (int i = 0; i < boxes.length; i++) {
                for (int j = 0; j < i; j++) {
                    moved |= present[i] && present[j] && part(i, j);
                }
            }
        }
        for (int i = 0; i < boxes.length; i++) {
            points.move(i, Selection.tenths(points.x()[i]), Selection.tenths(points.y()[i]));
            refresh(i);
        }
        for (int i = boxes.length - 1; i >= 0 && moved; i--) {
            if (present[i] && !isFree(i)) {
                present[i] = false;
                admit(i, Double.MAX_VALUE);
            }
        }
    }

    private boolean part(int i, int j) {
        double gap = gap(i, j);
        if (!boxes[i].isNear(boxes[j], gap - TOLERANCE)) {
            return false;
        }
        boolean rightward = boxes[i].centerX() >= boxes[j].centerX();
        boolean downward = boxes[i].centerY() >= boxes[j].centerY();
        double overX = gap + (rightward ? boxes[j].right() - boxes[i].left() : boxes[i].right() - boxes[j].left());
        double overY = gap + (downward ? boxes[j].bottom() - boxes[i].top() : boxes[i].bottom() - boxes[j].top());
        double dx = overX < overY ? (rightward ? overX : -overX) / 2 : 0;
        double dy = overX < overY ? 0 : (downward ? overY : -overY) / 2;
        points.move(i, points.x()[i] + dx, points.y()[i] + dy);
        points.move(j, points.x()[j] - dx, points.y()[j] - dy);
        refresh(i);
        refresh(j);
        return true;
    }
}
