package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the names of the marks stand: under their dots, or where that is taken, over or beside them; no name on another
 * or on a dot. The heaviest get theirs first, and who finds no place has none. Belongs to one map.
 */
final class Names {

    private static final double APART = 2;

    private final List<Mark> marks;
    private final Points points;
    private final List<Box> taken;

    private Names(List<Mark> marks, Points points, List<Box> taken) {
        this.marks = marks;
        this.points = points;
        this.taken = new ArrayList<>(taken);
    }

    /** Returns the boxes of the names by the numbers of the marks, clear of all that is {@code taken}. */
    static List<Optional<Box>> place(List<Mark> marks, Points points, List<Box> taken) {
        Names names = new Names(marks, points, taken);
        List<Optional<Box>> boxes = new ArrayList<>();
        for (int i = 0; i < marks.size(); i++) {
            Optional<Box> box = names.find(i);
            box.ifPresent(names.taken::add);
            boxes.add(box);
        }
        return boxes;
    }

    private Optional<Box> find(int mark) {
        if (marks.get(mark).caption().isEmpty()) {
            return Optional.empty();
        }
        return candidates(mark).stream().filter(box -> isFree(mark, box)).findFirst();
    }

    private List<Box> candidates(int number) {
        Mark mark = marks.get(number);
        Box under = mark.label(points.x()[number], points.y()[number]);
        double up = -2 * Mark.GAP - mark.size() - under.height();
        double level = -Mark.GAP - (mark.size() + under.height()) / 2;
        double aside = (mark.size() + under.width()) / 2 + 2 * Mark.GAP;
        return List.of(under, under.movedBy(0, up), under.movedBy(aside, level), under.movedBy(-aside, level));
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
