package dev.podweft.read;

/** Knows the mark that a page leaves where it cut a text off. Stateless. */
final class Truncation {

    private Truncation() {
    }

    /** Returns whether {@code text} ends with {@code ...} or an ellipsis. */
    static boolean isCut(String text) {
        String stripped = text.stripTrailing();
        return stripped.endsWith("...") || stripped.endsWith("…");
    }
}
