package dev.podweft.analyze;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Relates made-up episodes without a graph, on two threads: {@code RelatedScale EPISODES SAMPLE}. Prints what each
 * stage took, and how many of the twenty neighbours of a sample are those of a comparison of all pairs.
 */
public final class RelatedScale {

    private static final int THREADS = 2;

    private final int size;
    private final MadeUp corpus;
    private final PrintStream out = System.out;
    private double cpu = cpu();
    private double wall = System.nanoTime() / 1e9;

    private RelatedScale(int size) {
        this.size = size;
        this.corpus = new MadeUp(size);
    }

    public static void main(String[] arguments) {
        new RelatedScale(Integer.parseInt(arguments[0])).run(Integer.parseInt(arguments[1]));
    }

    private void run(int sample) {
        each(() -> number -> corpus.profile(number).hashCode());
        at("making up the corpus (part of the next three)");
        MemoryIndex index = index();
        each(() -> {
            Finder finder = new Finder(index, Weights.DEFAULTS);
            return number -> finder.of(number);
        });
        at("twenty best of each");
        coOccurrence();
        at("co-occurrence, made up again");
        compare(index, "related", i -> index.vector(number(i, sample)), i -> number(i, sample), sample);
        at("sample of " + sample + " with all pairs");
        compare(index, "questions", i -> question(index, number(i, sample)), i -> -1, sample);
        at("sample of " + sample + " with all pairs");
    }

    private MemoryIndex index() {
        List<Recurring.Builder> lines = new ArrayList<>();
        each(() -> {
            Recurring.Builder part = add(lines, new Recurring.Builder());
            return number -> part.add(corpus.profile(number));
        });
        lines.get(0).merge(lines.get(1));
        at("lines");
        Recurring recurring = lines.get(0).build();
        lines.clear();
        at("recurring lines");
        Headings headings = MadeUp.headings();
        List<Statistics.Builder> counts = new ArrayList<>();
        each(() -> {
            Statistics.Builder part = add(counts, new Statistics.Builder(recurring, headings));
            return number -> part.add(corpus.profile(number));
        });
        at("features");
        counts.get(0).merge(counts.get(1));
        Statistics statistics = counts.get(0).build();
        counts.clear();
        at("statistics of " + statistics.size() + " features");
        Vectorizer vectorizer = new Vectorizer(statistics, recurring, headings);
        EpisodeVector[] vectors = new EpisodeVector[size];
        each(() -> number -> vectors[number] = vectorizer.of(corpus.profile(number)));
        at("vectors of " + Arrays.stream(vectors).mapToLong(EpisodeVector::size).sum() / size + " features");
        MemoryIndex index = MemoryIndex.of(statistics, Arrays.asList(vectors));
        at("index");
        return index;
    }

    private static synchronized <T> T add(List<T> list, T item) {
        list.add(item);
        return item;
    }

    private void coOccurrence() {
        Occurrences.Builder builder = new Occurrences.Builder(
            IntStream.range(0, MadeUp.TOPICS).mapToObj(MadeUp::topic).toList());
        for (int number = 0; number < size; number++) {
            Map<Integer, Double> mentioned = new TreeMap<>();
            corpus.profile(number).mentions().stream().filter(mention -> mention.kind() == Feature.Kind.TOPIC)
                .forEach(mention -> mentioned.put(Integer.parseInt(mention.node().substring(8)), mention.salience()));
            builder.add(mentioned);
        }
        at("co-occurrence, profiles");
        Occurrences occurrences = builder.build();
        at("co-occurrence, index");
        out.println(new CoOccurrence().of(occurrences).size() + " pairs of topics kept");
    }

    private int number(int i, int sample) {
        return (int) ((long) i * size / sample);
    }

    /** Returns a question of two words of an episode and one topic that it mentions. */
    private EpisodeVector question(MemoryIndex index, int episode) {
        Profile profile = corpus.profile(episode);
        List<String> words = Terms.words(profile.notes());
        String text = words.get(episode % words.size()) + " " + words.get(episode * 7 % words.size());
        return new Vectorizer(index, Recurring.NONE, Headings.NONE).of(
            new Profile("", "", text, Profile.UNDATED, profile.mentions().subList(0, 1)));
    }

    private void compare(MemoryIndex index, String what, IntFunction<EpisodeVector> vectors, IntUnaryOperator episodes,
            int sample) {
        Likeness likeness = new Likeness(index, Weights.DEFAULTS);
        Finder finder = new Finder(index, Weights.DEFAULTS);
        double[] sums = new double[6];
        long[] nanos = new long[sample];
        for (int i = 0; i < sample; i++) {
            EpisodeVector asked = vectors.apply(i);
            int episode = episodes.applyAsInt(i);
            long start = System.nanoTime();
            List<Finder.Neighbour> kept = episode < 0 ? finder.of(asked, Finder.KEPT) : finder.of(episode);
            nanos[i] = System.nanoTime() - start;
            List<Finder.Neighbour> best = Finder.Neighbour.best(IntStream.range(0, size).parallel()
                .filter(other -> other != episode).mapToObj(other ->
                    new Finder.Neighbour(other, likeness.score(asked, index.vector(other)))).toList(), Finder.KEPT);
            sums[0] += best.stream().filter(kept::contains).count();
            sums[1] += best.stream().limit(5).filter(kept::contains).count();
            sums[2] += best.stream().mapToDouble(Finder.Neighbour::score).sum();
            sums[3] += kept.stream().mapToDouble(Finder.Neighbour::score).sum();
            sums[4] += best.size();
            sums[5] += Math.min(5, best.size());
        }
        Arrays.sort(nanos);
        out.printf(Locale.ROOT, "%s: of the 20 best %.3f, of the 5 best %.3f, of their scores %.4f; p50 %.2f ms, "
            + "p99 %.2f ms%n", what, sums[0] / sums[4], sums[1] / sums[5], sums[3] / sums[2], nanos[sample / 2] / 1e6,
            nanos[sample * 99 / 100] / 1e6);
    }

    /** Does the same for each episode, half of them on each thread. */
    private void each(Supplier<IntConsumer> work) {
        List<Thread> threads = new ArrayList<>();
        for (int part = 0; part < THREADS; part++) {
            int from = (int) ((long) size * part / THREADS);
            int to = (int) ((long) size * (part + 1) / THREADS);
            threads.add(new Thread(() -> IntStream.range(from, to).forEach(work.get())));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void at(String stage) {
        double used = cpu() - cpu;
        double taken = System.nanoTime() / 1e9 - wall;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        out.printf(Locale.ROOT, "%-50s %8.2f s cpu %8.2f s wall %6d MB after%n", stage, used, taken,
            runtime.totalMemory() - runtime.freeMemory() >> 20);
        cpu = cpu();
        wall = System.nanoTime() / 1e9;
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / 1e9;
    }
}
