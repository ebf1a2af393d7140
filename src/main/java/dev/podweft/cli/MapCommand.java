package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.map.FocusView;
import dev.podweft.map.TopicMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft map}: the topic map, or what is around one node, as SVG. */
@Command(name = "map", description = "Draw the topic map, or what is around one episode or concept, as SVG.",
    footerHeading = "%nExamples:%n",
    footer = {"  podweft map --focus io_uring --depth 2 -o io_uring.svg", "  podweft map > topic-map.svg"})
final class MapCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Option(names = {"-g", "--graph"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder that podweft build wrote (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--focus", paramLabel = "NAME", description = "Draw only what is around this episode or concept.")
    private Optional<String> focus = Optional.empty();

    @Option(names = "--depth", paramLabel = "N", defaultValue = "2",
        description = "Links to follow away from it (default: ${DEFAULT-VALUE}).")
    private int depth;

    @Option(names = "--engine", paramLabel = "ENGINE", defaultValue = "own",
        description = "own, or dot where Graphviz is installed; for --focus (default: ${DEFAULT-VALUE}).")
    private FocusView.Engine engine;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", description = "File to write (default: the output).")
    private Optional<Path> file = Optional.empty();

    private final Output out;

    MapCommand(Output out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (depth < 1) {
            throw Failure.error("--depth must be at least 1, and is " + depth);
        }
        if (focus.isEmpty() && engine != FocusView.Engine.OWN) {
            throw Failure.error("--engine dot draws small graphs only; name what to draw with --focus");
        }
        String svg = draw(GraphOptions.open(folder));
        if (file.isPresent()) {
            Files.writeString(file.get(), svg);
        } else {
            out.write(svg);
        }
        return Failure.DONE;
    }

    private String draw(AnnotatedGraph graph) throws IOException {
        StringBuilder svg = new StringBuilder();
        if (focus.isPresent()) {
            new FocusView(depth, engine).write(graph, new Lookup(graph).any(focus.get()).id(), svg);
        } else {
            new TopicMap().write(graph, svg);
        }
        return svg.toString();
    }
}
