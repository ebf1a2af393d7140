package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.query.ConceptQuery;
import dev.podweft.query.ExplainQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything about one episode, one concept, or two nodes, as trees for JSON. Stateless. */
final class Whole {

    private Whole() {
    }

    static Map<String, Object> episode(Questions ask, Node.Episode episode) {
        Map<String, Object> tree = Trees.episode(episode);
        tree.put("description", episode.description());
        tree.put("chapters", Trees.list(episode.chapters(), Whole::chapter));
        tree.put("sources", Trees.list(episode.sources(), Trees::source));
        tree.put("reasons", Trees.list(episode.reasons(), Trees::reason));
        tree.put("mentions", Trees.list(ask.mentions(episode), Whole::mention));
        return tree;
    }

    private static Map<String, Object> chapter(Node.Chapter chapter) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("second", chapter.second());
        tree.put("title", chapter.title());
        return tree;
    }

    private static Map<String, Object> mention(ExplainQuery.Mentioned mentioned) {
        Map<String, Object> tree = Trees.node(mentioned.node());
        tree.put("weight", Trees.decimals(mentioned.appearance().weight()));
        tree.put("evidence", Trees.list(mentioned.appearance().evidence(), Trees::evidence));
        return tree;
    }

    static Map<String, Object> concept(Questions ask, Node node) {
        ConceptQuery.Answer answer = ask.about(node);
        Map<String, Object> tree = Trees.node(node);
        tree.put("concept", answer.concept().id().value());
        tree.put("kind", answer.concept().kind().toString());
        tree.put("aka", answer.concept().aliases());
        tree.put("url", answer.concept().url().filter(Html::isWeb).orElse(null));
        tree.put("community", answer.community().orElse(null));
        tree.put("above", Trees.list(answer.above(), Whole::relative));
        tree.put("below", Trees.list(answer.below(), Whole::relative));
        tree.put("episodes", Trees.list(answer.appearances(), Trees::appearance));
        tree.put("versions", Trees.list(answer.versions(), Whole::version));
        tree.put("versionsNear", Trees.list(answer.versionsNear(), Whole::version));
        tree.put("companions", Trees.list(answer.companions(), Whole::companion));
        return tree;
    }

    private static Map<String, Object> relative(ConceptQuery.Relative relative) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("relation", relative.relation().word());
        tree.putAll(Trees.node(relative.node()));
        return tree;
    }

    private static Map<String, Object> version(ConceptQuery.VersionSeen seen) {
        Map<String, Object> tree = Trees.node(seen.version());
        tree.put("concept", Trees.key(seen.concept()));
        tree.put("version", seen.version().number());
        tree.put("released", seen.version().released().map(Object::toString).orElse(null));
        tree.put("episodes", seen.appearances().stream().map(appearance -> Trees.key(appearance.episode())).toList());
        return tree;
    }

    private static Map<String, Object> companion(ConceptQuery.Companion companion) {
        Map<String, Object> tree = Trees.node(companion.node());
        tree.put("count", companion.count());
        tree.put("weight", Trees.decimals(companion.weight()));
        return tree;
    }

    static Map<String, Object> connection(ExplainQuery.Connection connection) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("from", Trees.node(connection.from()));
        tree.put("to", Trees.node(connection.to()));
        tree.put("direct", Trees.list(connection.direct(), direct -> direct(direct, connection.from())));
        tree.put("shared", Trees.list(connection.shared(), Whole::shared));
        tree.put("path", connection.path()
            .map(path -> Trees.path(connection.from(), connection.to(), path)).orElse(null));
        return tree;
    }

    private static Map<String, Object> direct(ExplainQuery.Direct direct, Node from) {
        Map<String, Object> tree = Trees.edge(direct.edge(), from);
        tree.put("reasons", Trees.list(direct.reasons(), Trees::reason));
        tree.put("quotes", Trees.list(direct.quotes(), Trees::quote));
        return tree;
    }

    private static Map<String, Object> shared(ExplainQuery.Shared shared) {
        Map<String, Object> tree = Trees.node(shared.node());
        tree.put("strength", Trees.decimals(shared.strength()));
        tree.put("quotes", List.of(Trees.quote(shared.first()), Trees.quote(shared.second())));
        return tree;
    }
}
