package dev.podweft.bench;

import dev.podweft.export.GraphMlExporter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What the machine can do: read and copy memory with one thread, and put the bytes of the GraphML on its disk. No
 * program that does the same work is faster.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LimitsBenchmark {

    /** Of 8 bytes each: larger than any cache. */
    private static final int NUMBERS = 16 << 20;

    private static final int SIZE = 300;

    private final long[] from = new long[NUMBERS];
    private final long[] to = new long[NUMBERS];
    private byte[] graphMl;
    private Path file;

    @Setup
    public void prepare() throws IOException {
        StringWriter out = new StringWriter();
        new GraphMlExporter().write(Woven.graph(SIZE), out);
        graphMl = out.toString().getBytes(StandardCharsets.UTF_8);
        file = Files.createTempFile(Path.of("target"), "podweft", ".graphml");
        Arrays.setAll(from, i -> i);
        Notes.say("bytes read from memory", 8L * NUMBERS);
        Notes.say("bytes copied in memory", 8L * NUMBERS);
        Notes.say("bytes written to disk", graphMl.length);
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(file);
    }

    @Benchmark
    public long readMemory() {
        long sum = 0;
        for (long number : from) {
            sum += number;
        }
        return sum;
    }

    @Benchmark
    public long[] copyMemory() {
        System.arraycopy(from, 0, to, 0, NUMBERS);
        return to;
    }

    /** Through the cache of the system, as Podweft writes. */
    @Benchmark
    public Path writeFile() throws IOException {
        return Files.write(file, graphMl);
    }

    /** Until the disk has it. */
    @Benchmark
    public long writeDisk() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(graphMl));
            channel.force(true);
            return channel.size();
        }
    }
}
