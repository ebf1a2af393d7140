package dev.podweft.cli;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Node;
import dev.podweft.query.NodeFinder;
import dev.podweft.query.Match;
import java.util.List;
import java.util.stream.Collectors;

/** Turns what a person typed into a node, or into the message that says why not. Immutable. */
final class Lookup {

    private static final int MOST_CHOICES = 12;

    private final NodeFinder finder;

    Lookup(AnnotatedGraph graph) {
        finder = new NodeFinder(graph);
    }

    Node.Episode episode(String words) {
        return one(finder.episode(words), "episode", words);
    }

    Node concept(String words) {
        return one(finder.concept(words), "concept", words);
    }

    Node any(String words) {
        return one(finder.any(words), "episode or concept", words);
    }

    private static <N extends Node> N one(Match<N> match, String what, String words) {
        if (match instanceof Match.One<N> one) {
            return one.node();
        }
        if (match instanceof Match.Several<N> several) {
            throw Failure.ambiguous("\"" + words + "\" fits " + several.nodes().size()
                + " of the graph; say more, or give the id at the end of a line:", choices(several.nodes()));
        }
        List<String> near = ((Match.None<N>) match).near().stream().map(node -> "\"" + node.label() + "\"").toList();
        throw Failure.nothingFound("no " + what + " fits \"" + words + "\""
            + (near.isEmpty() ? "" : "; did you mean " + join(near) + "?"));
    }

    private static String join(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " or " + names.get(last);
    }

    private static List<String> choices(List<? extends Node> nodes) {
        List<String> lines = nodes.stream().limit(MOST_CHOICES).map(Lookup::choice).collect(Collectors.toList());
        if (nodes.size() > MOST_CHOICES) {
            lines.add("  … and " + (nodes.size() - MOST_CHOICES) + " more");
        }
        return lines;
    }

    private static String choice(Node node) {
        String date = node instanceof Node.Episode episode
            ? episode.date().map(day -> day + "  ").orElse("") : node.type() + "  ";
        return "  " + date + node.label() + "  " + Nodes.key(node);
    }
}
