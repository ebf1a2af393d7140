package dev.podweft.dedupe.drift;

import java.time.LocalDate;

/**
 * An episode as it truly is.
 *
 * @param number its place in the show, from 1
 * @param seconds its length
 * @param file the number of its media file, which is its own but where a bonus reuses that of another
 * @param guid what the publisher's first feed calls it
 */
record Original(int number, String title, LocalDate date, int seconds, String text, int file, String guid) {

    Original numbered(int other, String show) {
        return new Original(other, title, date, seconds, text, file == 0 ? other : file, "https://" + show + ".example/?p=" + (100 + 7 * other));
    }

    Original titled(String other) {
        return new Original(number, other, date, seconds, text, file, guid);
    }

    Original on(LocalDate other) {
        return new Original(number, title, other, seconds, text, file, guid);
    }

    Original lasting(int other) {
        return new Original(number, title, date, other, text, file, guid);
    }

    Original saying(String other) {
        return new Original(number, title, date, seconds, other, file, guid);
    }

    /** Returns the same without number, file and guid. */
    Original fresh() {
        return new Original(0, title, date, seconds, text, 0, "");
    }

    /** Returns the same in the media file of another. */
    Original in(int other) {
        return new Original(number, title, date, seconds, text, other, guid);
    }
}
