package dev.podweft.vocabulary;

/** A vocabulary file that cannot be used; the message starts with the place and says what to do. */
public final class VocabularyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public VocabularyException(String message) {
        super(message);
    }

    public VocabularyException(String message, Throwable cause) {
        super(message, cause);
    }
}
