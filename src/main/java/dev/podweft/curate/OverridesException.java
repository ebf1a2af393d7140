package dev.podweft.curate;

/** A file of rules is not as it should be; the message begins with the file and the line, and says what to do. */
public final class OverridesException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public OverridesException(String message) {
        super(message);
    }

    OverridesException(String message, Throwable cause) {
        super(message, cause);
    }
}
