package dev.podweft.analyze;

/** The vectors of all episodes, by number in the order of their ids, and by feature the episodes that have it. */
public interface EpisodeIndex extends Features {

    /** Returns the vector of an episode. */
    EpisodeVector vector(int episode);

    /**
     * Returns the episodes that have a feature; of those that are in more than {@link Postings#LONGEST}, as many where
     * it weighs most.
     */
    Postings postings(int feature);
}
