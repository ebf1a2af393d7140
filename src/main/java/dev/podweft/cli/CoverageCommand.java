package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import dev.podweft.query.CoverageQuery;
import dev.podweft.query.CoverageQuery.Part;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code podweft coverage}: which parts of a branch of the hierarchy were spoken of, and when. */
@Command(name = "coverage", description = "Show which parts of a field were spoken of, how often, and when.",
    footerHeading = "%nExample:%n", footer = "  podweft coverage database")
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "BRANCH", arity = "1..*", description = "Name of a concept with others below it.")
    private List<String> name;

    private final Output out;
    private final Screen screen;

    CoverageCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Node branch = new Lookup(annotated).concept(String.join(" ", name));
        List<Part> parts = new CoverageQuery(annotated).of(branch);
        if (graph.json()) {
            writeJson(parts);
        } else {
            for (Part part : parts) {
                print(part);
            }
        }
        return Failure.DONE;
    }

    private void print(Part part) throws IOException {
        Rich line = Rich.of("  ".repeat(part.depth())).add(part.depth() == 0 ? Ink.TITLE : Ink.CONCEPT,
            part.node().label()).add(Ink.FAINT, "  " + Nodes.count(part.appearances().size(), "episode"));
        Optional<LocalDate> newest = newest(part);
        newest.ifPresent(date -> line.add(Ink.FAINT, oldest(part).equals(newest) ? ", " + date
            : ", " + oldest(part).orElse(date) + " to " + date));
        screen.print(2 * part.depth() + 4, line);
        if (part.below() == 0 && !part.appearances().isEmpty()) {
            screen.block(2 * part.depth() + 4, Appearances.quote(part.appearances().get(0))
                .add(Ink.FAINT, "  " + part.appearances().get(0).episode().label()));
        }
    }

    private static Optional<LocalDate> newest(Part part) {
        return part.appearances().stream().flatMap(one -> one.episode().date().stream()).findFirst();
    }

    private static Optional<LocalDate> oldest(Part part) {
        return part.appearances().stream().flatMap(one -> one.episode().date().stream()).reduce((one, next) -> next);
    }

    private void writeJson(List<Part> parts) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Part part : parts) {
                json.start();
                Nodes.write(json, part.node());
                json.field("depth", part.depth()).field("below", part.below())
                    .date("oldest", oldest(part)).date("newest", newest(part));
                List<Appearance> appearances = part.appearances();
                Appearances.write(json, "episodes", appearances);
                json.endLine();
            }
        }
    }
}
