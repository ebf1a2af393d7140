package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.List;
import java.util.Objects;

/**
 * What somebody decided about records, against which no score counts: that all of them are one episode, or that no two
 * of different sides are.
 *
 * @param place who says so, in words, such as a file and a line
 * @param sides the records, those that belong together anyway on one side
 */
public record Ruling(String place, boolean same, List<List<SourceRecord>> sides) {

    public Ruling {
        Objects.requireNonNull(place, "place");
        sides = sides.stream().map(List::copyOf).toList();
    }
}
