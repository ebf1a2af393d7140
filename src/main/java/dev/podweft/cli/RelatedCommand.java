package dev.podweft.cli;

import dev.podweft.LargeCorpus;
import dev.podweft.analyze.Neighbours;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.query.RelatedOptions;
import dev.podweft.query.RelatedQuery;
import dev.podweft.query.RelatedQuery.Neighbour;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft related}: episodes like one, like each, or like a text, with what they share. */
@Command(name = "related", description = "Show the episodes most like one, and what they share.",
    footerHeading = "%nExamples:%n",
    footer = {"  podweft related \"Kernel level TLS\" -k 3", "  podweft related --text \"zero copy networking\"",
        "  podweft related --all --format tsv -k 20"})
final class RelatedCommand implements Callable<Integer> {

    private static final int ISO_DAY = 10;

    private static final int MOST_OF_LARGE = 100;

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

    @Option(names = "--text", paramLabel = "TEXT", description = "Answer for a text that is no episode.")
    private String text;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "5",
        description = "At most so many for an episode (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(names = "--since", paramLabel = "DATE", description = "Only episodes of this day, month or year, or later.")
    private String since;

    @Option(names = "--show", paramLabel = "NAME", description = "Only episodes of this show.")
    private String show;

    @Option(names = "--diverse", description = "Pass over what is like an episode that is named already.")
    private boolean diverse;

    @Option(names = "--explain", description = "Show in numbers what each thing they share adds to the score.")
    private boolean explain;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text",
        description = "text, tsv (from, to, rank, score) or json (default: ${DEFAULT-VALUE}).")
    private Format format;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    RelatedCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if ((all ? 1 : 0) + (words == null ? 0 : 1) + (text == null ? 0 : 1) != 1) {
            throw Failure.error("related wants either an EPISODE, --text or --all");
        }
        if (count < 1) {
            throw Failure.error("-k must be at least 1, and is " + count);
        }
        RelatedOptions options = options();
        if (LargeCorpus.isIn(graph.folder())) {
            return ofLarge(options);
        }
        AnnotatedGraph annotated = graph.open();
        if (show != null && annotated.graph().nodes(Node.Show.class).stream()
                .noneMatch(node -> node.label().equalsIgnoreCase(show))) {
            throw Failure.nothingFound("no show is called \"" + show + "\"");
        }
        RelatedQuery query = new RelatedQuery(annotated);
        boolean any = false;
        try (JsonLines json = new JsonLines(out)) {
            if (text != null) {
                List<Neighbour> neighbours = ofText(annotated, query, options);
                any = !neighbours.isEmpty();
                write(json, Optional.empty(), neighbours);
            } else {
                any = ofEpisodes(annotated, query, options, json);
            }
        }
        return any ? Failure.DONE : Failure.NOTHING_FOUND;
    }

    private Integer ofLarge(RelatedOptions options) throws IOException {
        if (all) {
            throw Failure.error("--all is not for a corpus this large; ask for one episode, or give a text");
        }
        int enough = options.chooses() ? MOST_OF_LARGE : Math.min(MOST_OF_LARGE, enough());
        try (LargeCorpus corpus = LargeCorpus.open(graph.folder(), doors.podweft().get());
                JsonLines json = new JsonLines(out)) {
            List<Neighbour> neighbours;
            Optional<Node.Episode> asked = Optional.empty();
            if (text != null) {
                LargeCorpus.Matching matching = corpus.matching(text, enough);
                neighbours = query(corpus, matching.graph()).of(Neighbours.TEXT, Optional.empty(), matching.edges(),
                    options);
            } else {
                AnnotatedGraph near = corpus.about(words, enough);
                Node.Episode episode = new Lookup(near).episode(words);
                asked = Optional.of(episode);
                neighbours = query(corpus, near).of(episode.id(), episode.date(),
                    near.graph().edgesOf(episode.id(), Edge.Related.class).toList(), options);
            }
            write(json, asked, neighbours);
            return neighbours.isEmpty() ? Failure.NOTHING_FOUND : Failure.DONE;
        }
    }

    private static RelatedQuery query(LargeCorpus corpus, AnnotatedGraph part) {
        return new RelatedQuery(part, corpus.episodes(), corpus::mentionedBy);
    }

    private RelatedOptions options() {
        RelatedOptions options = RelatedOptions.DEFAULTS.withCount(count).withDiverse(diverse);
        options = show == null ? options : options.withShow(show);
        return since == null ? options : options.withSince(day(since));
    }

    /** Returns the first day of what may be a year or a month. */
    private static LocalDate day(String words) {
        String whole = words.matches("\\d{4}(-\\d\\d)?") ? (words + "-01-01").substring(0, ISO_DAY) : words;
        try {
            return LocalDate.parse(whole);
        } catch (DateTimeException wrong) {
            throw Failure.error("--since wants a date such as 2024, 2024-10 or 2024-10-18, and is " + words);
        }
    }

    private List<Neighbour> ofText(AnnotatedGraph annotated, RelatedQuery query, RelatedOptions options) {
        List<Edge.Related> edges = Neighbours.of(annotated.graph()).ofText(text,
            TextMentions.in(text, doors.podweft().get(), annotated.graph()), options::allows, enough());
        return query.of(Neighbours.TEXT, Optional.empty(), edges, options);
    }

    private boolean ofEpisodes(AnnotatedGraph annotated, RelatedQuery query, RelatedOptions options, JsonLines json)
            throws IOException {
        List<Node.Episode> episodes = all
            ? annotated.graph().nodes(Node.Episode.class).stream()
                .sorted(Comparator.comparing(Node.Episode::key)).toList()
            : List.of(new Lookup(annotated).episode(words));
        Neighbours chosen = options.chooses() ? Neighbours.of(annotated.graph()) : null;
        boolean any = false;
        for (Node.Episode episode : episodes) {
            List<Neighbour> neighbours = chosen == null ? query.of(episode, options)
                : query.of(episode.id(), episode.date(), chosen.of(episode, options::allows, enough()), options);
            any |= !neighbours.isEmpty();
            write(json, Optional.of(episode), neighbours);
        }
        return any;
    }

    /** Enough to choose from where what came later moves down, or what is alike is passed over. */
    private int enough() {
        return 2 * count + 20;
    }

    private void write(JsonLines json, Optional<Node.Episode> episode, List<Neighbour> neighbours)
            throws IOException {
        String from = episode.map(Node.Episode::key).orElse(Neighbours.TEXT);
        switch (graph.json() ? Format.JSON : format) {
            case JSON -> Reasons.write(json, from, neighbours);
            case TSV -> writeTsv(from, neighbours);
            case TEXT -> new RelatedPage(screen, explain).print(episode, neighbours, all);
        }
    }

    private void writeTsv(String from, List<Neighbour> neighbours) throws IOException {
        for (Neighbour neighbour : neighbours) {
            out.write(String.join("\t", cell(from), cell(neighbour.episode().key()),
                Integer.toString(neighbour.rank()), String.format(Locale.ROOT, "%.6f", neighbour.score())) + "\n");
        }
    }

    private static String cell(String key) {
        return key.replaceAll("[\\t\\r\\n]", " ");
    }
}
