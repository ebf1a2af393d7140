package dev.podweft.map;

/**
 * How large the corpus is of which a graph holds a part.
 *
 * @param concepts how many it mentions
 * @param episodes how many it has
 */
public record Whole(int concepts, int episodes) {
    public Whole {
        if (concepts < 0 || episodes < 0) {
            throw new IllegalArgumentException("no corpus has " + concepts + " concepts and " + episodes + " episodes");
        }
    }
}
