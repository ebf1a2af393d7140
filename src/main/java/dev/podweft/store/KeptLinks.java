package dev.podweft.store;

import dev.podweft.model.Link;
import java.util.List;
import java.util.Objects;

/**
 * What was decided about the texts of an episode, and what that depends on.
 *
 * @param key tells it from what would be decided about other texts, or by another program
 * @param links of each passage
 * @param undecided what was left out
 * @param leeway within which of its surroundings this holds, in the words of who decided
 */
public record KeptLinks(String key, List<List<Link>> links, List<Link> undecided, String leeway) {

    public KeptLinks {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(leeway, "leeway");
        links = links.stream().map(List::copyOf).toList();
        undecided = List.copyOf(undecided);
    }
}
