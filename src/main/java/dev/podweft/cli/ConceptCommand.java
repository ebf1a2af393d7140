package dev.podweft.cli;

import dev.podweft.LargeCorpus;
import dev.podweft.Podweft;
import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.ConceptQuery;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code podweft concept}: what a concept is, where it is spoken of, and what stands around it. */
@Command(name = "concept", description = "Show a concept: its episodes and minutes, versions, and what stands near it.",
    footerHeading = "%nExample:%n", footer = "  podweft concept io_uring")
final class ConceptCommand implements Callable<Integer> {

    private static final int MOST_OF_LARGE = 20;

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "NAME", arity = "1..*",
        description = "Name of a technology, idea, person or organization, with a version if you like.")
    private List<String> name;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    ConceptCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        String words = String.join(" ", name);
        if (LargeCorpus.isIn(graph.folder())) {
            ofLarge(words);
            return Failure.DONE;
        }
        AnnotatedGraph annotated = graph.open();
        ConceptQuery.Answer answer = new ConceptQuery(annotated).of(new Lookup(annotated).concept(words));
        write(answer, new ConceptPage.Episodes(answer.appearances().size(),
            annotated.graph().nodes(Node.Episode.class).size()));
        return Failure.DONE;
    }

    /** Answers from the episodes that are most about the concept, and what the graph files know of it. */
    private void ofLarge(String words) throws IOException {
        try (LargeCorpus corpus = LargeCorpus.open(graph.folder(), doors.podweft().get())) {
            Node node = new Lookup(corpus.concepts()).concept(words);
            LargeCorpus.Mentioning mentioning =
                corpus.mentioning(node, MOST_OF_LARGE, Podweft.open(graph.folder()));
            write(new ConceptQuery(mentioning.graph()).of(mentioning.graph().graph().node(node.id()).orElseThrow()),
                new ConceptPage.Episodes(mentioning.episodes(), corpus.episodes()));
        }
    }

    private void write(ConceptQuery.Answer answer, ConceptPage.Episodes episodes) throws IOException {
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                ConceptJson.write(json, answer, episodes.mentioning());
            }
        } else {
            new ConceptPage(screen, answer).print(episodes);
        }
    }
}
