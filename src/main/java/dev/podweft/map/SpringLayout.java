package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;

/**
 * Places for points that springs hold together and that push one another away: the multilevel scheme of Hu (2005). The
 * network is made coarser, tie by tie, until little is left; that is laid out, and each finer network starts from the
 * coarser one's places. Far points push as one (Barnes and Hut 1986), so that five thousand points take a second or
 * two. Starts on a spiral; nothing is random. Belongs to one run of the layout.
 */
final class SpringLayout {

    private static final int COARSE = 30;

    private static final int ROUNDS = 60;

    private static final int ROUNDS_OF_COARSEST = 250;

    private static final double PUSH = 0.3;

    private static final double GRAVITY = 0.02;

    private static final double GOLDEN_ANGLE = 2.399963229728653;

    private final SpringNetwork network;
    private final Points points;
    private final Points forces;

    private SpringLayout(SpringNetwork network, Points points) {
        this.network = network;
        this.points = points;
        forces = new Points(network.size());
    }

    /** Returns places around (0, 0); an ideal tie of strength 1 has about length 1. */
    static Points place(SpringNetwork network) {
        List<SpringNetwork> levels = new ArrayList<>(List.of(network));
        List<int[]> parents = new ArrayList<>();
        SpringNetwork coarsest = network;
        while (coarsest.size() > COARSE) {
            int[] parent = coarsest.groups();
            SpringNetwork coarser = coarsest.coarser(parent);
            if (coarser.size() > 0.95 * coarsest.size()) {
                break;
            }
            parents.add(parent);
            levels.add(coarser);
            coarsest = coarser;
        }
        Points points = spiral(coarsest.size());
        new SpringLayout(coarsest, points).run(ROUNDS_OF_COARSEST);
        for (int level = levels.size() - 2; level >= 0; level--) {
            points = finer(points, parents.get(level));
            new SpringLayout(levels.get(level), points).run(ROUNDS);
        }
        return points;
    }

    private static Points spiral(int size) {
        Points points = new Points(size);
        for (int i = 0; i < size; i++) {
            double radius = 2 * Math.sqrt(i);
            points.move(i, radius * StrictMath.cos(GOLDEN_ANGLE * i), radius * StrictMath.sin(GOLDEN_ANGLE * i));
        }
        return points;
    }

    private static Points finer(Points coarse, int[] parent) {
        Points points = new Points(parent.length);
        for (int i = 0; i < parent.length; i++) {
            double angle = GOLDEN_ANGLE * i;
            points.move(i, coarse.x()[parent[i]] + 0.3 * StrictMath.cos(angle),
                coarse.y()[parent[i]] + 0.3 * StrictMath.sin(angle));
        }
        return points;
    }

    /** Moves all points a step at a time; the steps grow while that helps, and shrink where it does not. */
    private void run(int rounds) {
        double step = Math.max(0.5, Math.sqrt(network.mass()) / 8);
        double energy = Double.MAX_VALUE;
        int better = 0;
        for (int round = 0; round < rounds; round++) {
            double now = force();
            better = now < energy ? better + 1 : 0;
            step *= now >= energy ? 0.85 : better >= 5 ? 1.1 : 0.97;
            better = better >= 5 ? 0 : better;
            energy = now;
            for (int i = 0; i < network.size(); i++) {
                double length = Math.sqrt(squared(i));
                double share = length == 0 ? 0 : Math.min(1, step / length);
                points.move(i, points.x()[i] + forces.x()[i] * share, points.y()[i] + forces.y()[i] * share);
            }
        }
    }

    private double squared(int i) {
        return forces.x()[i] * forces.x()[i] + forces.y()[i] * forces.y()[i];
    }

    private double force() {
        QuadTree tree = new QuadTree(points, network.masses());
        double energy = 0;
        for (int i = 0; i < network.size(); i++) {
            forces.move(i, -GRAVITY * points.x()[i], -GRAVITY * points.y()[i]);
            tree.push(i, PUSH, forces);
            pull(i);
            energy += squared(i);
        }
        return energy;
    }

    private void pull(int i) {
        double fx = 0;
        double fy = 0;
        for (int t = network.first(i); t < network.first(i + 1); t++) {
            int other = network.target(t);
            double dx = points.x()[other] - points.x()[i];
            double dy = points.y()[other] - points.y()[i];
            double pull = network.strength(t) * Math.sqrt(dx * dx + dy * dy) / network.masses()[i];
            fx += dx * pull;
            fy += dy * pull;
        }
        forces.move(i, forces.x()[i] + fx, forces.y()[i] + fy);
    }
}
