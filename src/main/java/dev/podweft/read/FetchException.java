package dev.podweft.read;

import java.io.IOException;

/** An address that could not be fetched; the message says what was found, what was expected and what to do. */
final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    private final boolean passing;

    FetchException(String message) {
        this(message, false);
    }

    /** Creates one; {@code passing} where it may go well another time. */
    FetchException(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** Returns whether the trouble is with the network or the host, and may be gone another time. */
    boolean isPassing() {
        return passing;
    }
}
