package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.PathQuery;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code podweft path}: how one episode or concept leads to another. */
@Command(name = "path", description = "Show how one episode or concept leads to another, and the words of each step.",
    footerHeading = "%nExample:%n", footer = "  podweft path io_uring \"Kernel level TLS\"")
final class PathCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(index = "0", paramLabel = "A", description = "An episode or a concept.")
    private String from;

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String to;

    private final Output out;
    private final Screen screen;

    PathCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Lookup lookup = new Lookup(annotated);
        Node start = lookup.any(from);
        Node end = lookup.any(to);
        PathQuery.Path path = new PathQuery(annotated).between(start, end)
            .orElseThrow(() -> Failure.nothingFound(
                "no chain of mentions leads from \"" + start.label() + "\" to \"" + end.label() + "\""));
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                writeJson(json, start, end, path);
            }
        } else {
            screen.print(Nodes.name(start));
            Paths.print(screen, path);
        }
        return Failure.DONE;
    }

    private static void writeJson(JsonLines json, Node start, Node end, PathQuery.Path path) throws IOException {
        json.start().start("from");
        Nodes.write(json, start);
        json.end().start("to");
        Nodes.write(json, end);
        json.end();
        Paths.write(json, path);
        json.endLine();
    }
}
