package dev.podweft.dedupe.drift;

import java.time.LocalDate;

/**
 * An episode as it truly is.
 *
 * @param number its place in the show, from 1
 * @param seconds its length
 * @param guid what the publisher's first feed calls it
 */
record Original(int number, String title, LocalDate date, int seconds, String text, String guid) {

    Original numbered(int other, String show) {
        return new Original(other, title, date, seconds, text, "https://" + show + ".example/?p=" + (100 + 7 * other));
    }

    Original titled(String other) {
        return new Original(number, other, date, seconds, text, guid);
    }

    Original on(LocalDate other) {
        return new Original(number, title, other, seconds, text, guid);
    }

    Original lasting(int other) {
        return new Original(number, title, date, other, text, guid);
    }

    Original saying(String other) {
        return new Original(number, title, date, seconds, other, guid);
    }

    Original called(String other) {
        return new Original(number, title, date, seconds, text, other);
    }
}
