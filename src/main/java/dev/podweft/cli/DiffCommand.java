package dev.podweft.cli;

import dev.podweft.store.Difference;
import dev.podweft.store.Difference.Change;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft diff}: what came, went and changed between two builds or two folders. */
@Command(name = "diff", description = "Tell what came, went and changed from one build to another.",
    footerHeading = "%nExamples:%n", footer = {"  podweft diff                    the last build and the one before it",
        "  podweft diff 3 5                two builds of graphs/", "  podweft diff old/graphs graphs  two folders"})
final class DiffCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "OLD NEW", arity = "0..2", description = "Folders that podweft build wrote, or numbers of"
        + " builds. NEW is the last build where it is left out, and OLD the one before it.")
    private List<String> names = List.of();

    @Option(names = "--markdown", description = "Answer as Markdown, with every change.")
    private boolean markdown;

    @Option(names = "--all", description = "Show every change, not the first 20 of each kind.")
    private boolean all;

    private final Output out;
    private final Screen screen;

    DiffCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (markdown && graph.json()) {
            throw Failure.error("--markdown and --json are two answers; name one of them");
        }
        Sides sides = Sides.of(graph.folder(), names);
        Difference difference = Difference.between(sides.old().snapshot(), sides.now().snapshot());
        if (graph.json()) {
            writeJson(difference);
        } else if (markdown) {
            new DiffMarkdown(out).write(sides, difference);
        } else {
            new DiffPage(screen, all).print(sides, difference, standard.quiet());
        }
        return difference.changes().isEmpty() ? Failure.NOTHING_FOUND : Failure.DONE;
    }

    private void writeJson(Difference difference) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Change change : difference.changes()) {
                json.start().field("kind", DiffPage.word(change.fact().kind()))
                    .field("change", DiffPage.word(change.what()));
                List<String> ids = List.of(change.fact().key().split("\t"));
                json.field("id", ids.get(0));
                if (ids.size() > 1) {
                    json.field("node", ids.get(1));
                }
                json.field("label", change.fact().label()).list("details");
                for (Difference.Detail detail : change.details()) {
                    json.start().field("name", detail.name()).field("old", detail.old())
                        .field("new", detail.now()).end();
                }
                json.endList().endLine();
            }
        }
    }
}
