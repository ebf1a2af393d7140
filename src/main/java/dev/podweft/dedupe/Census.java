package dev.podweft.dedupe;

import dev.podweft.dedupe.Kinship.Sources;
import dev.podweft.dedupe.Kinship.Tally;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be known of all records together, to decide about others that come later: sums, so that what is known of
 * later ones, which are in sources of their own, is added. Immutable.
 *
 * @param pieces by listing, what its titles have in common, as {@link Titles#recurring} gives it
 * @param values how many records of one listing have a value, where that is most, and two or more
 * @param words how many records have a word in their title
 * @param titled how many records have such words
 * @param boilerplate the passages that say nothing
 * @param sizes how many records each source has
 * @param kin what two sources have in common
 * @param shows the shows that sources which name none are known by
 */
public record Census(Map<String, Set<String>> pieces, Counted values, Counted words, long titled, Counted boilerplate,
        Map<String, Integer> sizes, Map<Sources, Tally> kin, Map<String, String> shows) {

    /** Nothing is known. */
    public static final Census NONE = new Census(Map.of(), Counted.NONE, Counted.NONE, 0, Counted.NONE, Map.of(),
        Map.of(), Map.of());

    public Census {
        pieces = Map.copyOf(pieces);
        sizes = Map.copyOf(sizes);
        kin = Map.copyOf(kin);
        shows = Map.copyOf(shows);
    }

    /** Returns what is known of these records and of {@code later} ones. */
    public Census plus(Census later) {
        Map<String, Set<String>> allPieces = new HashMap<>(pieces);
        allPieces.putAll(later.pieces);
        Map<String, Integer> allSizes = new HashMap<>(sizes);
        later.sizes.forEach((source, size) -> allSizes.merge(source, size, Integer::sum));
        Map<Sources, Tally> allKin = new HashMap<>(kin);
        later.kin.forEach((sources, tally) -> allKin.merge(sources, tally, Tally::plus));
        Map<String, String> allShows = new HashMap<>(shows);
        allShows.putAll(later.shows);
        return new Census(allPieces, values.most(later.values), words.plus(later.words), titled + later.titled,
            boilerplate.most(later.boilerplate), allSizes, allKin, allShows);
    }

    /** Returns the comparison that follows from what is known. */
    Comparison comparison() {
        return Comparison.of(Frequencies.of(values, words, titled)).knowing(Kinship.of(sizes, kin));
    }
}
