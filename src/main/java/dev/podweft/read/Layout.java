package dev.podweft.read;

/** Where the title and the text of an entry stand, seen from its date line. */
enum Layout {

    TITLE_AND_TEXT_AFTER(true),
    TITLE_AND_TEXT_BEFORE(true),
    TITLE_BEFORE_TEXT_AFTER(true),
    TEXT_AFTER(false),
    TEXT_BEFORE(false);

    private final boolean titled;

    Layout(boolean titled) {
        this.titled = titled;
    }

    boolean titled() {
        return titled;
    }

    /** Returns whether all of an entry stands before its date line. */
    boolean before() {
        return this == TITLE_AND_TEXT_BEFORE || this == TEXT_BEFORE;
    }
}
