package dev.podweft.read;

/** Tells on which line of a text a place stands, from 1; places are asked for in rising order. For one thread. */
final class Lines {

    private final String text;
    private int line = 1;
    private int knownAt;

    Lines(String text) {
        this.text = text;
    }

    /** Returns the line of {@code place}, which never lies before the place asked for last. */
    int of(int place) {
        for (; knownAt < place && knownAt < text.length(); knownAt++) {
            char c = text.charAt(knownAt);
            boolean pair = c == '\r' && knownAt + 1 < text.length() && text.charAt(knownAt + 1) == '\n';
            line += c == '\n' || c == '\r' && !pair ? 1 : 0;
        }
        return line;
    }
}
