package dev.podweft.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Where the names of the marks stand: under their dots, or where that is taken, over or beside them; no name on another
 * or on a dot. The heaviest get theirs first, and who finds no place has none. Belongs to one map.
 */
final class Names {

    private static final double APART = 4;

    private final List<Mark> marks;
    private final Points points;
    private final List<Box> taken;

    private final BiPredicate<Mark, Box> atHome;

    private Names(List<Mark> marks, Points points, List<Box> taken, BiPredicate<Mark, Box> atHome) {
        this.atHome = atHome;
        this.marks = marks;
        this.points = points;
        this.taken = new ArrayList<>(taken);
    }

    /**
     * Returns the boxes of the names by the numbers of the marks, clear of all that is {@code taken}; what has no room
     * of its own also needs a place that is {@code atHome}.
     */
    static List<Optional<Box>> place(List<Mark> marks, Points points, List<Box> taken,
            BiPredicate<Mark, Box> atHome) {
        Names names = new Names(marks, points, taken, atHome);
        List<Optional<Box>> boxes = new ArrayList<>(Collections.nCopies(marks.size(), Optional.empty()));
        for (boolean roomy : new boolean[] {true, false}) {
            for (int i = 0; i < marks.size(); i++) {
                if (marks.get(i).roomy() == roomy) {
                    Optional<Box> box = names.find(i);
                    box.ifPresent(names.taken::add);
                    boxes.set(i, box);
                }
            }
        }
        return boxes;
    }

    private Optional<Box> find(int mark) {
        if (marks.get(mark).caption().isEmpty()) {
            return Optional.empty();
        }
        return candidates(mark).stream().filter(box -> isFree(mark, box))
            .filter(box -> marks.get(mark).roomy() || atHome.test(marks.get(mark), box)).findFirst();
    }

    private List<Box> candidates(int number) {
        Mark mark = marks.get(number);
        Box under = mark.label(points.x()[number], points.y()[number]);
        double up = -2 * Mark.GAP - mark.size() - under.height();
        double level = -Mark.GAP - (mark.size() + under.height()) / 2;
        double aside = (mark.size() + under.width()) / 2 + 2 * Mark.GAP;
        double slant = aside - mark.size() / 2 - Mark.GAP;
        return List.of(under, under.movedBy(0, up), under.movedBy(aside, level), under.movedBy(-aside, level),
            under.movedBy(slant, 0), under.movedBy(-slant, 0), under.movedBy(slant, up), under.movedBy(-slant, up));
    }

    private boolean isFree(int mark, Box box) {
        for (Box other : taken) {
            if (box.isNear(other, APART)) {
                return false;
            }
        }
        for (int i = 0; i < marks.size(); i++) {
            double half = marks.get(i).size() / 2;
            if (i != mark && box.distanceTo(points.x()[i], points.y()[i]) < half) {
                return false;
            }
        }
        return true;
    }
}
