package dev.podweft.cli;

import dev.podweft.BuildOptions;
import dev.podweft.Built;
import dev.podweft.export.Format;
import dev.podweft.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft build}: files and folders to a graph folder. */
@Command(name = "build", description = "Weave a graph from listings, feeds and JSON Lines, and write its files.",
    footerHeading = "%nExample:%n", footer = "  podweft build seeds -o graphs")
final class BuildCommand implements Callable<Integer> {

    private static final int MOST_REPORTED = 20;

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "INPUT", arity = "1..*",
        description = "Files and folders: podcast pages copied as text, RSS or Atom feeds, JSON Lines.")
    private List<Path> inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder to write (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to tag with (default: one per processor).")
    private Integer threads;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",",
        description = "Graph files to write beside podweft.json, the map and the report (default: graphml,gexf,dot,csv):"
            + " ${COMPLETION-CANDIDATES}.")
    private List<Format> formats = BuildOptions.DEFAULTS.formats();

    private final Doors doors;
    private final Screen screen;

    BuildCommand(Doors doors, Screen screen) {
        this.doors = doors;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (threads != null && threads < 1) {
            throw Failure.error("--threads must be at least 1, and is " + threads);
        }
        BuildOptions options = BuildOptions.DEFAULTS.withFormats(formats)
            .withThreads(threads == null ? BuildOptions.DEFAULTS.threads() : threads);
        Built built;
        try (Progress progress = doors.progress(standard)) {
            progress.at("loading the vocabulary");
            built = doors.podweft().get().build(inputs, folder, options.withProgress((stage, done, of) ->
                progress.at(of == 0 ? stage : stage + " " + done + "/" + of)));
        }
        report(built);
        return Failure.DONE;
    }

    private void report(Built built) throws IOException {
        List<Problem> skipped = built.problems().stream()
            .filter(problem -> problem.severity() == Problem.Severity.SKIPPED).toList();
        skipped.stream().limit(MOST_REPORTED).forEach(problem -> doors.messages().error("skipped " + problem));
        if (skipped.size() > MOST_REPORTED) {
            doors.messages().error("… and " + (skipped.size() - MOST_REPORTED) + " more; see the report");
        }
        if (standard.quiet()) {
            return;
        }
        screen.line(Nodes.count(built.entries(), "entry", "entries") + ", "
            + Nodes.count(built.episodes(), "episode") + ", " + Nodes.count(built.concepts(), "concept") + ", "
            + Nodes.count(built.links(), "link") + ", " + Nodes.count(built.written().size(), "file") + " in "
            + folder + "/");
        int notes = built.problems().size() - skipped.size();
        if (notes > 0) {
            screen.line(Nodes.count(notes, "line") + " of the input left aside; " + folder.resolve("report.md")
                + " tells which");
        }
    }
}
