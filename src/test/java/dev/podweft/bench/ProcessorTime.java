package dev.podweft.bench;

import java.lang.management.ManagementFactory;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Milliseconds of processor time for each call, all threads of the virtual machine counted: what to compare where the
 * machine has other work too. Used by JMH, as {@code -prof dev.podweft.bench.ProcessorTime}.
 */
public final class ProcessorTime implements InternalProfiler {

    private long before;

    @Override
    public String getDescription() {
        return "processor time for each call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = now();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(BenchmarkParams benchmark, IterationParams iteration,
            IterationResult result) {
        double calls = Math.max(1, result.getMetadata().getAllOps());
        return List.of(new ScalarResult("cpu", (now() - before) / 1e6 / calls, "ms/op", AggregationPolicy.AVG));
    }

    private static long now() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    }
}
