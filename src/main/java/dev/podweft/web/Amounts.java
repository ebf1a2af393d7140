package dev.podweft.web;

import java.util.Locale;

/** Numbers, lengths and minutes for a person. Stateless. */
final class Amounts {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;

    private Amounts() {
    }

    /** Returns the number with its noun in the right number. */
    static String of(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns a place in an episode as its notes write it: {@code 23:00}, {@code 1:02:03}. */
    static String minute(int second) {
        int minutes = second % HOUR / MINUTE;
        return second >= HOUR
            ? String.format(Locale.ROOT, "%d:%02d:%02d", second / HOUR, minutes, second % MINUTE)
            : String.format(Locale.ROOT, "%d:%02d", minutes, second % MINUTE);
    }

    /** Returns a length in words: {@code 28 min}, {@code 1 h 2 min}. */
    static String length(int seconds) {
        int minutes = (seconds + MINUTE / 2) / MINUTE;
        if (minutes == 0) {
            return seconds + " s";
        }
        return minutes < MINUTE ? minutes + " min" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
    }

    static String score(double score) {
        return String.format(Locale.ROOT, score < 0.1 ? "%.3f" : "%.2f", score);
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
