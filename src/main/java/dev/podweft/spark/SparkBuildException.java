package dev.podweft.spark;

/** Arguments or input that nothing can be built from. The message is one line. */
public final class SparkBuildException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SparkBuildException(String message) {
        super(message);
    }
}
