package dev.podweft.web;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import dev.podweft.query.Appearance;
import dev.podweft.query.PathQuery;
import dev.podweft.query.Quote;
import dev.podweft.query.RelatedQuery;
import dev.podweft.query.SearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers as trees for JSON, with the names that the command line's {@code --json} has, too. Stateless. */
final class Trees {

    private static final double DECIMALS = 1e6;

    private Trees() {
    }

    /** Returns the concept that a node stands for, where it stands for one. */
    static Optional<Concept> concept(Node node) {
        if (node instanceof Node.Topic topic) {
            return Optional.of(topic.concept());
        }
        if (node instanceof Node.Person person) {
            return Optional.of(person.concept());
        }
        return node instanceof Node.Organization organization
            ? Optional.of(organization.concept()) : Optional.empty();
    }

    /** Returns the id that a person gives back: an episode's own key, a concept's id, else the id of the node. */
    static String key(Node node) {
        return node instanceof Node.Episode episode
            ? episode.key() : concept(node).map(concept -> concept.id().value()).orElse(node.id());
    }

    static Map<String, Object> node(Node node) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", node.type());
        tree.put("id", key(node));
        tree.put("node", node.id());
        tree.put("name", node.label());
        tree.put("page", Links.to(node));
        return tree;
    }

    /** Returns what a list of episodes tells of each. */
    static Map<String, Object> episode(Node.Episode episode) {
        Map<String, Object> tree = node(episode);
        tree.put("titleDerived", episode.titleDerived());
        tree.put("date", episode.date().map(Object::toString).orElse(null));
        tree.put("durationSeconds", number(episode.durationSeconds()));
        tree.put("show", episode.show());
        tree.put("url", episode.url().filter(Html::isWeb).orElse(null));
        return tree;
    }

    static Map<String, Object> source(SourceLocation source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("file", source.file());
        tree.put("line", source.line());
        return tree;
    }

    static Map<String, Object> reason(MergeReason reason) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("left", source(reason.left()));
        tree.put("right", source(reason.right()));
        tree.put("evidence", reason.evidence());
        tree.put("weight", decimals(reason.weight()));
        return tree;
    }

    static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", evidence.field().name().toLowerCase(Locale.ROOT));
        tree.put("file", evidence.source().file());
        tree.put("line", evidence.source().line());
        tree.put("start", evidence.start());
        tree.put("end", evidence.end());
        tree.put("text", evidence.text());
        tree.put("context", evidence.context());
        tree.put("second", number(evidence.second()));
        tree.put("score", decimals(evidence.score()));
        tree.put("reason", evidence.reason());
        return tree;
    }

    static Map<String, Object> quote(Quote quote) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("episode", key(quote.episode()));
        tree.put("concept", key(quote.concept()));
        tree.putAll(evidence(quote.evidence()));
        return tree;
    }

    static Map<String, Object> appearance(Appearance appearance) {
        Map<String, Object> tree = episode(appearance.episode());
        tree.put("weight", decimals(appearance.weight()));
        tree.put("evidence", appearance.evidence().stream().map(Trees::evidence).toList());
        return tree;
    }

    static Map<String, Object> neighbour(RelatedQuery.Neighbour neighbour) {
        Map<String, Object> tree = episode(neighbour.episode());
        tree.put("rank", neighbour.rank());
        tree.put("score", decimals(neighbour.score()));
        tree.put("reasons", neighbour.reasons().stream().map(Trees::reason).toList());
        tree.put("wordShare", decimals(neighbour.wordShare()));
        tree.put("sharedWords", neighbour.words());
        tree.put("next", neighbour.next().map(next -> {
            Map<String, Object> topic = node(next.topic());
            topic.put("second", number(next.second()));
            return topic;
        }).orElse(null));
        return tree;
    }

    static Map<String, Object> reason(RelatedQuery.Reason reason) {
        Map<String, Object> tree = node(reason.concept());
        tree.put("share", decimals(reason.share()));
        tree.put("inEpisodes", reason.inEpisodes());
        tree.put("ofEpisodes", reason.ofEpisodes());
        tree.put("fromSecond", number(reason.here().second()));
        tree.put("toSecond", number(reason.there().second()));
        tree.put("fromNames", reason.here().names().stream().map(Node::label).toList());
        tree.put("toNames", reason.there().names().stream().map(Node::label).toList());
        tree.put("words", ReasonWords.of(reason));
        return tree;
    }

    static Map<String, Object> hit(SearchQuery.Hit hit) {
        Map<String, Object> tree = node(hit.node());
        tree.put("score", decimals(hit.score()));
        tree.put("date", hit.node() instanceof Node.Episode episode
            ? episode.date().map(Object::toString).orElse(null) : null);
        tree.put("kind", concept(hit.node()).map(concept -> concept.kind().toString()).orElse(null));
        tree.put("sentence", hit.sentence());
        tree.put("second", number(hit.second()));
        tree.put("marks", hit.inSentence().stream()
            .map(mark -> Map.of("start", mark.start(), "end", mark.end())).toList());
        return tree;
    }

    static Map<String, Object> path(Node from, Node to, PathQuery.Path path) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", node(from));
        tree.put("to", node(to));
        tree.put("cost", decimals(path.cost()));
        tree.put("steps", path.steps().stream().map(Trees::step).toList());
        return tree;
    }

    private static Map<String, Object> step(PathQuery.Step step) {
        Map<String, Object> tree = edge(step.edge(), step.from());
        tree.put("to", node(step.to()));
        tree.put("quotes", step.quotes().stream().map(Trees::quote).toList());
        return tree;
    }

    static Map<String, Object> edge(Edge edge, Node from) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("relation", edge.type());
        tree.put("words", Relations.words(edge, from));
        tree.put("forward", edge.source().equals(from.id()));
        tree.put("weight", decimals(edge.weight()));
        return tree;
    }

    static <T> List<Map<String, Object>> list(List<T> items, java.util.function.Function<T, Map<String, Object>> tree) {
        return items.stream().map(tree).toList();
    }

    static double decimals(double value) {
        return Math.round(value * DECIMALS) / DECIMALS;
    }

    private static Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
