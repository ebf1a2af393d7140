package dev.podweft.model;

import java.util.Objects;

/**
 * Something in the input that was not understood or was left out: where it stands, and one line for a person that says
 * what was found, what was expected and what to do. Never a reason to lose what stands around it.
 */
public record Problem(SourceLocation location, Severity severity, String message) implements Comparable<Problem> {

    /** How much a problem matters: a line passed over, or an entry or file that could not be read at all. */
    public enum Severity {
        /** Text that belongs to no entry: page furniture, or something not understood. */
        NOTE,
        /** An entry or a whole file that was left out. */
        SKIPPED
    }

    public Problem {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(message, "message");
    }

    @Override
    public int compareTo(Problem other) {
        int byPlace = location.compareTo(other.location);
        return byPlace != 0 ? byPlace : message.compareTo(other.message);
    }

    @Override
    public String toString() {
        return location + ": " + message;
    }
}
