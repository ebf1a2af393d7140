package dev.podweft.link;

import dev.podweft.model.Link;
import java.util.List;

/**
 * What was decided about the texts of one episode: the links of each text in the order of their spans, and what stayed
 * undecided and was left out.
 */
public record LinkResult(List<List<Link>> links, List<Link> undecided) {

    public LinkResult {
        links = links.stream().map(List::copyOf).toList();
        undecided = List.copyOf(undecided);
    }
}
