package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.ExplainQuery;
import dev.podweft.query.ExplainQuery.Connection;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code podweft explain}: why the graph says what it says. */
@Command(name = "explain",
    description = "Show why an episode was merged and what it mentions, where a concept was found, or what links two.",
    footerHeading = "%nExamples:%n",
    footer = {"  podweft explain \"Kernel level TLS\"", "  podweft explain io_uring PostgreSQL"})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private Standard standard;

    @Mixin
    private GraphOptions graph;

    @Parameters(index = "0", paramLabel = "A", description = "An episode or a concept.")
    private String first;

    @Parameters(index = "1", paramLabel = "B", arity = "0..1", description = "Another, to see what links the two.")
    private Optional<String> second = Optional.empty();

    private final Output out;
    private final Screen screen;

    ExplainCommand(Output out, Screen screen) {
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        AnnotatedGraph annotated = graph.open();
        Lookup lookup = new Lookup(annotated);
        ExplainQuery query = new ExplainQuery(annotated);
        Node node = lookup.any(first);
        if (second.isPresent()) {
            return connection(query.between(node, lookup.any(second.get())));
        }
        if (node instanceof Node.Episode episode) {
            episode(query, episode);
        } else {
            concept(query, node);
        }
        return Failure.DONE;
    }

    private int connection(Connection connection) throws IOException {
        if (connection.direct().isEmpty() && connection.shared().isEmpty() && connection.path().isEmpty()) {
            throw Failure.nothingFound("nothing links \"" + connection.from().label() + "\" and \""
                + connection.to().label() + "\"");
        }
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                ExplainJson.write(json, connection);
            }
        } else {
            new ExplainPage(screen).print(connection);
        }
        return Failure.DONE;
    }

    private void episode(ExplainQuery query, Node.Episode episode) throws IOException {
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                ExplainJson.write(json, episode, query.mentions(episode));
            }
        } else {
            new ExplainPage(screen).print(episode, query.mentions(episode));
        }
    }

    private void concept(ExplainQuery query, Node concept) throws IOException {
        if (graph.json()) {
            try (JsonLines json = new JsonLines(out)) {
                json.start();
                Nodes.write(json, concept);
                ConceptJson.appearances(json, query.evidence(concept));
                json.endLine();
            }
        } else {
            new ExplainPage(screen).print(concept, query.evidence(concept));
        }
    }
}
