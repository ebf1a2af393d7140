package dev.podweft.map;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** Writes the maps of the sample graphs into a folder, to be looked at. */
final class DrawSamples {

    private DrawSamples() {
    }

    public static void main(String[] args) throws Exception {
        for (String name : args[1].split(",")) {
            long start = System.nanoTime();
            var graph = name.equals("show") ? SampleGraphs.show() : SampleGraphs.random(Integer.parseInt(name), 1);
            long built = System.nanoTime();
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            var placed = new MapLayout().place(graph);
            long laid = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            StringBuilder svg = new StringBuilder();
            new TopicMap().write(placed, svg);
            Files.writeString(Path.of(args[0], name + ".svg"), svg);
            drawFocus(placed, Path.of(args[0]), name);
            System.out.printf("%s: %d nodes, built %d ms, laid out %d ms (%d ms of processor), drawn %d ms, %d bytes%n", name,
                graph.graph().nodes().size(), (built - start) / 1_000_000, (laid - built) / 1_000_000, cpu / 1_000_000,
                (System.nanoTime() - laid) / 1_000_000, svg.length());
        }
    }

    private static void drawFocus(AnnotatedGraph graph, Path folder, String name) throws IOException {
        List<Node.Topic> topics = graph.graph().nodes(Node.Topic.class);
        if (topics.isEmpty()) {
            return;
        }
        String id = topics.stream().max(Comparator.comparingInt(Node.Topic::episodes)).orElseThrow().id();
        for (FocusView.Engine engine : FocusView.Engine.values()) {
            StringBuilder svg = new StringBuilder();
            new FocusView(2, engine).write(graph, id, svg);
            Files.writeString(folder.resolve(name + "-focus-" + engine + ".svg"), svg);
        }
    }
}
