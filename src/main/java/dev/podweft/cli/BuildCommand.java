package dev.podweft.cli;

import dev.podweft.BuildOptions;
import dev.podweft.BuildOptions.Memory;
import dev.podweft.Built;
import dev.podweft.Built.Since;
import dev.podweft.LargeCorpus;
import dev.podweft.export.Format;
import dev.podweft.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft build}: files, folders and addresses to a graph folder. */
@Command(name = "build", description = "Weave a graph from feeds, listings and other data, and write its files.",
    footerHeading = "%nExamples:%n", footer = {"  podweft build seeds -o graphs",
        "  podweft build https://example.org/feed.xml notes/ -o graphs"})
final class BuildCommand implements Callable<Integer> {

    private static final int MOST_REPORTED = 20;

    @Mixin
    private Standard standard;

    @Mixin
    private Inputs inputs;

    @Option(names = {"-o", "--output"}, paramLabel = "DIR", defaultValue = "graphs",
        description = "Folder to write (default: ${DEFAULT-VALUE}).")
    private Path folder;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to tag with (default: one per processor).")
    private Integer threads;

    @Option(names = "--prune", description = "Drop what an earlier build read and its source no longer holds.")
    private boolean prune;

    @Option(names = "--no-catalog", description = "Use no catalog of earlier builds, and write none.")
    private boolean noCatalog;

    @Option(names = "--fresh-map", description = "Draw the map anew, even where DIR has one to carry on.")
    private boolean freshMap;

    @Option(names = "--large-from", paramLabel = "N", description = "Episodes from which on the catalog alone holds"
        + " all, and the graph files only the concepts of most episodes (default: 20000).")
    private Integer largeFrom;

    @Option(names = "--add-up-to", paramLabel = "PERCENT", description = "New files are added to a large corpus in"
        + " place until they come to so many hundredths of it; then all is built anew (default: 5; 0: always).")
    private Integer addUpTo;

    @Option(names = "--overrides", paramLabel = "FILE", description = "The curator's rules (default: "
        + "overrides.yaml beside an input or in DIR).")
    private Path overrides;

    @Option(names = "--format", paramLabel = "FORMAT", split = ",", converter = FormatName.class,
        description = "Files to write beside podweft.json, the map and the report, separated by commas: any of"
            + " podweft export but obsidian (default: graphml,gexf,dot,csv).")
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
        if (largeFrom != null && largeFrom < 1) {
            throw Failure.error("--large-from must be at least 1, and is " + largeFrom);
        }
        if (addUpTo != null && addUpTo < 0) {
            throw Failure.error("--add-up-to must be at least 0, and is " + addUpTo);
        }
        if (formats.contains(Format.OBSIDIAN)) {
            throw Failure.error("a vault is a folder of its own; write it with podweft export obsidian -o DIR");
        }
        if (prune && noCatalog) {
            throw Failure.error("--prune drops what the catalog remembers, which --no-catalog does not; name one");
        }
        Memory memory = prune ? Memory.PRUNE : noCatalog ? Memory.NONE : Memory.KEEP;
        BuildOptions some = BuildOptions.DEFAULTS.withMemory(memory).withFormats(formats);
        BuildOptions defaults = freshMap ? some.withFreshMap() : some;
        BuildOptions ruled = overrides == null ? defaults : defaults.withOverrides(overrides);
        BuildOptions sized = largeFrom == null ? ruled : ruled.withLargeFrom(largeFrom);
        BuildOptions shared = addUpTo == null ? sized : sized.withAddUpTo(addUpTo);
        BuildOptions options = threads == null ? shared : shared.withThreads(threads);
        Built built;
        try (Progress progress = doors.progress(standard)) {
            List<Path> files = inputs.files(doors.messages(), progress);
            progress.at("loading the vocabulary");
            built = doors.podweft().get().build(files, folder, options.withProgress((stage, done, of) ->
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
        if (LargeCorpus.isIn(folder)) {
            screen.line("a large corpus: related and search ask all of it; the graph files, and all else, the concepts"
                + " of most episodes");
        }
        if (built.since().isPresent()) {
            Since since = built.since().get();
            screen.line(since(built, since));
            if (since.drawn() < since.build()) {
                screen.line("the graph files still tell of build " + since.drawn() + "; --add-up-to 0 builds all anew");
            }
        }
        int notes = built.problems().size() - skipped.size();
        if (notes > 0) {
            screen.line(Nodes.count(notes, "note") + " on the input; " + folder.resolve("report.md") + " tells which");
        }
    }

    private static String since(Built built, Since since) {
        if (since.read() + since.tagged() + since.came() + since.went() + since.changed() == 0) {
            return "nothing is new since build " + since.build();
        }
        String changed = since.came() + since.went() + since.changed() == 0 ? "no episode came, went or changed"
            : since.came() + " came, " + since.went() + " went, " + since.changed() + " changed";
        return "build " + since.build() + ": read " + since.read() + " of " + Nodes.count(built.files(), "file")
            + ", tagged " + since.tagged() + " of " + Nodes.count(built.episodes(), "episode") + "; " + changed
            + (since.kept() == 0 ? "" : "; kept " + Nodes.count(since.kept(), "entry", "entries")
                + " that left " + (since.kept() == 1 ? "its" : "their") + " source");
    }
}
