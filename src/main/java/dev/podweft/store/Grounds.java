package dev.podweft.store;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is known of the entries of a large corpus that names something, as a catalog keeps it.
 *
 * @param pieces by listing, what its titles have in common
 * @param sizes how many entries each source has
 * @param kin what two sources have in common
 * @param shows the shows that sources are known by
 * @param titled how many entries have words in their title
 * @param names of shows, by number
 */
public record Grounds(Map<String, List<String>> pieces, List<Size> sizes, List<Kin> kin,
        Map<String, String> shows, long titled, List<String> names) {

    public Grounds {
        pieces = new TreeMap<>(pieces);
        sizes = List.copyOf(sizes);
        kin = List.copyOf(kin);
        shows = new TreeMap<>(shows);
        names = List.copyOf(names);
    }

    /** How many entries a source has. */
    public record Size(String source, int entries) {
    }

    /** How many pairs of entries of two sources have much in common, and how many are as long and of one day. */
    public record Kin(String lesser, String greater, int inCommon, int sameDays) {
    }
}
