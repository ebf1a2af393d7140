package dev.podweft.text;

/**
 * A time mark in notes, such as {@code 23:00} or {@code 1:02:03}: its offset into the episode in seconds, and where
 * the mark stands. The span holds the digits and colons only, also where they are glued to words
 * ({@code Connections7:50}).
 */
public record TimeMark(int seconds, Span span) {

    public TimeMark {
        if (seconds < 0) {
            throw new IllegalArgumentException("seconds must not be negative: " + seconds);
        }
    }
}
