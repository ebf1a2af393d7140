package dev.podweft.analyze;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Makes the index of episodes that are known by number, in the order of their ids. Each is asked for three times: for
 * the lines that recur, for the features that are counted, and for its vector. All processors take part where there are
 * many episodes; the index does not depend on how many. Immutable, and safe to share.
 */
public final class Indexer {

    private static final int MANY = 1000;

    private final int size;
    private final IntFunction<Profile> profiles;
    private final Headings headings;
    private final Vectorizer vectorizer;
    private final MemoryIndex index;
    private final Recurring recurring;

    /** Indexes {@code size} episodes; several threads may ask for {@code profiles} at a time. */
    public Indexer(int size, IntFunction<Profile> profiles, Headings headings) {
        this.size = size;
        this.profiles = profiles;
        this.headings = headings;
        recurring = recurringLines();
        Statistics statistics = statistics(recurring);
        vectorizer = new Vectorizer(statistics, recurring, headings);
        EpisodeVector[] vectors = new EpisodeVector[size];
        numbers().forEach(number -> vectors[number] = vectorizer.of(profiles.apply(number)));
        index = MemoryIndex.of(statistics, Arrays.asList(vectors));
    }

    /** Returns what makes vectors of texts that are no episodes. */
    public Vectorizer vectorizer() {
        return vectorizer;
    }

    public MemoryIndex index() {
        return index;
    }

    /** Returns what stands in several episodes and was left out. */
    public Recurring recurring() {
        return recurring;
    }

    private IntStream numbers() {
        IntStream numbers = IntStream.range(0, size);
        return size < MANY ? numbers : numbers.parallel();
    }

    private Recurring recurringLines() {
        return numbers().mapToObj(profiles)
            .collect(Recurring.Builder::new, Recurring.Builder::add, Recurring.Builder::merge).build();
    }

    private Statistics statistics(Recurring recurring) {
        return numbers().mapToObj(profiles).collect(() -> new Statistics.Builder(recurring, headings),
            Statistics.Builder::add, Statistics.Builder::merge).build();
    }
}
