package dev.podweft.model;

import java.util.List;
import java.util.Objects;

/**
 * An episode with the links found in each of its passages; {@code links.get(i)} belongs to
 * {@code episode.passages().get(i)}.
 */
public record LinkedEpisode(Episode episode, List<List<Link>> links) {

    public LinkedEpisode {
        Objects.requireNonNull(episode, "episode");
        links = links.stream().map(List::copyOf).toList();
        if (links.size() != episode.passages().size()) {
            throw new IllegalArgumentException(links.size() + " lists of links for "
                + episode.passages().size() + " passages of " + episode.id());
        }
    }
}
