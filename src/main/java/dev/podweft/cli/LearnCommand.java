package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.LearnQuery;
import dev.podweft.query.LearnQuery.Step;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft learn}: an order in which to hear the episodes on a topic. */
@Command(name = "learn", description = {"Show an order in which to hear the episodes on a topic, from basic to deep, "
    + "and how sure each place is."},
    footerHeading = "%nExample:%n", footer = "  podweft learn PostgreSQL")
final class LearnCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "TOPIC", arity = "1..*", description = "Name of a technology or idea.")
    private List<String> name;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "7",
        description = "At most so many episodes (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Output out;
    private final Screen screen;

    LearnCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Node topic = new Lookup(annotated).concept(String.join(" ", name));
        List<Step> steps = new LearnQuery(annotated).of(topic, count);
        if (steps.isEmpty()) {
            throw Failure.nothingFound("no episode is about " + topic.label() + "; it is named only in passing");
        }
        if (graph.json()) {
            writeJson(steps);
        } else {
            print(steps);
        }
        return Failure.DONE;
    }

    private void print(List<Step> steps) throws IOException {
        int number = 0;
        for (Step step : steps) {
            number++;
            screen.print(4, Rich.of(String.format(Locale.ROOT, "%2d  ", number))
                .add(Ink.TITLE, step.appearance().episode().label()));
            screen.block(4, Nodes.particulars(step.appearance().episode(), step.appearance().episode().show()));
            screen.block(4, Rich.of(Ink.NUMBER, Nodes.percent(step.confidence())).add(Ink.FAINT, " sure of its place: ")
                .add(String.join("; ", step.reasons())));
            screen.block(4, Appearances.quote(step.appearance()));
        }
    }

    private void writeJson(List<Step> steps) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Step step : steps) {
                json.start();
                Appearances.fields(json, step.appearance());
                json.field("depth", step.depth()).field("confidence", step.confidence())
                    .list("reasons", step.reasons()).endLine();
            }
        }
    }
}
