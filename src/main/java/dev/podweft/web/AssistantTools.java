package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.UnclearNameException;
import dev.podweft.graph.Node;
import dev.podweft.query.SearchQuery;
import dev.podweft.web.Schemas.Argument;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The questions that assistants may ask, and their answers with evidence. Safe to share between threads. */
final class AssistantTools {

    private static final int USUAL_HITS = 10;
    private static final int USUAL_RELATED = 5;
    private static final int MOST = 50;
    private static final int FEW_MORE = 20;
    private static final String EPISODE = "An episode: its id, title, date (2024-10-18), or a part of its title.";
    private static final String EITHER = "An episode or a concept: id, title, name, other name, or date.";

    private final Supplier<Questions> now;

    /** Takes what gives the graph as it is at each call. */
    AssistantTools(Supplier<Questions> now) {
        this.now = now;
    }

    List<AssistantTool> all() {
        return List.of(
            new AssistantTool("search_episodes", "Search episodes",
                "Finds episodes and concepts by words. Each hit has the sentence that fits best and, where known, the"
                    + " second of the episode at which it is spoken of.",
                List.of(Argument.text("query", "Words to look for; a word also finds what begins with it."),
                    Argument.maybeNumber("limit", "How many hits at most, 1 to 50; 10 if not given.")),
                List.of("episodes", "concepts"), AssistantTools::search),
            new AssistantTool("related_episodes", "Related episodes",
                "The episodes most like one, with what they share, how rare that is, and at which seconds.",
                List.of(Argument.text("episode", EPISODE),
                    Argument.maybeNumber("limit", "How many at most, 1 to 50; 5 if not given.")),
                List.of("related"), AssistantTools::related),
            new AssistantTool("concept", "Concept",
                "What a technology, idea, person or organization is in this show: its episodes with sentences and"
                    + " seconds, its versions, what is above and below it, and what it is often named together with.",
                List.of(Argument.text("name", "A name, with a version if you like: \"postgres 17\".")),
                List.of("episodes", "versions", "companions"),
                (ask, arguments) -> Whole.concept(ask, Nodes.concept(ask, arguments.text("name")))),
            new AssistantTool("path", "Path",
                "How one episode or concept leads to another: the chain of links, each with the words it came from.",
                List.of(Argument.text("from", EITHER), Argument.text("to", EITHER)),
                List.of("steps"), AssistantTools::path),
            new AssistantTool("explain", "Explain",
                "Why the graph says what it says. With a alone: what an episode mentions and why entries were merged,"
                    + " or what a concept is. With a and b: everything that links the two, with the words.",
                List.of(Argument.text("a", EITHER), Argument.maybeText("b", "Another one, to learn what links them.")),
                List.of(), AssistantTools::explain),
            new AssistantTool("gaps", "Gaps",
                "Strong topics that the field relates and that no episode discusses together: ideas for the next"
                    + " episode, with the episodes that are most about each.",
                List.of(), List.of("gaps"), (ask, arguments) ->
                    new LinkedHashMap<>(Map.of("gaps", Trees.list(ask.gaps(Ideas.MOST), Ideas::tree)))));
    }

    private static Map<String, Object> search(Questions ask, Arguments arguments) {
        String words = arguments.text("query");
        int limit = arguments.number("limit", USUAL_HITS, MOST);
        List<SearchQuery.Hit> hits = ask.search(words, 2 * limit + FEW_MORE);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("query", words);
        tree.put("episodes", hits.stream().filter(hit -> hit.node() instanceof Node.Episode)
            .limit(limit).map(Trees::hit).toList());
        tree.put("concepts", hits.stream().filter(hit -> !(hit.node() instanceof Node.Episode))
            .limit(limit).map(Trees::hit).toList());
        return tree;
    }

    private static Map<String, Object> related(Questions ask, Arguments arguments) {
        Node.Episode episode = Nodes.episode(ask, arguments.text("episode"));
        int limit = arguments.number("limit", USUAL_RELATED, MOST);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("episode", Trees.episode(episode));
        tree.put("related", Trees.list(ask.related(episode, limit), Trees::neighbour));
        return tree;
    }

    private static Map<String, Object> path(Questions ask, Arguments arguments) {
        Node from = Nodes.any(ask, arguments.text("from"));
        Node to = Nodes.any(ask, arguments.text("to"));
        return ask.path(from, to).map(path -> Trees.path(from, to, path)).orElseThrow(() -> WebException.notFound(
            "no chain of mentions leads from \"" + from.label() + "\" to \"" + to.label() + "\""));
    }

    private static Map<String, Object> explain(Questions ask, Arguments arguments) {
        Node first = Nodes.any(ask, arguments.text("a"));
        return arguments.maybeText("b")
            .map(second -> Whole.connection(ask.connection(first, Nodes.any(ask, second))))
            .orElseGet(() -> whole(ask, first));
    }

    private static Map<String, Object> whole(Questions ask, Node node) {
        return node instanceof Node.Episode episode ? Whole.episode(ask, episode) : Whole.concept(ask, node);
    }

    /** Returns a tool's answer, or in its place what was wrong with the question. */
    CallToolResult call(AssistantTool tool, Map<String, Object> arguments) {
        try {
            Map<String, Object> given = arguments == null ? Map.of() : arguments;
            Map<String, Object> tree = tool.answer().apply(now.get(), new Arguments(given));
            return result(Json.text(tree), false, tree);
        } catch (UnclearNameException | WebException trouble) {
            return result(trouble.getMessage(), true, Map.of());
        }
    }

    private static CallToolResult result(String text, boolean failed, Map<String, Object> tree) {
        CallToolResult.Builder result = CallToolResult.builder(List.of(TextContent.builder(text).build()))
            .isError(failed);
        return failed ? result.build() : result.structuredContent(tree).build();
    }

    /** Returns an episode or a concept by the id of its node, or the list of all episodes, as JSON. */
    String resource(String kind, String id) {
        Questions ask = now.get();
        if (kind.equals("episodes")) {
            return Json.text(Map.of("episodes", Trees.list(ask.episodes(), Trees::episode)));
        }
        Node node = ask.graph().graph().node(id).filter(found -> !(found instanceof Node.Show))
            .filter(found -> found instanceof Node.Episode == kind.equals("episode"))
            .orElseThrow(() -> WebException.notFound("no " + kind + " has the id " + id));
        return Json.text(whole(ask, node));
    }
}
