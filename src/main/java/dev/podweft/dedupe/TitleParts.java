package dev.podweft.dedupe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A title taken apart.
 *
 * @param words what is left: without number, marks and the show's name; never empty unless there is no title
 * @param key the words as one, to compare and to count by
 * @param distinct the words, sorted, each once
 * @param cut whether the title ends with the mark of a cut
 * @param number the number of the episode
 * @param season the season that the number counts in
 * @param part which part of a series this is
 */
record TitleParts(List<String> words, String key, List<String> distinct, boolean cut, OptionalInt number,
        OptionalInt season,
        OptionalInt part, Optional<Edition> edition) {

    static final TitleParts NONE = new TitleParts(List.of(), "", List.of(), false, OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(), Optional.empty());

    /** What an episode calls itself that goes with another one, and is not that one. */
    enum Edition {
        RERUN, BONUS, TRAILER, CUT
    }
}
