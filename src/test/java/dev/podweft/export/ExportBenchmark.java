package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes a graph of the given numbers of nodes and edges in every format and profile, and prints what each took: bytes,
 * seconds of one processor, and the most heap that was in use, the graph included. Further arguments name formats; none
 * names all. Run by {@code docs/benchmarks/run-export.sh}.
 */
public final class ExportBenchmark {

    private static final double MEGA = 1e6;

    private static final double NANOS = 1e9;

    private ExportBenchmark() {
    }

    public static void main(String[] arguments) throws IOException {
        int nodes = Integer.parseInt(arguments[0]);
        int edges = Integer.parseInt(arguments[1]);
        AnnotatedGraph graph = LargeGraph.of(nodes, edges);
        System.gc();
        print("graph in memory", 0, 0, used());
        List<Format> formats = arguments.length == 2 ? List.of(Format.values())
            : Stream.of(arguments).skip(2).map(name -> Format.valueOf(name.toUpperCase(Locale.ROOT))).toList();
        for (Format format : formats) {
            for (String profile : format.profiles().isEmpty() ? List.of("") : format.profiles()) {
                measure(format, profile, graph);
            }
        }
    }

    private static void measure(Format format, String profile, AnnotatedGraph graph) throws IOException {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        Count count = new Count();
        Map<String, GraphFolder.Content> files =
            new TreeMap<>(format.files(graph, Format.Choice.USUAL.withProfile(profile)));
        for (GraphFolder.Content file : files.values()) {
            try (Writer out = new BufferedWriter(new OutputStreamWriter(count, StandardCharsets.UTF_8))) {
                file.write(out);
            }
        }
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        print((format + " " + profile).strip(), count.bytes, nanos / NANOS, peak());
    }

    private static void print(String what, long bytes, double seconds, long heap) {
        System.out.printf(Locale.ROOT, "%-18s %8.1f MB %7.1f s %6.0f MB heap%n", what, bytes / MEGA, seconds,
            heap / MEGA);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    /** Counts bytes. */
    private static final class Count extends OutputStream {

        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int count) {
            bytes += count;
        }
    }
}
