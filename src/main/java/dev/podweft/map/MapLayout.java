package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every node a place, a size and a colour, so that communities become lands that lie apart and nothing that the
 * map draws stands on another, names included.
 *
 * <p>The heaviest concepts and episodes are laid out, in their lands, with room for their names; all other nodes take
 * free places near what they are linked to. The same graph gives the same places, whatever the machine: ties are broken
 * by id, nothing is random, and no font is measured. Immutable, and safe to share between threads.
 */
public final class MapLayout {

    private static final int ROUNDS = 2;

    /** How many of a mark's strongest ties have a say, and how many where the other end agrees. */
    private static final int OWN = 6;

    private static final int MUTUAL = 12;

    /** How strong ties from land to land are, and those to the middle of the own land, beside ties within a land. */
    private static final double ABROAD = 0.35;

    private static final double AT_HOME = 0.25;

    static final double NAME_MARGIN = 6;

    static final Facts NO_FACTS = new Facts(-1, 0, 0, 0, 0, Palette.NEUTRAL);

    /** Returns {@code annotated} with places from (0, 0) to the right and down, sizes and colours for all nodes. */
    public AnnotatedGraph place(AnnotatedGraph annotated) {
        return place(annotated, Optional.empty());
    }

    /**
     * Returns {@code annotated} with places that carry on an {@code earlier} map: old nodes stay where they were unless
     * new ones push them, and lands keep their colours. Where the earlier map has less than half of what is to be
     * drawn, it does not count. The same graph and the same earlier map give the same places; a graph carried on from
     * itself stays as it is.
     */
    public AnnotatedGraph place(AnnotatedGraph annotated, Optional<AnnotatedGraph> earlier) {
        List<Mark> marks = Selection.of(annotated).marks();
        List<Land> lands = Land.of(marks);
        Network all = Network.of(annotated.graph(), marks);
        Optional<Points> carried = earlier.flatMap(map -> Continuation.of(annotated, map, marks, all));
        Points points = carried.orElseGet(() -> arrange(annotated, marks, lands, all));
        origin(marks, points);
        Optional<AnnotatedGraph> before = carried.isPresent() ? earlier : Optional.empty();
        Map<Integer, Integer> hues = Hues.choose(lands, points,
            before.map(map -> Hues.of(map, marks, lands)).orElse(Map.of()));
        Map<String, Facts> facts = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Mark mark = marks.get(i);
            double x = Selection.tenths(points.x()[i]);
            double y = Selection.tenths(points.y()[i]);
            Facts known = annotated.factsOf(mark.id()).orElse(NO_FACTS);
            facts.put(mark.id(), new Facts(known.community(), known.pageRank(), x, y, mark.size(),
                hues.get(mark.land())));
            boxes.add(mark.box(x, y));
        }
        new Leftovers(annotated, boxes, before, facts).place(hues);
        return new AnnotatedGraph(annotated.graph(), annotated.communities(), facts);
    }

    private static Points arrange(AnnotatedGraph annotated, List<Mark> marks, List<Land> lands, Network all) {
        List<Tie> ties = all.strongest(OWN, MUTUAL);
        List<Body> bodies = Body.of(marks);
        List<Land> filled = lands.stream().map(land -> withName(annotated, marks, land, bodies)).toList();
        Points points = spread(filled, bodies, ties);
        Network network = new Network(bodies.size(), ties);
        List<LandLayout> layouts = filled.stream()
            .map(land -> new LandLayout(bodies, network.byMark(), land, points)).toList();
        layouts.forEach(LandLayout::spread);
        double[][] pulls = pulls(marks, lands, network);
        for (int round = 0; round < ROUNDS; round++) {
            layouts.forEach(LandLayout::tidy);
            pack(bodies, filled, points, pulls);
        }
        return points;
    }

    /** Returns a land that holds its name too, if it has one, before all others. */
    private static Land withName(AnnotatedGraph annotated, List<Mark> marks, Land land, List<Body> bodies) {
        Caption name = land.name(marks, annotated.communities());
        if (name.isEmpty()) {
            return land;
        }
        List<Integer> members = new ArrayList<>(List.of(bodies.size()));
        members.addAll(land.members());
        bodies.add(new Body(land.community(), Box.around(0, 0, name.width(), name.height()).grownBy(NAME_MARGIN),
            true));
        return new Land(land.community(), members);
    }

    /** Returns first places, where who is tied to whom counts, and who is in which land, but nobody takes room yet. */
    private static Points spread(List<Land> lands, List<Body> bodies, List<Tie> ties) {
        List<Tie> springs = new ArrayList<>();
        for (Tie tie : ties) {
            boolean same = bodies.get(tie.from()).land() == bodies.get(tie.to()).land();
            springs.add(new Tie(tie.from(), tie.to(), tie.strength() * (same ? 1 : ABROAD)));
        }
        for (int l = 0; l < lands.size(); l++) {
            for (int member : lands.get(l).members()) {
                springs.add(new Tie(member, bodies.size() + l, AT_HOME));
            }
        }
        double[] masses = new double[bodies.size() + lands.size()];
        Arrays.fill(masses, 1);
        return SpringLayout.place(new SpringNetwork(masses, springs));
    }

    /** Sets the lands side by side. */
    private static void pack(List<Body> bodies, List<Land> lands, Points points, double[][] pulls) {
        List<List<Box>> held = new ArrayList<>();
        for (Land land : lands) {
            List<Box> boxes = new ArrayList<>();
            for (int i : land.members()) {
                points.move(i, Selection.tenths(points.x()[i]), Selection.tenths(points.y()[i]));
                boxes.add(bodies.get(i).shape().movedBy(points.x()[i], points.y()[i]));
            }
            held.add(boxes);
        }
        Points shifts = Packing.place(held, pulls);
        for (int l = 0; l < lands.size(); l++) {
            for (int i : lands.get(l).members()) {
                points.move(i, points.x()[i] + shifts.x()[l], points.y()[i] + shifts.y()[l]);
            }
        }
    }

    private static double[][] pulls(List<Mark> marks, List<Land> lands, Network network) {
        Map<Integer, Integer> numbers = new HashMap<>();
        lands.forEach(land -> numbers.put(land.community(), numbers.size()));
        double[][] pulls = new double[lands.size()][lands.size()];
        for (Tie tie : network.ties()) {
            int a = numbers.get(marks.get(tie.from()).land());
            int b = numbers.get(marks.get(tie.to()).land());
            pulls[a][b] += tie.strength();
            pulls[b][a] += tie.strength();
        }
        return pulls;
    }

    private static void origin(List<Mark> marks, Points points) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            boxes.add(marks.get(i).box(points.x()[i], points.y()[i]));
        }
        Box all = Box.holding(boxes);
        for (int i = 0; i < marks.size(); i++) {
            points.move(i, points.x()[i] - Math.floor(all.left()), points.y()[i] - Math.floor(all.top()));
        }
    }
}
