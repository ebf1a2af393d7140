package dev.podweft.dedupe.drift;

import dev.podweft.dedupe.DedupeResult;
import dev.podweft.dedupe.Deduplicator;
import dev.podweft.eval.PairSet;
import dev.podweft.eval.PairsFile;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures how long it takes to deduplicate many records, and with how much memory.
 *
 * <pre>java -Xmx2g dev.podweft.dedupe.drift.DedupeSpeed [RECORDS]</pre>
 */
public final class DedupeSpeed {

    private static final int RECORDS_PER_SHOW = 345;

    private DedupeSpeed() {
    }

    /** Makes records, deduplicates them, and prints what it took. */
    public static void main(String[] arguments) throws IOException {
        int wanted = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        Path file = Files.createTempFile("many", ".jsonl");
        List<SourceRecord> records;
        try {
            DriftedPairs.writeMany(wanted / RECORDS_PER_SHOW + 1, file);
            PairSet set = PairsFile.read(file);
            records = set.records().subList(0, Math.min(wanted, set.records().size()));
        } finally {
            Files.delete(file);
        }
        long cpuBefore = cpu();
        long start = System.nanoTime();
        DedupeResult result = new Deduplicator().deduplicate(records);
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpu = (cpu() - cpuBefore) / 1e9;
        long most = ManagementFactory.getMemoryPoolMXBeans().stream().map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed()).sum();
        PrintStream out = System.out;
        out.printf(java.util.Locale.ROOT, "%,d records, %,d episodes: %.1f s, of them %.1f s on a processor; at most "
            + "%,d MB, the records and all%n", records.size(), result.episodes().size(), seconds, cpu, most >> 20);
    }

    /** Returns the processor time of all threads. */
    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }
}
