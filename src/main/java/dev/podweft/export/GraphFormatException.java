package dev.podweft.export;

/** A saved graph that cannot be read; the message starts with {@code file:line:} and says what to do. */
public final class GraphFormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    GraphFormatException(String file, int line, String problem, Throwable cause) {
        super(file + ":" + line + ": " + problem + "; build the graph again: podweft build INPUT... -o DIR", cause);
    }
}
