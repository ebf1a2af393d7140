package dev.podweft.bench;

import dev.podweft.dedupe.DedupeResult;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a made-up corpus, finds which entries are one episode, and compares that with the truth: {@code DedupeScale
 * FOLDER}, a folder that {@link Generate} wrote. Prints a line of JSON: seconds of processor time (of all threads, the
 * compiler's and the collector's among them) and of wall time, megabytes of heap, pairs compared, precision and recall.
 */
public final class DedupeScale {

    private static final double BILLION = 1e9;

    private double cpu;
    private long wall;

    private DedupeScale() {
        start();
    }

    public static void main(String[] arguments) throws IOException {
        new DedupeScale().run(Path.of(arguments[0]), System.out);
    }

    private void run(Path folder, PrintStream out) throws IOException {
        List<SourceRecord> records = new Sources().read(List.of(folder)).records();
        String reading = stop();
        System.gc();
        long texts = used();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        start();
        DedupeResult result = new Deduplicator().deduplicate(records);
        String dedupe = stop();
        long most = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().contains("Old"))
            .map(MemoryPoolMXBean::getPeakUsage).mapToLong(MemoryUsage::getUsed).sum();
        Truth truth = Truth.read(folder);
        Truth.Agreement agreement = truth.compare(result.episodes());
        out.printf(Locale.ROOT, "{\"records\":%d,\"episodes\":%d,\"reading\":%s,\"recordsMB\":%d,\"dedupe\":%s,"
            + "\"mostMB\":%d,\"compared\":%d,\"right\":%d,\"wrong\":%d,\"missed\":%d,\"precision\":%.4f,"
            + "\"recall\":%.4f}%n", records.size(), result.episodes().size(), reading, texts >> 20, dedupe, most >> 20,
            result.compared(), agreement.right(), agreement.wrong(), agreement.missed(), agreement.precision(),
            agreement.recall());
    }

    private void start() {
        cpu = cpu();
        wall = System.nanoTime();
    }

    private String stop() {
        return String.format(Locale.ROOT, "{\"cpu\":%.1f,\"wall\":%.1f}", cpu() - cpu,
            (System.nanoTime() - wall) / BILLION);
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / BILLION;
    }
}
