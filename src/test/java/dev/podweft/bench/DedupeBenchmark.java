package dev.podweft.bench;

import dev.podweft.dedupe.Deduplicator;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Which records are one episode. One call is the whole corpus; splink tells of a million in about a minute. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class DedupeBenchmark {

    @Param({"500", "2000"})
    private int size;

    private List<SourceRecord> records;

    @Setup
    public void prepare() throws IOException {
        records = Woven.records(size);
        Notes.say("records", records.size());
        Notes.say("episodes found", podweft());
    }

    @Benchmark
    public int podweft() {
        return new Deduplicator().deduplicate(records).episodes().size();
    }
}
