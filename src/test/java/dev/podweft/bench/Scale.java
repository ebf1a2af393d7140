package dev.podweft.bench;

import dev.podweft.BuildOptions;
import dev.podweft.Built;
import dev.podweft.Podweft;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Builds the graph of a made-up corpus and tells what each stage took: {@code Scale EPISODES FOLDER}. Prints a line of
 * JSON: seconds of processor time and of wall time by stage, the most heap that was in use at once, bytes on disk.
 */
public final class Scale {

    private final Map<String, double[]> seconds = new LinkedHashMap<>();
    private String stage = "start";
    private double cpu;
    private double wall;

    private Scale() {
        cpu = cpu();
        wall = System.nanoTime() / 1e9;
    }

    public static void main(String[] arguments) throws IOException {
        int size = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path corpus = folder.resolve("corpus-" + size);
        if (!Files.exists(corpus)) {
            Generate.write(size, 1, corpus);
        }
        new Scale().run(size, corpus, folder.resolve("graph-" + size), System.out);
    }

    private void run(int size, Path corpus, Path graph, PrintStream out) throws IOException {
        Podweft podweft = Podweft.load();
        Built built = podweft.build(List.of(corpus), graph,
            BuildOptions.DEFAULTS.withProgress((name, done, of) -> at(name)));
        at("end");
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT,
            "{\"episodes\":%d,\"listed\":%d,\"topics\":%d,\"links\":%d,\"peakHeapMB\":%d,\"diskMB\":%.1f",
            built.episodes(), size, built.concepts(), built.links(), peak() >> 20, bytes(graph) / 1e6));
        seconds.forEach((name, both) -> line.append(String.format(Locale.ROOT, ",\"%s\":{\"cpu\":%.2f,\"wall\":%.2f}",
            name, both[0], both[1])));
        out.println(line.append('}'));
    }

    private synchronized void at(String name) {
        if (!name.equals(stage)) {
            seconds.put(stage, new double[] {cpu() - cpu, System.nanoTime() / 1e9 - wall});
            stage = name;
            cpu = cpu();
            wall = System.nanoTime() / 1e9;
        }
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime() / 1e9;
    }

    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().contains("Old"))
            .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
