package dev.podweft.cli;

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

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(paramLabel = "NAME", arity = "1..*",
        description = "Name of a technology, idea, person or organization, with a version if you like.")
    private List<String> name;

    private final Output out;
    private final Screen screen;

    ConceptCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Node node = new Lookup(annotated).concept(String.join(" ", name));
        ConceptQuery.Answer answer = new ConceptQuery(annotated).of(node);
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                ConceptJson.write(json, answer);
            }
        } else {
            int episodes = annotated.graph().nodes(Node.Episode.class).size();
            new ConceptPage(screen, answer).print(episodes);
        }
        return Failure.DONE;
    }
}
