package dev.podweft.dedupe;

/** What a comparison of one field may find; the weight of each stands in {@code weights.tsv} under its name. */
enum Level {
    /** Published on one day, so many days apart at most, or further, then under another title perhaps. */
    DATE_SAME, DATE_1_DAY, DATE_3_DAYS, DATE_WEEK, DATE_MONTH, DATE_FAR, DATE_FAR_RETITLED,
    /** Equally long to two seconds, to the minute where one is rounded, apart by so much at most, or more. */
    LENGTH_SECONDS, LENGTH_MINUTE, LENGTH_1_MINUTE, LENGTH_3_MINUTES, LENGTH_10_MINUTES, LENGTH_FAR,
    /** Titles without numbers, marks and the show's name: equal (of telling words, or of few), and ever less alike. */
    TITLE_EQUAL, TITLE_EQUAL_SHORT, TITLE_CUT, TITLE_NEAR, TITLE_CONTAINED, TITLE_70_PERCENT, TITLE_40_PERCENT,
    TITLE_20_PERCENT, TITLE_OTHER,
    /** Titles alike but for their numbers, such as years. */
    TITLE_NUMBERS,
    /** The number of the episode. */
    NUMBER_SAME, NUMBER_OTHER,
    /** The number of the part of a series: two parts, or only one is a first part. */
    PART_OTHER, PART_ONE_SIDED,
    /** A rerun, a bonus, a trailer: only one calls itself so. */
    EDITION_OTHER,
    /** Descriptions: equal, one cut from the other or within it, sharing so much of the shorter, or nothing. */
    TEXT_EQUAL, TEXT_CUT, TEXT_90_PERCENT, TEXT_50_PERCENT, TEXT_20_PERCENT, TEXT_5_PERCENT, TEXT_OTHER,
    /** Links in common that no other episode of the source has. */
    LINKS_ONE, LINKS_MORE,
    SHOW_SAME, SHOW_OTHER,
    /** Where one names no show: whether the two sources have other episodes in common. */
    SOURCES_ALIKE, SOURCES_APART,
    ID_SAME,
    ADDRESS_SAME, MEDIA_SAME;

    private static final int COUNT = values().length;

    /** What a level is evidence of. */
    enum Kind {
        /** When and how long. */
        TIME,
        /** What it is about: titles, numbers, marks, texts and links. */
        MATTER,
        /** Whose it is. */
        SHOW,
        /** An id or an address. */
        NAME
    }

    Kind kind() {
        return compareTo(TITLE_EQUAL) < 0 ? Kind.TIME : compareTo(SHOW_SAME) < 0 ? Kind.MATTER
            : compareTo(ID_SAME) < 0 ? Kind.SHOW : Kind.NAME;
    }

    /** Returns whether this says that both have titles which are not alike. */
    boolean isOtherTitle() {
        return compareTo(TITLE_20_PERCENT) >= 0 && compareTo(TITLE_NUMBERS) <= 0;
    }

    static int count() {
        return COUNT;
    }
}
