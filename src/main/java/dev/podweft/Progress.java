package dev.podweft;

/** Hears how far a build is. May be called by several threads, one at a time. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (stage, done, of) -> { };

    /** Hears that {@code done} of {@code of} parts of {@code stage} are done; {@code of} is 0 where nobody knows. */
    void at(String stage, int done, int of);
}
