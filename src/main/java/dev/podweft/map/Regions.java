package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lands of a map with their borders and the places of their names.
 *
 * @param lines the borders and coasts, each once
 * @param territory what belongs to which land, by the lands' places in the list
 */
record Regions(List<Region> all, List<Borders.Line> lines, Territory territory) {

    /** Least space around a land's name. */
    static final double GAP = 4;

    /** A name is looked for on a grid as fine as this. */
    private static final double STEP = 3;

    static Regions of(AnnotatedGraph annotated, List<Mark> marks, Points points) {
        List<Land> lands = Land.of(marks);
        List<List<Box>> held = new ArrayList<>();
        for (Land land : lands) {
            held.add(land.members().stream().map(i -> marks.get(i).box(points.x()[i], points.y()[i])).toList());
        }
        List<Caption> captions = lands.stream().map(land -> land.name(marks, annotated.communities())).toList();
        List<Box> taken = new ArrayList<>(held.stream().flatMap(List::stream).toList());
        List<Optional<Box>> names = new ArrayList<>();
        Territory before = Territory.of(held);
        for (int l = 0; l < lands.size(); l++) {
            Optional<Box> name = captions.get(l).isEmpty() ? Optional.empty()
                : place(captions.get(l), held.get(l), taken, before, l);
            name.ifPresent(taken::add);
            names.add(name);
        }
        for (int l = 0; l < lands.size(); l++) {
            List<Box> boxes = new ArrayList<>(held.get(l));
            names.get(l).ifPresent(boxes::add);
            held.set(l, boxes);
        }
        Territory territory = Territory.of(held);
        List<Borders.Line> lines = Borders.of(territory);
        List<Region> all = new ArrayList<>();
        for (int l = 0; l < lands.size(); l++) {
            all.add(new Region(lands.get(l), hue(annotated, marks, lands.get(l)), title(annotated, lands.get(l)),
                captions.get(l), names.get(l), Borders.around(l, lines)));
        }
        return new Regions(all, lines, territory);
    }

    /** Returns whether {@code box} lies in the land of a community. */
    boolean hold(int community, Box box) {
        for (int l = 0; l < all.size(); l++) {
            if (all.get(l).land().community() == community) {
                return territory.holds(l, box);
            }
        }
        return false;
    }

    /** Returns the free place for a name that is nearest to the middle of its land, inside it where that can be. */
    private static Optional<Box> place(Caption name, List<Box> own, List<Box> taken, Territory territory, int land) {
        double x = own.stream().mapToDouble(Box::centerX).average().orElse(0);
        double y = own.stream().mapToDouble(Box::centerY).average().orElse(0);
        Box all = Box.holding(own).grownBy(name.height() + MapLayout.NAME_MARGIN);
        List<Box> near = taken.stream().filter(box -> box.isNear(all, name.width())).toList();
        Box best = null;
        double least = Double.MAX_VALUE;
        for (double cy = all.top(); cy <= all.bottom(); cy += STEP) {
            for (double cx = all.left(); cx <= all.right(); cx += STEP) {
                Box box = Box.around(cx, cy, name.width(), name.height());
                double cost = (cx - x) * (cx - x) / 2 + (cy - y) * (cy - y);
                if (cost < least && isFree(box, near)) {
                    double outside = territory.holds(land, box) ? 0 : 1e7;
                    best = cost + outside < least ? box : best;
                    least = Math.min(least, cost + outside);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean isFree(Box box, List<Box> taken) {
        for (Box other : taken) {
            if (box.isNear(other, GAP)) {
                return false;
            }
        }
        return true;
    }

    private static int hue(AnnotatedGraph annotated, List<Mark> marks, Land land) {
        String heaviest = marks.get(land.members().get(0)).id();
        return annotated.factsOf(heaviest).orElse(MapLayout.NO_FACTS).rgb();
    }

    private static String title(AnnotatedGraph annotated, Land land) {
        boolean named = land.community() >= 0 && land.community() < annotated.communities().size();
        return named ? Caption.clean(annotated.communities().get(land.community())) : "";
    }
}
