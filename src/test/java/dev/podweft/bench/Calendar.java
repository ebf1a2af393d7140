package dev.podweft.bench;

import java.time.LocalDate;
import java.util.Random;

/** When the episodes of a show come out: some days apart, from its first day on. */
record Calendar(LocalDate first, int period) {

    private static final LocalDate EPOCH = LocalDate.of(2008, 1, 7);
    private static final int DAYS = 6500;
    private static final int[] USUAL = {7, 7, 7, 14, 14, 28};

    /** Returns that of a show of so many episodes, which all come out between 2008 and 2026. */
    static Calendar of(int episodes, Random random) {
        int longest = Math.max(1, DAYS / (episodes + episodes / 5 + 1));
        int period = Math.min(longest, USUAL[random.nextInt(USUAL.length)]);
        int room = Math.max(1, DAYS - period * (episodes + episodes / 5));
        return new Calendar(EPOCH.plusDays(random.nextInt(room)), period);
    }

    /** Returns the day of episode {@code number}, which is a day late sometimes. */
    LocalDate day(int number, Random random) {
        return first.plusDays((long) period * number + (random.nextInt(4) == 0 ? 1 : 0));
    }
}
