package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery.Neighbour;
import dev.podweft.query.RelatedQuery.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Related episodes for a person: a sentence of reasons each or, where numbers are wanted, a line for each reason. */
final class RelatedPage {

    private static final int MOST_REASONS = 6;

    private final Screen screen;
    private final boolean numbers;

    RelatedPage(Screen screen, boolean numbers) {
        this.screen = screen;
        this.numbers = numbers;
    }

    /** Prints what is like {@code episode}, or like the text that was given; {@code more} where others follow. */
    void print(Optional<Node.Episode> episode, List<Neighbour> neighbours, boolean more) throws IOException {
        if (episode.isPresent()) {
            screen.print(Rich.of(Ink.TITLE, episode.get().label()));
            screen.print(Nodes.particulars(episode.get(), ""));
        }
        String show = episode.map(Node.Episode::show).orElse("");
        for (Neighbour neighbour : neighbours) {
            if (episode.isPresent() || neighbour.rank() > 1) {
                screen.blank();
            }
            screen.print(4, Rich.of((neighbour.rank() < 10 ? " " : "") + neighbour.rank() + "  ")
                .add(Ink.TITLE, neighbour.episode().label())
                .add("  ").add(Ink.NUMBER, Nodes.score(neighbour.score())));
            screen.block(4, Nodes.particulars(neighbour.episode(), show));
            if (numbers) {
                printNumbers(neighbour);
            } else {
                screen.block(4, ReasonSentence.of(neighbour));
            }
        }
        if (neighbours.isEmpty()) {
            screen.print(Rich.of("shares nothing that tells with another episode"));
        }
        if (more) {
            screen.blank();
        }
    }

    private void printNumbers(Neighbour neighbour) throws IOException {
        for (Reason reason : neighbour.reasons().stream().limit(MOST_REASONS).toList()) {
            screen.print(Reasons.INDENT, Reasons.words(reason));
        }
        List<Reason> reasons = neighbour.reasons();
        List<Reason> rest = reasons.subList(Math.min(MOST_REASONS, reasons.size()), reasons.size());
        if (!rest.isEmpty()) {
            double share = rest.stream().mapToDouble(Reason::share).sum();
            String names = String.join(", ", rest.stream().map(reason -> reason.concept().label()).toList());
            screen.print(Reasons.INDENT, Reasons.share(share).add(Ink.FAINT, names));
        }
        if (neighbour.wordShare() > 0) {
            String words = String.join(", ", neighbour.words());
            screen.print(Reasons.INDENT, Reasons.share(neighbour.wordShare())
                .add(Ink.FAINT, "the words of both" + (words.isEmpty() ? "" : ", such as ")).add(words));
        }
    }
}
