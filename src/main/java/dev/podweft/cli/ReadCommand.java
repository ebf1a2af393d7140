package dev.podweft.cli;

import dev.podweft.model.Problem;
import dev.podweft.model.SourceRecord;
import dev.podweft.read.ReadResult;
import dev.podweft.read.SourceFile;
import dev.podweft.read.Sources;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft read}: what files, folders and addresses hold, before anything is made of it. */
@Command(name = "read", description = "Show what inputs hold: how many entries each, and what was not understood.",
    footerHeading = "%nExamples:%n", footer = {"  podweft read feeds.opml",
        "  podweft read --json feed.xml > feed.jsonl"})
final class ReadCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private Inputs inputs;

    @Option(names = "--json", description = "The entries as JSON, one object a line, which podweft reads again.")
    private boolean json;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    ReadCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        ReadResult result;
        try (Progress progress = doors.progress(standard)) {
            List<Path> files = inputs.files(doors.messages(), progress);
            progress.at("reading");
            result = new Sources().read(files);
        }
        if (json) {
            write(result.records());
        } else {
            print(result);
        }
        return result.records().isEmpty() ? Failure.NOTHING_FOUND : Failure.DONE;
    }

    private void print(ReadResult result) throws IOException {
        for (SourceFile file : result.files()) {
            String count = String.valueOf(file.records());
            screen.line(" ".repeat(Math.max(0, 6 - count.length())) + count + "  "
                + file.format() + " ".repeat(Math.max(1, 12 - file.format().length())) + file.name());
        }
        for (Problem problem : standard.quiet() ? List.<Problem>of() : result.problems()) {
            screen.line((problem.severity() == Problem.Severity.SKIPPED ? "skipped " : "note    ") + problem);
        }
        screen.line(Nodes.count(result.records().size(), "entry", "entries") + " in "
            + Nodes.count(result.files().size(), "file"));
    }

    private void write(List<SourceRecord> records) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            for (SourceRecord record : records) {
                lines.start().field("id", record.id()).field("show", record.show()).field("title", record.title())
                    .date("date", record.date()).field("duration", record.durationSeconds())
                    .field("description", record.description()).field("url", record.url()).list("links", record.links())
                    .field("file", record.location().file()).field("line", record.location().line());
                for (Map.Entry<String, String> extra : record.extra().entrySet()) {
                    if (extra.getKey().matches("enclosure|author|categories|season|episode|persons|keywords")) {
                        lines.field(extra.getKey(), extra.getValue());
                    }
                }
                lines.endLine();
            }
        }
    }
}
