package dev.podweft.cli;

import dev.podweft.Podweft;
import dev.podweft.Workers;
import dev.podweft.model.Link;
import dev.podweft.model.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft tag}: JSON Lines in, JSON Lines out, one object for each line, in the same order. */
@Command(name = "tag", description = "Find what titles and descriptions name: JSON Lines in, JSON Lines out.",
    footerHeading = "%nExample:%n", footer = "  podweft tag episodes.jsonl > mentions.jsonl")
final class TagCommand implements Callable<Integer> {

    private static final int MOST_REPORTED = 20;

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "FILE", arity = "0..1", defaultValue = "-",
        description = "Lines with id, title and description; - is the standard input (default).")
    private String file;

    @Option(names = "--threads", paramLabel = "N", description = "Threads to tag with (default: one per processor).")
    private Integer threads;

    @Option(names = "--each", description = {"Answer each line at once and by itself. Without it, lines are read many "
        + "at a time, and what recurs in several, such as a sponsor, is given little weight."})
    private boolean each;

    private final Doors doors;
    private final Output out;
    private int lines;
    private int bad;

    TagCommand(Doors doors, Output out) {
        this.doors = doors;
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        if (count < 1) {
            throw Failure.error("--threads must be at least 1, and is " + count);
        }
        try (InputStream in = open(); Workers workers = new Workers(count); JsonLines json = new JsonLines(out)) {
            tag(new InputLines(in), workers, json);
        }
        if (lines == 0) {
            throw Failure.error((file.equals("-") ? "the input" : file) + " is empty; expected JSON Lines");
        }
        if (bad > MOST_REPORTED) {
            doors.messages().error("… and " + (bad - MOST_REPORTED) + " more lines that could not be read");
        }
        return bad == 0 ? Failure.DONE : Failure.ERROR;
    }

    private InputStream open() throws IOException {
        if (file.equals("-")) {
            return doors.surroundings().in();
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw Failure.error(file + " is a folder; tag wants a file of JSON Lines");
        }
        return Files.newInputStream(path);
    }

    private void tag(InputLines input, Workers workers, JsonLines json) throws IOException {
        Podweft known = doors.podweft().get();
        try (Progress progress = doors.progress(standard)) {
            for (List<TagLine> batch = next(input); !batch.isEmpty(); batch = next(input)) {
                Podweft podweft = amid(known, batch);
                AtomicInteger done = new AtomicInteger(lines);
                for (Tagged tagged : workers.map(batch, line -> {
                    progress.at(done.incrementAndGet() + " lines tagged");
                    return tag(podweft, line);
                })) {
                    write(json, tagged);
                    lines++;
                }
                json.flush();
            }
        }
    }

    private List<TagLine> next(InputLines input) throws IOException {
        List<InputLines.Line> batch = each ? input.next() : input.nextMany();
        if (!batch.isEmpty()) {
            refuseBinary(batch.get(0));
        }
        return batch.stream().map(line -> TagLine.of(file, line)).toList();
    }

    private Podweft amid(Podweft podweft, List<TagLine> batch) {
        return each ? podweft : podweft.amid(batch.stream().map(TagLine::description).toList());
    }

    private void refuseBinary(InputLines.Line line) {
        if (line.number() == 1 && line.text().indexOf('\0') >= 0) {
            throw Failure.error(file + ":1: not text; expected JSON Lines with id, title and description");
        }
    }

    private static Tagged tag(Podweft podweft, TagLine line) {
        return line.problem().isEmpty()
            ? new Tagged(line, podweft.annotate(line.passages(), Optional.empty())) : new Tagged(line, List.of());
    }

    private record Tagged(TagLine line, List<List<Link>> links) {
    }

    private void write(JsonLines json, Tagged tagged) throws IOException {
        TagLine line = tagged.line();
        json.start().raw("id", line.id()).list("mentions");
        for (int i = 0; i < tagged.links().size(); i++) {
            for (Link link : tagged.links().get(i)) {
                write(json, line.passages().get(i).field(), link);
            }
        }
        json.endList();
        if (!line.problem().isEmpty()) {
            json.field("error", line.problem());
            report(line);
        }
        json.endLine();
    }

    private void report(TagLine line) {
        bad++;
        if (bad <= MOST_REPORTED) {
            doors.messages().error(line.location() + ": " + line.problem());
        }
    }

    private static void write(JsonLines json, Passage.Field field, Link link) throws IOException {
        json.start().field("field", field.name().toLowerCase(Locale.ROOT))
            .field("start", link.span().start()).field("end", link.span().end()).field("text", link.text())
            .field("concept", link.concept().id().value()).field("name", link.concept().name())
            .list("aka", link.concept().aliases()).field("type", link.concept().kind().toString())
            .field("version", link.version()).field("score", link.score()).field("reason", link.reason()).end();
    }
}
