package dev.podweft.eval;

/** A gold file is not as it should be; the message begins with the file and the line, and says what to do. */
public final class GoldException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GoldException(String message) {
        super(message);
    }

    GoldException(String message, Throwable cause) {
        super(message, cause);
    }
}
