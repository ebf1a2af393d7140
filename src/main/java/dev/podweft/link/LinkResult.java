package dev.podweft.link;

import dev.podweft.model.Link;
import java.util.List;

/**
 * What was decided about the texts of one episode: the links of each text in the order of their spans, and what stayed
 * undecided and was left out.
 *
 * @param leeway within which of its surroundings this stays true
 */
public record LinkResult(List<List<Link>> links, List<Link> undecided, Leeway leeway) {

    public LinkResult {
        links = links.stream().map(List::copyOf).toList();
        undecided = List.copyOf(undecided);
    }

    /** Makes a result that does not depend on what stands beside the episode. */
    public LinkResult(List<List<Link>> links, List<Link> undecided) {
        this(links, undecided, Leeway.BOUNDLESS);
    }
}
