package dev.podweft.dedupe;

import java.util.Arrays;
import java.util.List;

/**
 * How common things are among records. A value that one source has several times, such as the title "Weekly news", says
 * little: a source lists an episode once. Immutable, and safe to share.
 *
 * <p>They are a sum over the records, so that parts can be counted apart:
 * <pre>{@code
 * Counted here = Counted.of(all values of the records of one source).atLeast(2);
 * Counted most = here.most(there);                        // over the sources
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
     * @param values how many records of one source have each of {@link #values}, in the source of which most have it;
     *     a value that no source has twice may be left out
     * @param words how many records have each of {@link #words}; a word that only one has may be left out
     * @param titled how many records have words
     */
    public static Frequencies of(Counted values, Counted words, long titled) {
        double all = Math.max(FEWEST_TITLED, titled);
        return new Frequencies(new LongTable(values.atLeast(2), count -> count, 1),
            new LongTable(words.atLeast(2), count -> log2(1 + all / count), log2(1 + all)));
    }

    /** Counts over {@code records}, those of one file standing together. */
    static Frequencies of(List<Features> records) {
        Counted most = Counted.NONE;
        int end;
        for (int start = 0; start < records.size(); start = end) {
            end = start + 1;
            while (end < records.size() && records.get(end).file().equals(records.get(start).file())) {
                end++;
            }
            most = most.most(Counted.of(records.subList(start, end).stream().map(Frequencies::values)
                .flatMapToLong(Arrays::stream).toArray()).atLeast(2));
        }
        Counted words = Counted.of(records.stream().map(Frequencies::words).flatMapToLong(Arrays::stream).toArray());
        return of(most, words.atLeast(2), records.stream().filter(features -> words(features).length > 0).count());
    }

    /** Returns what is counted within each source: title, text, day, links, and address. */
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

    /** Returns how many records of one source have the title, 1 or more. */
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
