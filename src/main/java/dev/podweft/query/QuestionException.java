package dev.podweft.query;

/** A question that cannot be read; {@link #column} is where, counted from 1 in UTF-16 units. */
public final class QuestionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int column;

    QuestionException(int column, String message) {
        super(message);
        this.column = column;
    }

    public int column() {
        return column;
    }
}
