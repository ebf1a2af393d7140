package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Places that carry on an earlier map: what was there stays where it was, what is new goes beside what it is tied to,
 * and makes room for itself by pushing its neighbours as far as it must. Where nothing changed, nothing moves. Belongs
 * to one run of the layout.
 */
final class Continuation {

    /** A map of which less is known is drawn anew. */
    private static final double KNOWN_AT_LEAST = 0.5;

    private static final int FEW = 4;

    /** How far what is new looks for a free place before it pushes. */
    private static final double NEAR = 130;

    private final AnnotatedGraph annotated;
    private final AnnotatedGraph earlier;
    private final List<Mark> marks;
    private final boolean[] placed;
    private final Map<String, Integer> landBefore;
    private Points points;

    private Continuation(AnnotatedGraph annotated, AnnotatedGraph earlier, List<Mark> marks) {
        this.annotated = annotated;
        this.earlier = earlier;
        this.marks = marks;
        points = new Points(marks.size());
        placed = new boolean[marks.size()];
        landBefore = Selection.of(earlier).marks().stream().collect(Collectors.toMap(Mark::id, Mark::land));
    }

    /** Returns places for {@code marks}, or none where the earlier map knows too few of them. */
    static Optional<Points> of(AnnotatedGraph annotated, AnnotatedGraph earlier, List<Mark> marks, Network network) {
        Continuation continuation = new Continuation(annotated, earlier, marks);
        if (marks.isEmpty() || continuation.recall() < KNOWN_AT_LEAST * marks.size()) {
            return Optional.empty();
        }
        Land.of(marks).forEach(continuation::forgetStrays);
        continuation.insert(network.byMark());
        return Optional.of(continuation.points);
    }

    /** Takes over the places that the earlier map drew; returns how many. */
    private int recall() {
        int known = 0;
        for (int i = 0; i < marks.size(); i++) {
            Optional<Facts> facts = earlier.factsOf(marks.get(i).id()).filter(f -> f.size() > 0);
            if (facts.isPresent() && landBefore.containsKey(marks.get(i).id())) {
                points.move(i, facts.get().x(), facts.get().y());
                placed[i] = true;
                known++;
            }
        }
        return known;
    }

    /** Lets go of the few of a land that lie apart from the rest of it, and came from another land. */
    private void forgetStrays(Land land) {
        List<Integer> rest = new ArrayList<>(land.members().stream().filter(i -> placed[i]).toList());
        int most = rest.size() / FEW;
        int home = rest.stream().collect(Collectors.groupingBy(this::landBefore, TreeMap::new, Collectors.counting()))
            .entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(land.community());
        while (!rest.isEmpty()) {
            List<Integer> part = new ArrayList<>(List.of(rest.remove(0)));
            for (int p = 0; p < part.size(); p++) {
                Box box = box(part.get(p));
                List<Integer> next = rest.stream().filter(i -> box(i).isNear(box, Crowd.REACH)).toList();
                part.addAll(next);
                rest.removeAll(next);
            }
            if (part.size() < FEW && part.size() <= most && part.stream().allMatch(i -> landBefore(i) != home)) {
                part.forEach(i -> placed[i] = false);
            }
        }
    }

    private int landBefore(int mark) {
        return landBefore.get(marks.get(mark).id());
    }

    private Box box(int mark) {
        return marks.get(mark).box(points.x()[mark], points.y()[mark]);
    }

    private void insert(List<List<Tie>> ties) {
        List<Body> bodies = Body.of(marks);
        List<Region> named = regionsOfPlaced().stream().filter(region -> region.name().isPresent()).toList();
        named.forEach(region -> bodies.add(new Body(region.land().community(),
            Box.around(0, 0, region.caption().width(), region.caption().height()), true)));
        points = new Points(Arrays.copyOf(points.x(), bodies.size()), Arrays.copyOf(points.y(), bodies.size()));
        boolean[] present = Arrays.copyOf(placed, bodies.size());
        for (int n = 0; n < named.size(); n++) {
            Box name = named.get(n).name().orElseThrow();
            points.move(marks.size() + n, name.centerX(), name.centerY());
            present[marks.size() + n] = true;
        }
        Crowd crowd = new Crowd(bodies, points, present);
        for (int i = 0; i < marks.size(); i++) {
            if (!present[i]) {
                boolean founded = isFounded(i, present);
                aim(i, ties.get(i), present);
                crowd.admit(i, founded ? NEAR : Double.MAX_VALUE);
            }
        }
        crowd.relax();
    }

    private List<Region> regionsOfPlaced() {
        List<Mark> there = new ArrayList<>();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            if (placed[i]) {
                there.add(marks.get(i));
                x.add(points.x()[i]);
                y.add(points.y()[i]);
            }
        }
        return Regions.of(annotated, there, new Points(x.stream().mapToDouble(v -> v).toArray(),
            y.stream().mapToDouble(v -> v).toArray())).all();
    }

    private boolean isFounded(int mark, boolean[] present) {
        for (int i = 0; i < marks.size(); i++) {
            if (present[i] && marks.get(i).land() == marks.get(mark).land()) {
                return true;
            }
        }
        return false;
    }

    /** Points a new mark at the middle of what it is tied to in its land, or else of its land, or of all. */
    private void aim(int mark, List<Tie> ties, boolean[] present) {
        double[] sum = new double[3];
        for (Tie tie : ties) {
            int other = tie.other(mark);
            if (present[other]) {
                boolean same = marks.get(other).land() == marks.get(mark).land();
                add(sum, other, tie.strength() * (same ? 1 : 0.02));
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            if (present[i]) {
                add(sum, i, marks.get(i).land() == marks.get(mark).land() ? 1e-3 : 1e-9);
            }
        }
        points.move(mark, sum[0] / sum[2], sum[1] / sum[2]);
    }

    private void add(double[] sum, int mark, double weight) {
        sum[0] += weight * points.x()[mark];
        sum[1] += weight * points.y()[mark];
        sum[2] += weight;
    }
}
