package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import dev.podweft.query.GuestsQuery;
import dev.podweft.query.GuestsQuery.Guest;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code podweft guests}: who was there, when, and what the talk was about. */
@Command(name = "guests", description = "Show who was there, in which episodes, and what those are about.",
    footerHeading = "%nExample:%n", footer = "  podweft guests -k 10")
final class GuestsCommand implements Callable<Integer> {

    private static final int MOST_EPISODES = 5;

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "20",
        description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Output out;
    private final Screen screen;

    GuestsCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        List<Guest> guests = new GuestsQuery(graph.open()).all().stream().limit(count).toList();
        if (guests.isEmpty()) {
            throw Failure.nothingFound("no episode names a person prominently");
        }
        if (graph.json()) {
            writeJson(guests);
        } else {
            print(guests);
        }
        return Failure.DONE;
    }

    private void print(List<Guest> guests) throws IOException {
        for (Guest guest : guests) {
            screen.print(4, Rich.of(Ink.TITLE, guest.person().label())
                .add(Ink.FAINT, (guest.host() ? "  host, " : "  ") + Nodes.count(guest.appearances().size(), "episode")
                    + (guest.topics().isEmpty() ? "" : "; about "))
                .add(Ink.CONCEPT, String.join(", ", guest.topics().stream().map(Node::label).toList())));
            for (Appearance appearance : guest.appearances().stream().limit(MOST_EPISODES).toList()) {
                Appearances.print(screen, 4, appearance);
            }
            if (guest.appearances().size() > MOST_EPISODES) {
                screen.block(4, Rich.of(Ink.FAINT, "… and " + (guest.appearances().size() - MOST_EPISODES) + " more"));
            }
        }
    }

    private void writeJson(List<Guest> guests) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Guest guest : guests) {
                json.start();
                Nodes.write(json, guest.person());
                json.field("host", guest.host());
                json.list("topics");
                for (Node topic : guest.topics()) {
                    json.start();
                    Nodes.write(json, topic);
                    json.end();
                }
                json.endList();
                Appearances.write(json, "episodes", guest.appearances());
                json.endLine();
            }
        }
    }
}
