package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.TimelineQuery;
import dev.podweft.query.TimelineQuery.Entry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code podweft timeline}: when a concept was spoken of, and its releases meanwhile. */
@Command(name = "timeline", description = "Show when a concept was spoken of, and which of its versions came out.",
    footerHeading = "%nExample:%n", footer = "  podweft timeline PostgreSQL")
final class TimelineCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Name of a concept, person or organization.")
    private List<String> name;

    private final Output out;
    private final Screen screen;

    TimelineCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Node node = new Lookup(annotated).concept(String.join(" ", name));
        List<Entry> entries = new TimelineQuery(annotated).of(node);
        if (entries.isEmpty()) {
            throw Failure.nothingFound("no episode with a date mentions " + node.label());
        }
        if (graph.json()) {
            writeJson(entries);
        } else {
            print(node, entries);
        }
        return Failure.DONE;
    }

    private void print(Node node, List<Entry> entries) throws IOException {
        screen.print(Rich.of(Ink.TITLE, node.label()));
        int year = 0;
        for (Entry entry : entries) {
            if (entry.date().getYear() != year) {
                year = entry.date().getYear();
                screen.heading(Integer.toString(year));
            }
            if (entry.release().isPresent()) {
                screen.block(2, Rich.of(Ink.FAINT, entry.date() + "  ").add(Ink.CONCEPT,
                    node.label() + " " + entry.release().get().cycle()).add(Ink.FAINT, " came out"));
            } else {
                String versions = String.join(", ", entry.versions().stream().map(Node::label).toList());
                screen.block(2, Appearances.episode(entry.spoken().orElseThrow().episode())
                    .add(Ink.FAINT, versions.isEmpty() ? "" : "  on ").add(Ink.CONCEPT, versions));
                screen.block(6, Appearances.quote(entry.spoken().orElseThrow()));
            }
        }
    }

    private void writeJson(List<Entry> entries) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Entry entry : entries) {
                json.start();
                if (entry.release().isPresent()) {
                    json.field("event", "release").field("date", entry.date().toString())
                        .field("version", entry.release().get().cycle());
                } else {
                    json.field("event", "episode");
                    Appearances.fields(json, entry.spoken().orElseThrow());
                    json.list("versions", entry.versions().stream().map(Node.Version::number).toList());
                }
                json.endLine();
            }
        }
    }
}
