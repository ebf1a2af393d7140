package dev.podweft.cli;

import dev.podweft.query.EpisodesQuery;
import dev.podweft.query.EpisodesQuery.Found;
import dev.podweft.query.EpisodesQuery.Mentioned;
import dev.podweft.query.QuestionException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft find}: episodes by a question in a small language. */
@Command(name = "find", description = {"Find episodes by conditions that must all hold; a minus turns one round.",
    "about:NAME  guest:NAME  show:NAME  title:WORDS  since:DATE  until:DATE",
    "longer:MINUTES  shorter:MINUTES  sort:relevance|newest|oldest|title|novelty",
    "Other words are searched; quotes hold words together."},
    footerHeading = "%nExample:%n",
    footer = "  podweft find 'about:io_uring -about:kTLS since:2024 sort:novelty'")
final class FindCommand implements Callable<Integer> {

    private static final int MOST_QUOTES = 3;

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "QUESTION", arity = "1..*",
        description = "Conditions; put quotes around the whole, so that a minus begins no option.")
    private List<String> question;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "20",
        description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Output out;
    private final Screen screen;

    FindCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        String asked = String.join(" ", question);
        List<Found> found = ask(asked);
        if (found.isEmpty()) {
            throw Failure.nothingFound("no episode fits " + asked);
        }
        if (graph.json()) {
            writeJson(found);
        } else {
            print(found);
        }
        return Failure.DONE;
    }

    private List<Found> ask(String asked) throws IOException {
        EpisodesQuery query = new EpisodesQuery(graph.open());
        try {
            return query.of(asked).stream().limit(count).toList();
        } catch (QuestionException wrong) {
            throw Failure.error("column " + wrong.column() + ": " + wrong.getMessage());
        }
    }

    private void print(List<Found> found) throws IOException {
        for (Found one : found) {
            screen.print(4, Appearances.episode(one.episode()));
            for (Mentioned mentioned : one.mentioned().stream().limit(MOST_QUOTES).toList()) {
                screen.block(4, Nodes.name(mentioned.node()).add("  ")
                    .add(Appearances.quote(mentioned.appearance())));
            }
        }
    }

    private void writeJson(List<Found> found) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Found one : found) {
                json.start().field("id", one.episode().key()).field("title", one.episode().label())
                    .date("date", one.episode().date()).field("show", one.episode().show())
                    .field("weight", one.weight()).list("mentions");
                for (Mentioned mentioned : one.mentioned()) {
                    json.start();
                    Nodes.write(json, mentioned.node());
                    json.field("weight", mentioned.appearance().weight());
                    Nodes.write(json, "evidence", mentioned.appearance().evidence());
                    json.end();
                }
                json.endList().endLine();
            }
        }
    }
}
