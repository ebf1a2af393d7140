package dev.podweft.eval;

import java.util.List;

/** A tagger, as an evaluation sees it: ours, or one that ours is compared with. */
public interface Peer {

    /** Returns what the tagger finds in title and description of {@code episode}; its annotations are not for it. */
    List<Prediction> tag(GoldEpisode episode);
}
