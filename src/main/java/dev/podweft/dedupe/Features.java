package dev.podweft.dedupe;

import dev.podweft.model.SourceRecord;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.UnaryOperator;

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
    private final String listing;
    private final int day;
    private final int seconds;
    private final int[] samples;

    Features(SourceRecord record, String listing, TitleParts title, Said said, int[] samples) {
        this.record = record;
        this.title = title;
        this.text = said.text();
        this.names = said.names();
        this.day = record.date().map(date -> (int) date.toEpochDay()).orElse(NO_DAY);
        this.seconds = record.durationSeconds().orElse(NO_LENGTH);
        this.listing = listing;
        this.samples = samples;
    }

    /** What a record says, reduced to what is compared. */
    record Said(Text text, Names names) {
    }

    /** The description in letters: the hash of all, of its start, and how many. */
    record Text(long all, long start, int length) {

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
    record Names(String show, long id, long title, long[] links, long url, long media) {

        static Names of(SourceRecord record, TitleParts title) {
            long[] links = record.links().isEmpty() ? NO_LINKS : record.links().stream().map(WebAddress::key)
                .mapToLong(link -> Hash.of(Frequencies.LINK, link)).sorted().distinct().toArray();
            long key = title.isEmpty() ? 0 : Hash.of(Frequencies.TITLE, title.key());
            long id = record.id().map(own -> Hash.of(ID, own)).orElse(0L);
            return new Names(Features.show(record), id, key, links, address(record.url()),
                address(Optional.ofNullable(record.extra().get("enclosure"))));
        }

        Names with(String other) {
            return new Names(other, id, title, links, url, media);
        }

        /** Returns the same with one link at most. */
        Names sketch() {
            return links.length < 2 ? this : new Names(show, id, title, Arrays.copyOf(links, 1), url, media);
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
            Said said = new Said(Text.of(letters), Names.of(record, title));
            return new Draft(new Features(record, listing(record), title, said, NO_SAMPLES), Shingles.of(letters));
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

    /**
     * Returns what stands for all that one source lists of one show, or lists without a show: a value that is common
     * there says little.
     */
    public static String listing(SourceRecord record) {
        return listing(record.location().file(), show(record));
    }

    /** Returns a number that stands for what {@link #listing(SourceRecord)} returns. */
    public static long listingKey(String listing) {
        return Hash.of(Frequencies.LISTING, listing);
    }

    /** Returns the same of a file and the letters of a show's name. */
    static String listing(String file, String show) {
        return file + "\n" + show;
    }

    /** Returns the same with samples of the text, sorted. */
    Features withSamples(int[] telling) {
        return new Features(record, listing, title, new Said(text, names), telling);
    }

    /** Returns the same with equal names for the show and what is listed of it, so that many records share them. */
    Features sharing(UnaryOperator<String> known) {
        return new Features(record, known.apply(listing), title, new Said(text, names.with(known.apply(show()))),
            samples);
    }

    /**
     * Returns as much of this as tells by which keys others find it, and whether a pair
     * {@linkplain Comparison#isBelow cannot score enough}.
     */
    public Features sketch() {
        SourceRecord dated = new SourceRecord(record.location(), Optional.empty(), Optional.empty(), Optional.empty(),
            record.date(), record.durationSeconds(), "", false, Optional.empty(), List.of(), "", Map.of());
        return new Features(dated, listing, title.sketch(), new Said(text, names.sketch()), NO_SAMPLES);
    }

    Said said() {
        return new Said(text, names);
    }

    /** Returns the record that this tells of. */
    public SourceRecord record() {
        return record;
    }

    String file() {
        return record.location().file();
    }

    /** Returns what {@link #listing(SourceRecord)} does. */
    String listing() {
        return listing;
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
