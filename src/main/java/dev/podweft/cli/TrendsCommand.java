package dev.podweft.cli;

import dev.podweft.query.TrendsQuery;
import dev.podweft.query.TrendsQuery.Trend;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft trends}: which topics a show takes up, and which it leaves. */
@Command(name = "trends", description = {"Show which topics rise and which fade: the newest quarter of the episodes "
    + "against all before."},
    footerHeading = "%nExample:%n", footer = "  podweft trends -k 5")
final class TrendsCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "8",
        description = "At most so many each way (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Output out;
    private final Screen screen;

    TrendsCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        TrendsQuery.Answer answer = new TrendsQuery(graph.open()).of(count);
        if (answer.rising().isEmpty() && answer.fading().isEmpty()) {
            throw Failure.nothingFound("too few episodes with dates, or too few that share a topic, to tell a trend");
        }
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                writeJson(json, "rising", answer.rising());
                writeJson(json, "fading", answer.fading());
            }
        } else {
            screen.print(Rich.of(Ink.FAINT, "Episodes since " + answer.since() + " against all before. Beyond 2 either "
                + "way, a strength is hardly chance."));
            print("Rising", answer.rising());
            print("Fading", answer.fading());
        }
        return Failure.DONE;
    }

    private void print(String title, List<Trend> trends) throws IOException {
        screen.heading(title);
        for (Trend trend : trends) {
            screen.block(2, Rich.of(Ink.NUMBER, String.format(Locale.ROOT, "%+.1f", trend.strength())).add("  ")
                .add(Ink.CONCEPT, trend.topic().label()).add(Ink.FAINT, "  now in " + trend.recent() + " of "
                    + trend.ofRecent() + ", before in " + trend.before() + " of " + trend.ofBefore() + "; last:"));
            Appearances.print(screen, 8, trend.last());
        }
    }

    private static void writeJson(JsonLines json, String direction, List<Trend> trends) throws IOException {
        for (Trend trend : trends) {
            json.start().field("direction", direction);
            Nodes.write(json, trend.topic());
            json.field("strength", trend.strength()).field("recent", trend.recent())
                .field("ofRecent", trend.ofRecent()).field("before", trend.before())
                .field("ofBefore", trend.ofBefore());
            Appearances.write(json, "last", trend.last());
            json.endLine();
        }
    }
}
