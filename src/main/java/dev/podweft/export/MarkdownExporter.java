package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * Writes {@code index.md}: an index as at the end of a book, in Markdown as GitHub reads it. Every episode, the newest
 * first, with what it names, and every concept with its episodes and the first minute it comes up; all linked within
 * the page.
 */
public final class MarkdownExporter implements Exporter {

    /** A part of the index: its heading, and the nodes that stand in it. */
    private record Part(String heading, Class<? extends Node> kind) {
    }

    private static final List<Part> PARTS = List.of(new Part("Concepts", Node.Topic.class),
        new Part("Versions", Node.Version.class), new Part("Persons", Node.Person.class),
        new Part("Organizations", Node.Organization.class), new Part("Shows", Node.Show.class));

    private static final Comparator<Node> BY_NAME = Comparator
        .<Node, String>comparing(node -> node.label().toLowerCase(Locale.ROOT)).thenComparing(Node::id);

    @Override
    public String fileName() {
        return "index.md";
    }

    @Override
    public void write(AnnotatedGraph annotated, Appendable out) throws IOException {
        KnowledgeGraph graph = annotated.graph();
        Markdown page = new Markdown(out);
        page.heading(1, "Index");
        page.heading(2, "Episodes");
        List<Node.Episode> episodes = new ArrayList<>(graph.nodes(Node.Episode.class));
        episodes.sort(Comparator.comparing((Node.Episode episode) -> episode.date().orElse(LocalDate.MIN)).reversed()
            .thenComparing(Node.Episode::id));
        for (Node.Episode episode : episodes) {
            page.item(anchor(episode) + episode.date().map(day -> day + " ").orElse("")
                + Markdown.link(Markdown.plain(episode.label()), episode.url()) + mentioned(graph, episode));
        }
        for (Part part : PARTS) {
            List<? extends Node> nodes = graph.nodes(part.kind()).stream().sorted(BY_NAME).toList();
            if (!nodes.isEmpty()) {
                page.heading(2, part.heading());
            }
            for (Node node : nodes) {
                page.item(anchor(node) + "**" + Markdown.link(Markdown.plain(node.label()), NodeColumns.url(node))
                    + "**" + above(graph, node) + places(graph, node));
            }
        }
    }

    private static String anchor(Node node) {
        return "<a id=\"" + node.id() + "\"></a>";
    }

    private static String link(KnowledgeGraph graph, String id) {
        return "[" + Markdown.plain(graph.node(id).map(Node::label).orElse(id)) + "](#" + id + ")";
    }

    private static String mentioned(KnowledgeGraph graph, Node.Episode episode) {
        String names = graph.edgesOf(episode.id(), Edge.Mentions.class)
            .sorted(Comparator.comparingDouble(Edge::weight).reversed().thenComparing(Edge.ORDER))
            .map(edge -> link(graph, edge.target())).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ": " + names;
    }

    private static String above(KnowledgeGraph graph, Node node) {
        String names = graph.edgesOf(node.id(), Edge.Known.class)
            .filter(edge -> edge.relation() == Edge.Relation.BROADER && edge.source().equals(node.id()))
            .map(edge -> link(graph, edge.target())).collect(Collectors.joining(", "));
        return names.isEmpty() ? "" : ", a kind of " + names;
    }

    private static String places(KnowledgeGraph graph, Node node) {
        String places = graph.edgesOf(node.id(), Edge.Mentions.class)
            .map(edge -> link(graph, edge.source()) + first(edge)).collect(Collectors.joining("; "));
        return places.isEmpty() ? "" : ": " + places;
    }

    private static String first(Edge.Mentions edge) {
        Optional<Integer> second = edge.evidence().stream().map(Evidence::second).filter(OptionalInt::isPresent)
            .map(OptionalInt::getAsInt).min(Comparator.naturalOrder());
        return second.map(at -> " " + EdgeColumns.clock(at)).orElse("");
    }
}
