package dev.podweft.analyze;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/**
 * What an episode says, as far as likeness goes; needs no graph.
 *
 * @param id the id of its node; the order of these ids is the order of episodes, by which equal scores are told apart
 * @param title its title, or nothing where that was derived from the notes
 * @param day when it came out, in days since 1970-01-01, or {@link #UNDATED}
 * @param mentions the nodes that it mentions, each once, without headings too broad to be topics
 */
public record Profile(String id, String title, String notes, int day, List<Mentioned> mentions)
        implements Serializable {

    /** Stands for a day that is not known. */
    public static final int UNDATED = Integer.MIN_VALUE;

    public Profile {
        Objects.requireNonNull(id, "id");
        mentions = List.copyOf(mentions);
    }

    /**
     * One node that an episode mentions.
     *
     * @param kind topic (a version is one too) or name
     * @param node its id
     * @param salience from 0 to 1
     * @param second where the episode comes to it first, in seconds, or -1
     */
    public record Mentioned(Feature.Kind kind, String node, double salience, int second) implements Serializable {
        public Mentioned {
            if (kind != Feature.Kind.TOPIC && kind != Feature.Kind.NAME) {
                throw new IllegalArgumentException("an episode mentions topics and names, no " + kind + ": " + node);
            }
        }
    }
}
