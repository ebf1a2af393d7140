package dev.podweft.bench;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.map.MapLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Places on the map: ours for all nodes, names without overlaps, lands apart; and Graphviz's {@code sfdp}, which must
 * be installed, for the topics that occur together, as points, with its own processor time left out of {@code cpu}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class LayoutBenchmark {

    private static final int SIZE = 300;

    private AnnotatedGraph graph;
    private Path dot;

    @Setup
    public void prepare() throws IOException {
        graph = Woven.graph(SIZE);
        StringBuilder text = new StringBuilder("graph {\n");
        int ties = 0;
        for (Edge.CoOccurs edge : graph.graph().edges(Edge.CoOccurs.class)) {
            text.append('"').append(edge.source()).append("\" -- \"").append(edge.target()).append("\"\n");
            ties++;
        }
        dot = Files.createTempFile("podweft", ".dot");
        Files.writeString(dot, text.append("}\n"));
        Notes.say("ties given to sfdp", ties);
    }

    @TearDown
    public void remove() throws IOException {
        Files.delete(dot);
    }

    @Benchmark
    public AnnotatedGraph podweft() {
        return new MapLayout().place(graph);
    }

    @Benchmark
    public int sfdp() throws IOException, InterruptedException {
        int exit = new ProcessBuilder("sfdp", "-Tplain", "-o", "/dev/null", dot.toString()).start().waitFor();
        if (exit != 0) {
            throw new IOException("sfdp ended with " + exit);
        }
        return exit;
    }
}
