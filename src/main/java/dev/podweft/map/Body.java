package dev.podweft.map;

import java.util.ArrayList;
import java.util.List;

/**
 * What takes room in a land while it is laid out: a mark with its name, or the land's own name.
 *
 * @param land number of the community
 * @param shape the room, around a centre at (0, 0)
 * @param name whether it is the land's own name
 */
record Body(int land, Box shape, boolean name) {

    /** Returns the bodies of marks, under the same numbers, in a list that may grow. */
    static List<Body> of(List<Mark> marks) {
        List<Body> bodies = new ArrayList<>();
        marks.forEach(mark -> bodies.add(new Body(mark.land(), mark.box(0, 0), false)));
        return bodies;
    }
}
