package dev.podweft.cli;

import java.util.List;

/** Why a command ends without an answer: one line for a person, more lines where there is a choice, an exit code. */
final class Failure extends RuntimeException {

    /** Done. */
    static final int DONE = 0;
    /** Nothing was found. */
    static final int NOTHING_FOUND = 1;
    /** Something is wrong with the question, the input or the machine. */
    static final int ERROR = 2;

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final transient List<String> choices;

    private Failure(int exitCode, String message, List<String> choices) {
        super(message);
        this.exitCode = exitCode;
        this.choices = List.copyOf(choices);
    }

    static Failure error(String message) {
        return new Failure(ERROR, message, List.of());
    }

    static Failure nothingFound(String message) {
        return new Failure(NOTHING_FOUND, message, List.of());
    }

    static Failure ambiguous(String message, List<String> choices) {
        return new Failure(ERROR, message, choices);
    }

    int exitCode() {
        return exitCode;
    }

    List<String> choices() {
        return choices;
    }
}
