package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.map.Network.Tie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    static final Facts NO_FACTS = new Facts(-1, 0, 0, 0, 0, Palette.NEUTRAL);

    /** Returns {@code annotated} with places from (0, 0) to the right and down, sizes and colours for all nodes. */
    public AnnotatedGraph place(AnnotatedGraph annotated) {
        List<Mark> marks = Selection.of(annotated).marks();
        List<Land> lands = Land.of(marks);
        Points points = arrange(annotated, marks, lands);
        origin(marks, points);
        Map<Integer, Integer> hues = Hues.choose(lands, points);
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
        new Leftovers(annotated, boxes, facts).place(hues);
        return new AnnotatedGraph(annotated.graph(), annotated.communities(), facts);
    }

    private static Points arrange(AnnotatedGraph annotated, List<Mark> marks, List<Land> lands) {
        Network all = Network.of(annotated.graph(), marks);
        Network network = new Network(marks.size(), all.strongest(OWN, MUTUAL));
        Points points = ForceLayout.place(marks, network);
        List<LandLayout> layouts = lands.stream()
            .map(land -> new LandLayout(marks, network.byMark(), land, points)).toList();
        layouts.forEach(LandLayout::spread);
        double[][] pulls = pulls(marks, lands, network);
        for (int round = 0; round < ROUNDS; round++) {
            layouts.forEach(LandLayout::tidy);
            pack(annotated, marks, lands, points, pulls);
        }
        return points;
    }

    /** Sets the lands side by side, each with the room for its name. */
    private static void pack(AnnotatedGraph annotated, List<Mark> marks, List<Land> lands, Points points,
            double[][] pulls) {
        List<List<Box>> bodies = new ArrayList<>();
        for (Land land : lands) {
            List<Box> boxes = new ArrayList<>();
            for (int i : land.members()) {
                points.move(i, Selection.tenths(points.x()[i]), Selection.tenths(points.y()[i]));
                boxes.add(marks.get(i).box(points.x()[i], points.y()[i]));
            }
            Caption name = land.name(marks, annotated.communities());
            if (!name.isEmpty()) {
                boxes.add(Land.placeName(name, boxes));
            }
            bodies.add(boxes);
        }
        Points shifts = Packing.place(bodies, pulls);
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
