package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery;
import dev.podweft.query.RelatedQuery.Neighbour;
import dev.podweft.query.RelatedQuery.Reason;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft related}: episodes like one, or like each, with what they share. */
@Command(name = "related", description = "Show the episodes most like one, and what they share.",
    footerHeading = "%nExamples:%n",
    footer = {"  podweft related \"Kernel level TLS\" -k 3", "  podweft related --all --format tsv -k 20"})
final class RelatedCommand implements Callable<Integer> {

    private static final int MOST_REASONS = 6;

    /** How to write the answer. */
    enum Format { TEXT, TSV, JSON }

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "EPISODE", arity = "0..1", description = "Title, a part of it, date, or id.")
    private String words;

    @Option(names = "--all", description = "Answer for every episode.")
    private boolean all;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "5",
        description = "At most so many for an episode (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
        description = "text, tsv (from, to, rank, score) or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    private final Output out;
    private final Screen screen;

    RelatedCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (all == (words != null)) {
            throw Failure.error("related wants either an EPISODE or --all");
        }
        if (count < 1) {
            throw Failure.error("-k must be at least 1, and is " + count);
        }
        AnnotatedGraph annotated = graph.open();
        List<Node.Episode> episodes = all
            ? annotated.graph().nodes(Node.Episode.class).stream()
                .sorted(Comparator.comparing(Node.Episode::key)).toList()
            : List.of(new Lookup(annotated).episode(words));
        RelatedQuery query = new RelatedQuery(annotated);
        boolean any = false;
        try (JsonLines json = new JsonLines(out)) {
            for (Node.Episode episode : episodes) {
                List<Neighbour> neighbours = query.of(episode, count);
                any |= !neighbours.isEmpty();
                write(json, episode, neighbours);
            }
        }
        return any ? Failure.DONE : Failure.NOTHING_FOUND;
    }

    private void write(JsonLines json, Node.Episode episode, List<Neighbour> neighbours) throws IOException {
        switch (graph.json() ? Format.JSON : format) {
            case JSON -> writeJson(json, episode, neighbours);
            case TSV -> writeTsv(episode, neighbours);
            case TEXT -> print(episode, neighbours);
        }
    }

    private void writeTsv(Node.Episode episode, List<Neighbour> neighbours) throws IOException {
        for (Neighbour neighbour : neighbours) {
            out.write(String.join("\t", cell(episode.key()), cell(neighbour.episode().key()),
                Integer.toString(neighbour.rank()), String.format(Locale.ROOT, "%.6f", neighbour.score())) + "\n");
        }
    }

    private static String cell(String key) {
        return key.replaceAll("[\\t\\r\\n]", " ");
    }

    private static void writeJson(JsonLines json, Node.Episode episode, List<Neighbour> neighbours)
            throws IOException {
        for (Neighbour neighbour : neighbours) {
            json.start().field("from", episode.key()).field("to", neighbour.episode().key())
                .field("rank", neighbour.rank()).field("score", neighbour.score())
                .field("title", neighbour.episode().label()).date("date", neighbour.episode().date()).list("reasons");
            for (Reason reason : neighbour.reasons()) {
                Reasons.write(json, reason);
            }
            json.endList().endLine();
        }
    }

    private void print(Node.Episode episode, List<Neighbour> neighbours) throws IOException {
        screen.print(Rich.of(Ink.TITLE, episode.label()));
        screen.print(Nodes.particulars(episode, ""));
        for (Neighbour neighbour : neighbours) {
            screen.blank();
            screen.print(4, Rich.of(String.format(Locale.ROOT, "%2d  ", neighbour.rank()))
                .add(Ink.TITLE, neighbour.episode().label())
                .add("  ").add(Ink.NUMBER, Nodes.score(neighbour.score())));
            screen.block(4, Nodes.particulars(neighbour.episode(), episode.show()));
            for (Reason reason : neighbour.reasons().stream().limit(MOST_REASONS).toList()) {
                screen.print(Reasons.INDENT, Reasons.words(reason));
            }
            printRest(neighbour.reasons());
        }
        if (neighbours.isEmpty()) {
            screen.print(Rich.of("shares no concept with another episode"));
        }
        if (all) {
            screen.blank();
        }
    }

    private void printRest(List<Reason> reasons) throws IOException {
        List<Reason> rest = reasons.subList(Math.min(MOST_REASONS, reasons.size()), reasons.size());
        if (!rest.isEmpty()) {
            double share = rest.stream().mapToDouble(Reason::share).sum();
            String names = String.join(", ", rest.stream().map(reason -> reason.concept().label()).toList());
            screen.print(Reasons.INDENT, Rich.of(Ink.FAINT,
                String.format(Locale.ROOT, "%8s", Nodes.percent(share)) + "   " + names));
        }
    }
}
