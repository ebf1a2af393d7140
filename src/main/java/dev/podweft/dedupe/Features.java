package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongPredicate;

/**
 * A record made ready to be compared: the title taken apart; text, links and addresses as hashes; samples of the text.
 * Immutable.
 */
public final class Features {

    /** The length of a record that gives none. */
    static final int NO_LENGTH = -1;

    private static final int NO_DAY = Integer.MIN_VALUE;
    private static final int START = 60;
    private static final int ID = 10;
    private static final int[] NO_SAMPLES = {};
    private static final long[] NO_LINKS = {};

    private final SourceRecord record;
    private final TitleParts title;
    private final Text text;
    private final Names names;
    private final String file;
    private final int day;
    private final int seconds;
    private final int[] samples;

    private Features(SourceRecord record, TitleParts title, Text text, Names names, int[] samples) {
        this.record = record;
        this.title = title;
        this.text = text;
        this.names = names;
        this.day = record.date().map(date -> (int) date.toEpochDay()).orElse(NO_DAY);
        this.seconds = record.durationSeconds().orElse(NO_LENGTH);
        this.file = record.location().file();
        this.samples = samples;
    }

    /** The description in letters: the hash of all, of its start, and how many. */
    private record Text(long all, long start, int length) {

        static Text of(String letters) {
            return letters.isEmpty() ? new Text(0, 0, 0) : new Text(Hash.of(Frequencies.TEXT, letters),
                Hash.of(Frequencies.TEXT, letters.substring(0, Math.min(START, letters.length()))), letters.length());
        }
    }

    /**
     * Names that are reduced to what stays the same.
     *
     * @param show the letters of the show's name
     * @param id the hash of its id; 0, as in the others, where there is none
     * @param title the hash of the title's key
     * @param links the hashes of its links, sorted
     * @param url that of its own address
     * @param media that of the media file's address
     */
    private record Names(String show, long id, long title, long[] links, long url, long media) {

        static Names of(SourceRecord record, TitleParts title) {
            long[] links = record.links().isEmpty() ? NO_LINKS : record.links().stream().map(WebAddress::key)
                .mapToLong(link -> Hash.of(Frequencies.LINK, link)).sorted().distinct().toArray();
            long key = title.isEmpty() ? 0 : Hash.of(Frequencies.TITLE, title.key());
            long id = record.id().map(own -> Hash.of(ID, own)).orElse(0L);
            return new Names(Features.show(record), id, key, links, address(record.url()),
                address(Optional.ofNullable(record.extra().get("enclosure"))));
        }

        private static long address(Optional<String> address) {
            return address.map(WebAddress::key).filter(key -> !key.isEmpty())
                .map(key -> Hash.of(Frequencies.ADDRESS, key)).orElse(0L);
        }
    }

    /** What is made of a record before it is known which passages tell something. */
    record Draft(Features features, long[] passages) {

        static Draft of(SourceRecord record, Titles titles) {
            TitleParts title = titles.parts(record);
            String letters = Fold.letters(record.description());
            return new Draft(new Features(record, title, Text.of(letters), Names.of(record, title), NO_SAMPLES),
                Shingles.of(letters));
        }
    }

    /**
     * Returns the features of a record.
     *
     * @param boilerplate tells of each of the record's {@link Passages} whether
     *     {@linkplain Passages.Count#isBoilerplate it says nothing}
     */
    public static Features of(SourceRecord record, Titles titles, LongPredicate boilerplate) {
        Draft draft = Draft.of(record, titles);
        return draft.features().withSamples(Arrays.stream(draft.passages()).filter(boilerplate.negate())
            .mapToInt(Passages::sample).toArray());
    }

    /** Returns the letters of the name of the record's show; empty where it names none. */
    public static String show(SourceRecord record) {
        return record.show().map(Fold::letters).orElse("");
    }

    /** Returns the same with samples of the text, sorted. */
    Features withSamples(int[] telling) {
        return new Features(record, title, text, names, telling);
    }

    /** Returns the same with an equal name for the show. */
    Features withShow(String show) {
        return new Features(record, title, text,
            new Names(show, names.id, names.title, names.links, names.url, names.media), samples);
    }

    /** Returns the record that this tells of. */
    public SourceRecord record() {
        return record;
    }

    String file() {
        return file;
    }

    TitleParts title() {
        return title;
    }

    /** Returns the title as a key; empty where there is none. */
    String titleKey() {
        return title.key();
    }

    /** Returns the hash of the title's key, 0 where there is none. */
    long titleHash() {
        return names.title();
    }

    /** Returns the hash of the description's letters, 0 where there are none. */
    long text() {
        return text.all();
    }

    /** Returns the hash of the first letters. */
    long textStart() {
        return text.start();
    }

    /** Returns how many UTF-16 units the letters take. */
    int textLength() {
        return text.length();
    }

    /** Returns the letters, worked out anew. */
    String letters() {
        return Fold.letters(record.description());
    }

    int[] samples() {
        return samples;
    }

    String show() {
        return names.show();
    }

    /** Returns the hash of the id that the source gives, 0 where it gives none. */
    long id() {
        return names.id();
    }

    long[] links() {
        return names.links();
    }

    long url() {
        return names.url();
    }

    long media() {
        return names.media();
    }

    boolean hasDay() {
        return day != NO_DAY;
    }

    /** Returns the day since 1970, where there is one. */
    int day() {
        return day;
    }

    int seconds() {
        return seconds;
    }

    /** Returns whether the texts begin with the same {@value #START} letters. */
    boolean startsLike(Features other) {
        return textStart() == other.textStart();
    }

    /** Returns whether the text of this is the beginning of the other. */
    boolean isStartOf(Features other) {
        return textLength() <= other.textLength() && (textLength() < START || startsLike(other))
            && other.letters().startsWith(letters());
    }
}
