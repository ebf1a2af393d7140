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
        Finder.Neighbour[][] found = new Finder.Neighbour[size][];
        each(() -> {
            Finder finder = new Finder(index, Weights.DEFAULTS);
            return number -> found[number] = finder.of(number).toArray(Finder.Neighbour[]::new);
        });
        at("twenty best of each");
        coOccurrence();
        at("co-occurrence, made up again");
        overlap(index, found, sample);
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

    private void overlap(MemoryIndex index, Finder.Neighbour[][] found, int sample) {
        Likeness likeness = new Likeness(index, Weights.DEFAULTS);
        double[] sums = new double[4];
        for (int i = 0; i < sample; i++) {
            int episode = (int) ((long) i * size / sample);
            List<Finder.Neighbour> all = IntStream.range(0, size).parallel().filter(other -> other != episode)
                .mapToObj(other -> new Finder.Neighbour(other,
                    likeness.score(index.vector(episode), index.vector(other)))).toList();
            List<Finder.Neighbour> best = Finder.Neighbour.best(all, Finder.KEPT);
            List<Finder.Neighbour> kept = Arrays.asList(found[episode]);
            sums[0] += best.stream().filter(kept::contains).count();
            sums[1] += best.stream().limit(5).filter(kept::contains).count();
            sums[2] += best.stream().mapToDouble(Finder.Neighbour::score).sum();
            sums[3] += kept.stream().mapToDouble(Finder.Neighbour::score).sum();
        }
        out.printf(Locale.ROOT, "of the 20 best %.3f, of the 5 best %.3f, of their scores %.4f%n",
            sums[0] / sample / Finder.KEPT, sums[1] / sample / 5, sums[3] / sums[2]);
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
