package dev.podweft.map;

import dev.podweft.map.Network.Tie;
import java.util.List;

/**
 * A first place for every mark, after Fruchterman and Reingold (1991): all push each other away, ties pull, and each
 * community is drawn to its middle. Starts from the ranks of the marks, so that nothing is random. Takes the marks as
 * points; {@link LandLayout} gives them room. Quadratic in the number of marks.
 */
final class ForceLayout {

    private static final int ROUNDS = 300;

    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private final List<Mark> marks;
    private final List<Land> lands;
    private final Network network;
    private final Points points;
    private final Points forces;
    private final double ideal;

    private ForceLayout(List<Mark> marks, Network network) {
        this.marks = marks;
        this.network = network;
        lands = Land.of(marks);
        points = new Points(marks.size());
        forces = new Points(marks.size());
        double area = marks.stream().map(mark -> mark.box(0, 0)).mapToDouble(b -> b.width() * b.height()).sum();
        ideal = Math.sqrt(3 * area / Math.max(1, marks.size()));
    }

    static Points place(List<Mark> marks, Network network) {
        ForceLayout layout = new ForceLayout(marks, network);
        layout.start();
        for (int round = 0; round < ROUNDS; round++) {
            layout.step(2 * layout.ideal * (ROUNDS - round) / ROUNDS);
        }
        return layout.points;
    }

    private void start() {
        for (int i = 0; i < lands.size(); i++) {
            double far = ideal * Math.sqrt((double) marks.size() * i / lands.size());
            double x = far * StrictMath.cos(GOLDEN_ANGLE * i);
            double y = far * StrictMath.sin(GOLDEN_ANGLE * i);
            List<Integer> members = lands.get(i).members();
            for (int m = 0; m < members.size(); m++) {
                double near = ideal * Math.sqrt(m + 0.5) / 2;
                points.move(members.get(m), x + near * StrictMath.cos(GOLDEN_ANGLE * m),
                    y + near * StrictMath.sin(GOLDEN_ANGLE * m));
            }
        }
    }

    private void step(double limit) {
        for (int i = 0; i < marks.size(); i++) {
            forces.move(i, -0.03 * points.x()[i], -0.05 * points.y()[i]);
        }
        push();
        for (Tie tie : network.ties()) {
            double pull = tie.strength() * points.distance(tie.from(), tie.to()) / ideal;
            boolean sameLand = marks.get(tie.from()).land() == marks.get(tie.to()).land();
            attract(tie.from(), tie.to(), -pull * (sameLand ? 0.5 : 0.25));
        }
        lands.forEach(this::gather);
        for (int i = 0; i < marks.size(); i++) {
            double fx = forces.x()[i];
            double fy = forces.y()[i];
            double length = Math.max(1e-9, Math.sqrt(fx * fx + fy * fy));
            double reach = Math.min(limit, length);
            points.move(i, points.x()[i] + fx / length * reach, points.y()[i] + fy / length * reach);
        }
    }

    private void push() {
        for (int i = 0; i < marks.size(); i++) {
            for (int j = 0; j < i; j++) {
                double distance = Math.max(1, points.distance(i, j));
                attract(i, j, ideal * ideal / (distance * distance));
            }
        }
    }

    /** Moves both ends apart by {@code factor} of their distance, or together where it is below 0. */
    private void attract(int a, int b, double factor) {
        double dx = (points.x()[a] - points.x()[b]) * factor;
        double dy = (points.y()[a] - points.y()[b]) * factor;
        forces.move(a, forces.x()[a] + dx, forces.y()[a] + dy);
        forces.move(b, forces.x()[b] - dx, forces.y()[b] - dy);
    }

    private void gather(Land land) {
        if (land.community() < 0) {
            return;
        }
        double x = land.members().stream().mapToDouble(i -> points.x()[i]).average().orElse(0);
        double y = land.members().stream().mapToDouble(i -> points.y()[i]).average().orElse(0);
        for (int i : land.members()) {
            forces.move(i, forces.x()[i] + 0.25 * (x - points.x()[i]), forces.y()[i] + 0.25 * (y - points.y()[i]));
        }
    }
}
