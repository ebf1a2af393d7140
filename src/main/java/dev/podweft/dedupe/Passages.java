package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;

/**
 * Passages of what records say: hashes of runs of letters, chosen so that texts that share a run share its hash.
 * Stateless.
 *
 * <p>What is to be known of a passage is in how many records it stands, and in how many of one listing at most:
 * <pre>{@code
 * Passages.Count count = Passages.Count.of(2).plus(Passages.Count.of(1));   // two records here, one there
 * }</pre>
 */
public final class Passages {

    private static final int BOILERPLATE = 3;
    private static final int MOST_RARE = 8;
    /** How many rare passages of a record are keys. */
    public static final int KEYS = 10;

    private Passages() {
    }

    /** Returns the passages of {@code record}, ascending, each once. */
    public static long[] of(SourceRecord record) {
        return Shingles.of(Fold.letters(record.description()));
    }

    /** Returns the part of a passage that two records are compared by. */
    static int sample(long passage) {
        return (int) (passage >> 32);
    }

    /**
     * How common a passage is.
     *
     * @param records in how many records it stands
     * @param inOneListing in how many of one {@linkplain Features#listing listing}, where that is most
     */
    public record Count(long records, long inOneListing) {

        /** Returns the count of a passage that so many records of one listing have. */
        public static Count of(long records) {
            return new Count(records, records);
        }

        /** Returns the count over both; {@code other} is of other listings. */
        public Count plus(Count other) {
            return new Count(records + other.records, Math.max(inOneListing, other.inOneListing));
        }

        /** Returns whether it says nothing: what a show prints below every episode tells none from another. */
        public boolean isBoilerplate() {
            return inOneListing >= BOILERPLATE;
        }

        /** Returns whether it tells something and is {@linkplain #isRare rare}, or may become so. */
        public boolean isSeldom() {
            return records <= MOST_RARE && !isBoilerplate();
        }

        /**
         * Returns whether those that have it are worth a comparison: of each record the first {@value Passages#KEYS}
         * such passages are keys, and a key of one record is a key of all that have it.
         */
        public boolean isRare() {
            return records > 1 && records <= MOST_RARE;
        }
    }
}
