package dev.podweft.cli;

/** How a piece of text looks on a terminal: few colours, so that they mean something. */
enum Ink {
    /** As the terminal writes. */
    PLAIN(""),
    /** What an answer is about. */
    TITLE("1"),
    /** Dates, ids, places: there for who looks for them. */
    FAINT("2"),
    /** Names of concepts. */
    CONCEPT("36"),
    /** Minute marks and shares. */
    NUMBER("33"),
    /** Words that were asked for. */
    MARKED("1;33");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** Returns {@code text} in this ink, for a terminal. */
    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
