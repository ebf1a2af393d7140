package dev.podweft.query;

import dev.podweft.graph.Node;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which neighbours of an episode are wanted.
 *
 * @param count at most so many, at least 1
 * @param since only episodes of this day or later; those without a date are left out then
 * @param show only episodes of this show, in any case
 * @param diverse whether to pass over what is like a neighbour that was named already
 * @param later what the score of an episode that came out after the one asked for is multiplied by, above 0; what came
 *     before can be built upon
 */
public record RelatedOptions(
        int count, Optional<LocalDate> since, Optional<String> show, boolean diverse, double later) {

    /** Five of any time and show. */
    public static final RelatedOptions DEFAULTS =
        new RelatedOptions(5, Optional.empty(), Optional.empty(), false, 0.9);

    public RelatedOptions {
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(show, "show");
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1: " + count);
        }
        if (!(later > 0)) {
            throw new IllegalArgumentException("later must be above 0: " + later);
        }
    }

    public RelatedOptions withCount(int most) {
        return new RelatedOptions(most, since, show, diverse, later);
    }

    public RelatedOptions withSince(LocalDate day) {
        return new RelatedOptions(count, Optional.of(day), show, diverse, later);
    }

    public RelatedOptions withShow(String name) {
        return new RelatedOptions(count, since, Optional.of(name), diverse, later);
    }

    public RelatedOptions withDiverse(boolean wanted) {
        return new RelatedOptions(count, since, show, wanted, later);
    }

    public RelatedOptions withLater(double factor) {
        return new RelatedOptions(count, since, show, diverse, factor);
    }

    /** Returns whether only some episodes may be named, so that those an episode keeps may not do. */
    public boolean chooses() {
        return since.isPresent() || show.isPresent();
    }

    /** Returns whether {@code episode} may be named. */
    public boolean allows(Node.Episode episode) {
        return show.map(name -> name.equalsIgnoreCase(episode.show())).orElse(true)
            && since.map(day -> episode.date().map(date -> !date.isBefore(day)).orElse(false)).orElse(true);
    }

    /** Returns the factor for a neighbour of {@code date} of an episode of {@code asked}. */
    double factor(Optional<LocalDate> asked, Optional<LocalDate> date) {
        return asked.isPresent() && date.isPresent() && date.get().isAfter(asked.get()) ? later : 1;
    }
}
