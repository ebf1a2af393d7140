package dev.podweft.read;

import dev.podweft.model.SourceLocation;
import java.util.Objects;

/**
 * An address at which a source says that more is to be had.
 *
 * @param location where the source says so
 * @param address as written there, which may be relative to the source's own
 * @param title what is to be had there; empty where the source does not say
 */
public record Onward(SourceLocation location, Kind kind, String address, String title) {

    /** What is to be had at an address. */
    public enum Kind {
        /** A feed of its own, from a list of feeds. */
        FEED,
        /** The next page of the same feed. */
        NEXT_PAGE
    }

    public Onward {
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(title, "title");
    }
}
