package dev.podweft.dedupe;

import java.util.Arrays;

/**
 * By which keys one record finds those that are worth a comparison with it: two of different files are where one
 * {@linkplain #looks looks} for a key under which the other {@linkplain #stands stands}, unless so many stand there
 * that the key says nothing. To these come those that share a {@linkplain Passages rare passage}. Stateless.
 */
public final class BlockingKeys {

    /** A key under which more records stand than these is not used. */
    public static final int MOST_SHARED = 300;

    /** A key of time, which spans several days and minutes, is not used if more stand under it. */
    public static final int MOST_OF_A_TIME = 8 * MOST_SHARED;

    private static final int MINUTE = 60;
    /** So many days apart at most are two that may be near. */
    static final int DAYS_AROUND = 3;
    private static final int TIME = 11;
    private static final int VIA = 12;
    private static final int MEDIA = 13;
    private static final int BITS_OF_DAYS = 2;

    private BlockingKeys() {
    }

    /** What two records have in common that share a key. */
    enum Shared {
        ID, ADDRESS, MEDIA, TITLE, START_OF_TEXT;

        /** Returns the key, 0 where a record has none. */
        long of(Features features) {
            return switch (this) {
                case ID -> features.id();
                case ADDRESS -> features.url();
                case MEDIA -> features.media() == 0 ? 0 : Hash.of(BlockingKeys.MEDIA, features.media(), 0);
                case TITLE -> features.titleHash();
                case START_OF_TEXT -> features.textStart();
            };
        }
    }

    /** Returns the keys that records have in common: id, address, media file, title, and how the text begins. */
    public static long[] shared(Features features) {
        return Arrays.stream(Shared.values()).mapToLong(shared -> shared.of(features)).filter(key -> key != 0)
            .toArray();
    }

    /** Returns the keys of time and show under which a record stands; none where it has no date. */
    public static long[] stands(Features features, ShowNames shows) {
        Keys keys = new Keys();
        if (features.hasDay()) {
            int minutes = minute(features);
            keys.add(TIME, features.show(), block(features.day()), minutes < 0 ? -1 : minutes >> 1);
            if (minutes < 0) {
                shows.within(features.show()).forEach(show -> keys.add(VIA, show, block(features.day()), -1));
            }
        }
        return keys.all();
    }

    /** Returns the keys under which those stand that are {@linkplain #near near} a record, and some others. */
    public static long[] looks(Features features, ShowNames shows) {
        Keys keys = new Keys();
        if (features.hasDay()) {
            look(features, features.show(), keys);
            shows.within(features.show()).forEach(show -> look(features, show, keys));
            if (minute(features) >= 0) {
                keys.addDays(VIA, features.show(), features.day(), 1, -1);
            }
        }
        return keys.all();
    }

    private static void look(Features features, String show, Keys keys) {
        int minute = minute(features);
        keys.addDays(TIME, show, features.day(), 1, -1);
        if (minute >= 0) {
            for (int near = Math.max(0, minute - 1) >> 1; near <= minute + 1 >> 1; near++) {
                keys.addDays(TIME, show, features.day(), DAYS_AROUND, near);
            }
        }
    }

    /**
     * Returns whether two records are about as long and of about one day: three days and a minute apart at most; one
     * day, where the length of one or both is not known.
     */
    public static boolean near(Features left, Features right) {
        return left.hasDay() && right.hasDay() && near(right.day() - left.day(), minute(left), minute(right));
    }

    /** Returns whether two that came out so many days apart and take so many minutes, or below 0, are near. */
    static boolean near(int days, int one, int other) {
        boolean known = one >= 0 && other >= 0;
        return Math.abs(days) <= (known ? DAYS_AROUND : 1) && (!known || Math.abs(one - other) <= 1);
    }

    /** Returns whether two may be one episode: a file lists it once, unless it gives the same id twice. */
    public static boolean mayBeSame(Features left, Features right) {
        return !left.file().equals(right.file()) || left.id() != 0 && left.id() == right.id();
    }

    private static int block(int day) {
        return day >> BITS_OF_DAYS;
    }

    private static int minute(Features features) {
        return minute(features.seconds());
    }

    /** Returns the whole minutes of a length, -1 where none is known. */
    static int minute(int seconds) {
        return seconds < 0 ? -1 : seconds / MINUTE;
    }

    /** Keys, as they are found. */
    private static final class Keys {

        private long[] keys = new long[8];
        private int count;

        void add(int kind, String show, int block, int minutes) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2);
            }
            keys[count++] = Hash.of(kind, Hash.of(kind, show), (long) block << 32 | minutes & 0xffffffffL);
        }

        void addDays(int kind, String show, int day, int around, int minutes) {
            for (int block = block(day - around); block <= block(day + around); block++) {
                add(kind, show, block, minutes);
            }
        }

        long[] all() {
            return Arrays.copyOf(keys, count);
        }
    }
}
