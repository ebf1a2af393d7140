package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.query.GapsQuery;
import dev.podweft.query.GapsQuery.Gap;
import dev.podweft.query.GapsQuery.Side;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft gaps}: strong topics that belong together and were never joined. */
@Command(name = "gaps", description = {"Show pairs of strong topics that belong together, and that no episode joined: "
    + "ideas for the next one."},
    footerHeading = "%nExample:%n", footer = "  podweft gaps -k 5")
final class GapsCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "8",
        description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Output out;
    private final Screen screen;

    GapsCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        List<Gap> gaps = new GapsQuery(graph.open()).of(count);
        if (gaps.isEmpty()) {
            throw Failure.nothingFound("no gap: every pair of strong topics that belong together was joined");
        }
        if (graph.json()) {
            writeJson(gaps);
        } else {
            print(gaps);
        }
        return Failure.DONE;
    }

    private void print(List<Gap> gaps) throws IOException {
        boolean first = true;
        for (Gap gap : gaps) {
            if (!first) {
                screen.blank();
            }
            first = false;
            screen.print(Nodes.name(gap.first().node()).add(" and ").add(Nodes.name(gap.second().node()))
                .add(Ink.FAINT, "  " + why(gap) + "; no episode speaks of both"));
            for (Side side : List.of(gap.first(), gap.second())) {
                screen.block(4, Nodes.name(side.node()).add(Ink.FAINT, " in "
                    + Nodes.count(side.episodes(), "episode") + ", most in"));
                Appearances.print(screen, 8, side.most());
            }
        }
    }

    private static String why(Gap gap) {
        return switch (gap.why()) {
            case BUILT_ON -> {
                Node other = gap.through().equals(gap.first().node()) ? gap.second().node() : gap.first().node();
                yield other.label() + " is built on " + gap.through().label();
            }
            case ONE_HEADING -> "both belong to " + gap.through().label();
        };
    }

    private void writeJson(List<Gap> gaps) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Gap gap : gaps) {
                json.start();
                writeSide(json, "first", gap.first());
                writeSide(json, "second", gap.second());
                json.field("why", gap.why().name().toLowerCase(Locale.ROOT).replace('_', '-')).start("through");
                Nodes.write(json, gap.through());
                json.end().field("strength", gap.strength()).endLine();
            }
        }
    }

    private static void writeSide(JsonLines json, String name, Side side) throws IOException {
        json.start(name);
        Nodes.write(json, side.node());
        json.field("episodes", side.episodes());
        Appearances.write(json, "most", side.most());
        json.end();
    }
}
