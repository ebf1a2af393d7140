package dev.podweft.cli;

import dev.podweft.LargeCorpus;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.SearchQuery;
import dev.podweft.query.SearchQuery.Hit;
import dev.podweft.query.SearchQuery.Mark;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft search}: episodes and concepts that have the words. */
@Command(name = "search", description = "Find episodes and concepts by words, or by how they begin.",
    footerHeading = "%nExample:%n", footer = "  podweft search ephemeral ports")
final class SearchCommand implements Callable<Integer> {

    private static final int MOST_OF_LARGE = 100;

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "WORDS", arity = "1..*", description = "What to look for.")
    private List<String> words;

    @Option(names = {"-k", "--count"}, paramLabel = "N", defaultValue = "10",
        description = "At most so many (default: ${DEFAULT-VALUE}).")
    private int count;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    SearchCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (count < 1) {
            throw Failure.error("-k must be at least 1, and is " + count);
        }
        String asked = String.join(" ", words);
        SearchQuery query = new SearchQuery(graph(asked));
        List<Hit> hits = query.of(asked, count);
        if (hits.isEmpty()) {
            throw Failure.nothingFound("nothing found for \"" + asked + "\"");
        }
        if (graph.json()) {
            writeJson(hits);
        } else {
            for (String word : query.misspelled(asked)) {
                screen.print(Rich.of(Ink.FAINT, "nothing has “" + word + "”; this is spelled almost like it"));
                screen.blank();
            }
            print(hits);
        }
        return Failure.DONE;
    }

    /** Returns the graph to search: of a large corpus only the episodes that are most like the words. */
    private AnnotatedGraph graph(String asked) throws IOException {
        if (!LargeCorpus.isIn(graph.folder())) {
            return graph.open();
        }
        try (LargeCorpus corpus = LargeCorpus.open(graph.folder(), doors.podweft().get())) {
            return corpus.matching(asked, MOST_OF_LARGE).graph();
        }
    }

    private void writeJson(List<Hit> hits) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Hit hit : hits) {
                json.start();
                Nodes.write(json, hit.node());
                json.field("score", hit.score()).field("sentence", hit.sentence()).field("second", hit.second());
                json.list("marks");
                for (Mark mark : hit.inSentence()) {
                    json.start().field("start", mark.start()).field("end", mark.end()).end();
                }
                json.endList().endLine();
            }
        }
    }

    private void print(List<Hit> hits) throws IOException {
        boolean first = true;
        String show = "";
        for (Hit hit : hits) {
            if (!first) {
                screen.blank();
            }
            first = false;
            screen.print(marked(Rich.of(Ink.TITLE, hit.node().label()), 0, hit.inLabel()));
            screen.block(4, hit.node() instanceof Node.Episode episode
                ? Nodes.particulars(episode, show) : Rich.of(Ink.FAINT, kind(hit.node())));
            show = hit.node() instanceof Node.Episode episode ? episode.show() : show;
            if (!hit.sentence().isEmpty()) {
                Rich line = new Rich();
                hit.second().ifPresent(second -> line.add(Ink.NUMBER, Times.mark(second)).add("  "));
                int before = line.length();
                screen.block(4, marked(line.add(hit.sentence()), before, hit.inSentence()));
            }
        }
    }

    private static String kind(Node node) {
        return Nodes.concept(node).map(concept -> concept.kind() + " · " + concept.id()).orElse(node.type());
    }

    private static Rich marked(Rich text, int before, List<Mark> marks) {
        marks.forEach(mark -> text.mark(Ink.MARKED, before + mark.start(), before + mark.end()));
        return text;
    }
}
