package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How common things are among records. A value that one source has several times in one show, such as the title "Weekly
 * news", says little: a source lists an episode once. Immutable, and safe to share.
 *
 * <p>They are a sum over the records, so that parts can be counted apart:
 * <pre>{@code
 * Counted here = Counted.of(all values of the records of one listing).atLeast(2);
 * Counted most = here.most(there);                        // over the listings
 * Counted words = Counted.of(all words of the records);   // plus, over any parts
 * Frequencies frequencies = Frequencies.of(most, words, titled);
 * }</pre>
 */
public final class Frequencies {

    static final int TITLE = 0;
    static final int TEXT = 1;
    static final int DAY = 2;
    static final int LINK = 3;
    static final int ADDRESS = 4;
    static final int WORD = 5;
    static final int LISTING = 6;
    private static final double FEWEST_TITLED = 8;

    private final LongTable values;
    private final LongTable weights;

    private Frequencies(LongTable values, LongTable weights) {
        this.values = values;
        this.weights = weights;
    }

    /**
     * Returns what follows from counts.
     *
     * @param values how many records of one {@linkplain Features#listing listing} have each of {@link #values}, where
     *     that is most; a value that no listing has twice may be left out
     * @param words how many records have each of {@link #words}; a word that only one has may be left out
     * @param titled how many records have words
     */
    public static Frequencies of(Counted values, Counted words, long titled) {
        double all = Math.max(FEWEST_TITLED, titled);
        return new Frequencies(new LongTable(values.atLeast(2), count -> count, 1),
            new LongTable(words.atLeast(2), count -> log2(1 + all / count), log2(1 + all)));
    }

    /**
     * What frequencies follow from.
     *
     * @param values how many records of one listing have a value, where that is most, and two or more
     * @param words how many records have a word
     * @param titled how many records have words
     */
    record Sums(Counted values, Counted words, long titled) {

        Frequencies frequencies() {
            return Frequencies.of(values, words, titled);
        }
    }

    /** Counts over {@code records}. */
    static Frequencies of(List<Features> records) {
        return sums(records).frequencies();
    }

    /** Counts over {@code records}, which are all of their listings. */
    static Sums sums(List<Features> records) {
        Counted listed = Counted.of(all(records, Frequencies::listed)).atLeast(2);
        Counted words = Counted.of(all(records, Frequencies::words));
        LongTable times = new LongTable(listed, count -> count, 1);
        Map<Long, Integer> most = new TreeMap<>();
        for (Features features : records) {
            long[] here = listed(features);
            long[] values = values(features);
            for (int i = 0; i < values.length; i++) {
                int count = (int) times.of(here[i]);
                if (count > 1) {
                    most.merge(values[i], count, Math::max);
                }
            }
        }
        return new Sums(Counted.of(most.keySet().stream().mapToLong(key -> key).toArray(),
            most.values().stream().mapToInt(count -> count).toArray()), words,
            records.stream().filter(features -> words(features).length > 0).count());
    }

    private static long[] all(List<Features> records, Function<Features, long[]> values) {
        return records.parallelStream().map(values).flatMapToLong(Arrays::stream).toArray();
    }

    /** Returns hashes of the values as those of their listing. */
    private static long[] listed(Features features) {
        long listing = Features.listingKey(features.listing());
        return Arrays.stream(values(features)).map(value -> Hash.of(LISTING, listing, value)).toArray();
    }

    /**
     * Returns what is counted within each {@linkplain Features#listing listing}: title, text, day, links, and address.
     */
    public static long[] values(Features features) {
        long[] links = features.links();
        long[] values = Arrays.copyOf(links, links.length + 4);
        int count = links.length;
        for (long value : new long[] {features.titleHash(), features.text(), day(features), features.url()}) {
            values[count] = value;
            count += value == 0 ? 0 : 1;
        }
        return Arrays.copyOf(values, count);
    }

    /** Returns the words of the title, each once, which are counted over all sources. */
    public static long[] words(Features features) {
        return features.title().words();
    }

    private static long day(Features features) {
        return features.hasDay() ? Hash.of(DAY, features.day(), 0) : 0;
    }

    /** Returns how many records of one listing have the title, 1 or more. */
    int ofTitle(Features features) {
        return (int) values.of(features.titleHash());
    }

    int ofText(Features features) {
        return (int) values.of(features.text());
    }

    int ofDay(Features features) {
        return (int) values.of(day(features));
    }

    int ofLink(long link) {
        return (int) values.of(link);
    }

    int ofUrl(Features features) {
        return (int) values.of(features.url());
    }

    /** Returns how much a word of a title tells, in bits. */
    double weightOf(long word) {
        return weights.of(word);
    }

    static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
