package dev.podweft.export;

import dev.podweft.graph.AnnotatedGraph;
import dev.podweft.graph.AnnotatedGraph.Facts;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/** The properties of nodes beside id, label, type and look, in the order of all files. */
final class NodeColumns {

    static final List<Column<Item>> ALL = List.of(
        of("kind", Column.Type.STRING, item -> concept(item.node()).map(Concept::kind)),
        of("concept", Column.Type.STRING, item -> concept(item.node()).map(concept -> concept.id().value())),
        of("key", Column.Type.STRING, episode(Node.Episode::key)),
        of("show", Column.Type.STRING, episode(Node.Episode::show)),
        optional("date", Column.Type.STRING, Node.Episode::date),
        optional("duration_seconds", Column.Type.INT, episode -> boxed(episode.durationSeconds())),
        of("title_derived", Column.Type.BOOLEAN, episode(Node.Episode::titleDerived)),
        of("url", Column.Type.STRING, item -> url(item.node())),
        optional("description", Column.Type.STRING,
            episode -> Optional.of(episode.description()).filter(text -> !text.isEmpty())),
        optional("chapter_count", Column.Type.INT, episode -> Column.count(episode.chapters())),
        optional("chapters", Column.Type.STRING,
            episode -> Column.join(episode.chapters().stream().map(NodeColumns::print).toList())),
        optional("source_count", Column.Type.INT, episode -> Column.count(episode.sources())),
        optional("sources", Column.Type.STRING, episode -> Column.join(episode.sources())),
        of("episodes", Column.Type.INT, item -> episodes(item.node())),
        of("alias_count", Column.Type.INT, item -> concept(item.node()).flatMap(c -> Column.count(c.aliases()))),
        of("aliases", Column.Type.STRING, item -> concept(item.node()).flatMap(c -> Column.join(c.aliases()))),
        of("version", Column.Type.STRING, version(Node.Version::number)),
        of("released", Column.Type.STRING, item -> item.node() instanceof Node.Version v ? v.released() : none()),
        of("community", Column.Type.INT, item -> item.facts().map(Facts::community).filter(number -> number >= 0)),
        of("community_name", Column.Type.STRING, Item::communityName),
        of("page_rank", Column.Type.DOUBLE, item -> item.facts().map(Facts::pageRank)));

    private NodeColumns() {
    }

    /** A node with what was computed about it. */
    record Item(Node node, Optional<Facts> facts, List<String> communities) {

        static List<Item> of(AnnotatedGraph annotated) {
            return annotated.graph().nodes().stream()
                .map(node -> new Item(node, annotated.factsOf(node.id()), annotated.communities())).toList();
        }

        private Optional<String> communityName() {
            return facts.map(Facts::community).filter(number -> number >= 0 && number < communities.size())
                .map(communities::get);
        }
    }

    private static Column<Item> of(String name, Column.Type type, Function<Item, Optional<?>> value) {
        return new Column<>(name, type, value);
    }

    private static Column<Item> optional(String name, Column.Type type, Function<Node.Episode, Optional<?>> value) {
        return new Column<>(name, type,
            item -> item.node() instanceof Node.Episode episode ? value.apply(episode) : none());
    }

    private static Function<Item, Optional<?>> episode(Function<Node.Episode, Object> value) {
        return item -> item.node() instanceof Node.Episode episode ? Optional.of(value.apply(episode)) : none();
    }

    private static Function<Item, Optional<?>> version(Function<Node.Version, Object> value) {
        return item -> item.node() instanceof Node.Version version ? Optional.of(value.apply(version)) : none();
    }

    private static Optional<?> none() {
        return Optional.empty();
    }

    private static Optional<Integer> boxed(OptionalInt value) {
        return value.isPresent() ? Optional.of(value.getAsInt()) : Optional.empty();
    }

    private static String print(Node.Chapter chapter) {
        return EdgeColumns.clock(chapter.second()) + " " + chapter.title();
    }

    /** Returns the address of what the node stands for. */
    static Optional<String> url(Node node) {
        return node instanceof Node.Episode episode ? episode.url() : concept(node).flatMap(Concept::url);
    }

    /** Returns the other names of what the node stands for. */
    static List<String> aliases(Node node) {
        return concept(node).map(Concept::aliases).orElse(List.of());
    }

    private static Optional<Concept> concept(Node node) {
        if (node instanceof Node.Topic topic) {
            return Optional.of(topic.concept());
        } else if (node instanceof Node.Person person) {
            return Optional.of(person.concept());
        }
        return node instanceof Node.Organization o ? Optional.of(o.concept()) : Optional.empty();
    }

    private static Optional<Integer> episodes(Node node) {
        if (node instanceof Node.Topic topic) {
            return Optional.of(topic.episodes());
        } else if (node instanceof Node.Person person) {
            return Optional.of(person.episodes());
        }
        return node instanceof Node.Organization o ? Optional.of(o.episodes()) : Optional.empty();
    }
}
