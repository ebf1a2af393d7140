package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.Decimals;
import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.KnowledgeGraph;
import dev.podweft.graph.Node;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes one note of a vault. */
final class VaultNote {

    private static final int NEIGHBOURS = 15;

    private static final Comparator<Edge> STRONGEST =
        Comparator.comparingDouble(Edge::weight).reversed().thenComparing(Edge.ORDER);

    private final AnnotatedGraph annotated;
    private final KnowledgeGraph graph;
    private final VaultNames names;
    private final Appendable out;
    private final Markdown page;

    VaultNote(AnnotatedGraph annotated, VaultNames names, Appendable out) {
        this.annotated = annotated;
        graph = annotated.graph();
        this.names = names;
        this.out = out;
        page = new Markdown(out);
    }

    void write(Node node) throws IOException {
        properties(node);
        page.heading(1, plain(node.label()));
        if (node instanceof Node.Episode episode) {
            description(episode);
            chapters(episode);
        }
        relations(node);
        mentions(node);
        neighbours("Alike", graph.edgesOf(node.id(), Edge.Related.class), node);
        neighbours("Spoken of together with", graph.edgesOf(node.id(), Edge.CoOccurs.class), node);
    }

    private void properties(Node node) throws IOException {
        NodeColumns.Item item = new NodeColumns.Item(node, annotated.factsOf(node.id()), annotated.communities());
        out.append("---\n");
        property("id", node.id());
        property("type", node.type());
        property("label", node.label());
        for (Column<NodeColumns.Item> column : NodeColumns.ALL) {
            switch (column.name()) {
                case "description", "chapters", "sources", "aliases" -> { }
                default -> column(column, item);
            }
        }
        List<String> aliases = Stream.concat(Stream.of(node.label()), NodeColumns.aliases(node).stream()).distinct()
            .toList();
        out.append("aliases:\n");
        for (String alias : aliases) {
            out.append("  - ").append(quote(alias)).append('\n');
        }
        out.append("tags:\n  - podweft/").append(node.type()).append("\n---\n\n");
    }

    private void column(Column<NodeColumns.Item> column, NodeColumns.Item item) throws IOException {
        boolean bare = column.type() != Column.Type.STRING || column.isDate();
        String value = column.print(item).orElse("");
        if (!value.isEmpty()) {
            out.append(column.name()).append(": ").append(bare ? value : quote(value)).append('\n');
        }
    }

    private void property(String name, String value) throws IOException {
        out.append(name).append(": ").append(quote(value)).append('\n');
    }

    /** Returns a text as YAML quotes it. */
    private static String quote(String text) {
        String one = Characters.xml(text).replaceAll("\\s+", " ");
        return '"' + one.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private void description(Node.Episode episode) throws IOException {
        if (episode.url().isPresent()) {
            page.text(Markdown.link("Listen", episode.url()));
        }
        if (!episode.description().isBlank()) {
            page.text(String.join("\n", episode.description().strip().lines()
                .map(line -> ("> " + plain(line)).strip()).toList()));
        }
    }

    private void chapters(Node.Episode episode) throws IOException {
        if (!episode.chapters().isEmpty()) {
            page.heading(2, "Chapters");
        }
        for (Node.Chapter chapter : episode.chapters()) {
            page.item(EdgeColumns.clock(chapter.second()) + " " + plain(chapter.title()));
        }
    }

    private void relations(Node node) throws IOException {
        List<Edge.Known> edges = graph.edgesOf(node.id(), Edge.Known.class).toList();
        if (!edges.isEmpty()) {
            page.heading(2, "Relations");
        }
        for (Edge.Known edge : edges) {
            boolean from = edge.source().equals(node.id());
            page.item(from ? words(edge.relation()) + " " + link(edge.target())
                : inverse(edge.relation()) + " " + link(edge.source()));
        }
    }

    private static String words(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "in";
            case HAS_VERSION -> "version";
            case BROADER -> "a kind of";
            case PART_OF -> "part of";
            case USES -> "uses";
        };
    }

    private static String inverse(Edge.Relation relation) {
        return switch (relation) {
            case IN_SHOW -> "episode";
            case HAS_VERSION -> "version of";
            case BROADER -> "such as";
            case PART_OF -> "has part";
            case USES -> "used by";
        };
    }

    private void mentions(Node node) throws IOException {
        List<Edge.Mentions> edges = graph.edgesOf(node.id(), Edge.Mentions.class).sorted(STRONGEST).toList();
        if (!edges.isEmpty()) {
            page.heading(2, node instanceof Node.Episode ? "Mentions" : "Mentioned in");
        }
        for (Edge.Mentions edge : edges) {
            page.item(link(other(edge, node)) + " (" + Decimals.print(edge.weight()) + ")");
            for (Evidence evidence : edge.evidence()) {
                String at = evidence.second().isPresent() ? EdgeColumns.clock(evidence.second().getAsInt()) + " " : "";
                out.append("  - ").append(at).append("“").append(plain(evidence.context())).append("”\n");
            }
        }
    }

    private void neighbours(String heading, Stream<? extends Edge> all, Node node) throws IOException {
        List<? extends Edge> edges = all.sorted(STRONGEST).limit(NEIGHBOURS).toList();
        if (!edges.isEmpty()) {
            page.heading(2, heading);
        }
        for (Edge edge : edges) {
            page.item(link(other(edge, node)) + " (" + Decimals.print(edge.weight()) + ")");
        }
    }

    private static String other(Edge edge, Node node) {
        return edge.source().equals(node.id()) ? edge.target() : edge.source();
    }

    /** Returns a link to the note of the node {@code id}. */
    String link(String id) {
        String label = graph.node(id).map(Node::label).orElse(id);
        return "[[" + names.path(id) + "|" + Characters.xml(label).replaceAll("\\s+", " ").replace('[', '(')
            .replace(']', ')').replace('|', '/').strip() + "]]";
    }

    /** Returns {@code text} in one line without what Obsidian reads as its own beyond Markdown. */
    private static String plain(String text) {
        return Markdown.plain(text).replace("$", "\\$").replace("%%", "\\%\\%").replace("==", "\\=\\=")
            .replace("~~", "\\~\\~");
    }
}
