package dev.podweft.cli;


/** Lengths and minute marks for a person. Stateless. */
final class Times {

    private static final int MINUTE = 60;
    private static final int HOUR = 3600;
    private static final int TEN = 10;

    private Times() {
    }

    /** Returns a place in an episode as its notes write it: {@code 23:00}, {@code 1:02:03}. */
    static String mark(int second) {
        int hours = second / HOUR;
        int minutes = second % HOUR / MINUTE;
        String rest = minutes + ":" + two(second % MINUTE);
        return hours == 0 ? rest : hours + (minutes < TEN ? ":0" : ":") + rest;
    }

    private static String two(int number) {
        return number < TEN ? "0" + number : String.valueOf(number);
    }

    /** Returns a length in words: {@code 28 min}, {@code 1 h 2 min}. */
    static String length(int seconds) {
        int minutes = (seconds + MINUTE / 2) / MINUTE;
        if (minutes == 0) {
            return seconds + " s";
        }
        return minutes < MINUTE ? minutes + " min" : minutes / MINUTE + " h " + minutes % MINUTE + " min";
    }
}
