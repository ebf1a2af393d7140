package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.model.SourceLocation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code podweft episodes}: every episode, the newest first. */
@Command(name = "episodes", description = "List the episodes, the newest first.",
    footerHeading = "%nExample:%n", footer = "  podweft episodes --json")
final class EpisodesCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    private final Output out;
    private final Screen screen;

    EpisodesCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        List<Node.Episode> episodes = graph.open().graph().nodes(Node.Episode.class).stream()
            .sorted(Comparator.comparing((Node.Episode episode) -> episode.date().orElse(LocalDate.MIN)).reversed()
                .thenComparing(Node.Episode::key))
            .toList();
        if (graph.json()) {
            writeJson(episodes);
        } else {
            print(episodes);
        }
        return episodes.isEmpty() ? Failure.NOTHING_FOUND : Failure.DONE;
    }

    private void writeJson(List<Node.Episode> episodes) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Node.Episode episode : episodes) {
                json.start().field("id", episode.key()).field("title", episode.label())
                    .field("titleDerived", episode.titleDerived()).date("date", episode.date())
                    .field("durationSeconds", episode.durationSeconds()).field("show", episode.show())
                    .list("sources");
                for (SourceLocation source : episode.sources()) {
                    json.start().field("file", source.file()).field("line", source.line()).end();
                }
                json.endList().endLine();
            }
        }
    }

    private void print(List<Node.Episode> episodes) throws IOException {
        for (Node.Episode episode : episodes) {
            String length = episode.durationSeconds().isPresent()
                ? Times.length(episode.durationSeconds().getAsInt()) : "";
            Rich line = Rich.of(Ink.FAINT, episode.date().map(LocalDate::toString).orElse("")).padTo(12)
                .add(Ink.FAINT, " ".repeat(Math.max(0, 10 - length.length())) + length).add("  ").add(episode.label());
            if (episode.titleDerived()) {
                line.add(Ink.FAINT, " (title derived)");
            }
            screen.print(24, line);
        }
        if (!standard.quiet()) {
            screen.blank();
            screen.print(Rich.of(Ink.FAINT, Nodes.count(episodes.size(), "episode")));
        }
    }
}
