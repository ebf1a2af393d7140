package dev.podweft.dedupe;

import dev.podweft.model.Episode;
import java.util.List;

/**
 * What records became.
 *
 * @param episodes by date, those without a date last, then by id
 * @param undecided pairs in different episodes that may be one: too little spoke for it, or something forbade it;
 *     the likeliest thousand, by location
 * @param compared how many pairs were compared
 */
public record DedupeResult(List<Episode> episodes, List<PairScore> undecided, int compared) {

    public DedupeResult {
        episodes = List.copyOf(episodes);
        undecided = List.copyOf(undecided);
    }
}
