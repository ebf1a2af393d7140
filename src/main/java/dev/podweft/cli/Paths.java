package dev.podweft.cli;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.query.PathQuery.Path;
import dev.podweft.query.PathQuery.Step;
import dev.podweft.query.Quote;
import java.io.IOException;

/** How a path is written, for persons and for programs. Stateless. */
final class Paths {

    private Paths() {
    }

    /** Prints the steps, each as the link and the node it leads to. */
    static void print(Screen screen, Path path) throws IOException {
        for (Step step : path.steps()) {
            screen.print(4, Rich.of(Ink.FAINT, "  └ " + relation(step.edge(), step.from())).add(" ")
                .add(Nodes.name(step.to())));
            for (Quote quote : step.quotes()) {
                Rich words = Nodes.words(quote.evidence());
                if (step.edge() instanceof Edge.CoOccurs) {
                    words.add(Ink.FAINT, "  " + quote.episode().label());
                }
                screen.block(6, words);
            }
        }
    }

    /** Returns an edge in words, as seen from {@code from}. */
    static String relation(Edge edge, Node from) {
        boolean forward = edge.source().equals(from.id());
        if (edge instanceof Edge.Mentions) {
            return forward ? "mentions" : "is mentioned in";
        }
        if (edge instanceof Edge.CoOccurs coOccurs) {
            return "stands in " + Nodes.count(coOccurs.count(), "episode") + " with";
        }
        if (edge instanceof Edge.Known known) {
            return forward ? forward(known.relation()) : backward(known.relation());
        }
        return "is like";
    }

    private static String forward(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "is an episode of";
            case HAS_VERSION -> "has the version";
            case BROADER -> "is a kind of";
            case PART_OF -> "is part of";
            case USES -> "is built on";
        };
    }

    private static String backward(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "has the episode";
            case HAS_VERSION -> "is a version of";
            case BROADER -> "has the kind";
            case PART_OF -> "has the part";
            case USES -> "is the ground of";
        };
    }

    static void write(JsonLines json, Path path) throws IOException {
        json.field("cost", path.cost()).list("steps");
        for (Step step : path.steps()) {
            json.start().field("relation", step.edge().type())
                .field("forward", step.edge().source().equals(step.from().id()))
                .field("weight", step.edge().weight()).start("to");
            Nodes.write(json, step.to());
            json.end();
            Nodes.writeQuotes(json, step.quotes());
            json.end();
        }
        json.endList();
    }
}
