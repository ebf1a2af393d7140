package dev.podweft.web;

import dev.podweft.Podweft;
import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.query.SearchQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Answers for programs, below {@code /api/v1}; the document {@code openapi.json} describes them. Immutable. */
final class Api {

    static final int MOST_HITS = 1000;

    private static final int USUAL_PAGE = 50;
    private static final int USUAL_RELATED = 10;
    private static final int LARGEST_PAGE = 500;

    private final Questions ask;
    private final TopicList topics;

    Api(Questions ask) {
        this.ask = ask;
        this.topics = new TopicList(ask.graph());
    }

    Answer answer(Request request) {
        List<String> path = request.path();
        if (path.size() < 2 || !path.get(1).equals("v1")) {
            throw WebException.notFound("the only version there is begins with /api/v1");
        }
        Request rest = request.below(2);
        return switch (rest.first()) {
            case "" -> json(index());
            case "openapi.json" -> Assets.answer("openapi.json");
            case "episodes" -> episodes(rest);
            case "concepts" -> concepts(rest);
            case "search" -> search(rest);
            case "path" -> json(path(rest));
            case "gaps" -> page(rest, ask.gaps(Ideas.MOST), Ideas::tree);
            case "explain" -> json(explain(rest));
            default -> throw WebException.notFound("nothing is at " + request.target()
                + "; /api/v1/openapi.json says what there is");
        };
    }

    private Map<String, Object> index() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", Podweft.VERSION);
        tree.put("episodes", ask.episodes().size());
        tree.put("concepts", topics.all().size());
        tree.put("nodes", ask.graph().graph().nodes().size());
        tree.put("edges", ask.graph().graph().edges().size());
        tree.put("shows", ask.graph().graph().nodes(Node.Show.class).stream().map(Node.Show::label).toList());
        tree.put("links", List.of("/api/v1/episodes", "/api/v1/concepts", "/api/v1/search?q=",
            "/api/v1/path?from=&to=", "/api/v1/explain?a=&b=", "/api/v1/gaps", "/api/v1/openapi.json"));
        return tree;
    }

    private Answer episodes(Request rest) {
        List<String> path = rest.path();
        if (path.size() == 1) {
            return page(rest, ask.episodes(), Trees::episode);
        }
        Node.Episode episode = Nodes.episode(ask, path.get(1));
        if (path.size() == 2) {
            return json(Whole.episode(ask, episode));
        }
        if (path.size() == 3 && path.get(2).equals("related")) {
            Part part = Part.of(rest, USUAL_RELATED);
            return page(rest, part, ask.related(episode, (int) Math.min(MOST_HITS, part.end() + 1)), Trees::neighbour);
        }
        throw WebException.notFound("an episode has /related, and nothing else below it");
    }

    private Answer concepts(Request rest) {
        List<String> path = rest.path();
        if (path.size() == 1) {
            String kind = rest.words("kind").orElse("");
            List<Node> chosen = topics.all().stream()
                .filter(node -> kind.isEmpty() || kind(node).equals(kind)).toList();
            return page(rest, chosen, Api::concept);
        }
        if (path.size() == 2) {
            return json(Whole.concept(ask, Nodes.concept(ask, path.get(1))));
        }
        throw WebException.notFound("a concept's id is one part of the address: write its / as %2F");
    }

    private static String kind(Node node) {
        return Trees.concept(node).map(concept -> concept.kind().toString()).orElse("");
    }

    static Map<String, Object> concept(Node node) {
        Map<String, Object> tree = Trees.node(node);
        tree.put("kind", kind(node));
        tree.put("episodes", TopicList.episodes(node));
        tree.put("aka", Trees.concept(node).map(Concept::aliases).orElse(List.of()));
        return tree;
    }

    private Answer search(Request rest) {
        Part part = Part.of(rest, USUAL_PAGE);
        List<SearchQuery.Hit> hits = ask.search(rest.required("q"), (int) Math.min(MOST_HITS, part.end() + 1));
        return page(rest, part, hits, Trees::hit);
    }

    private Map<String, Object> path(Request rest) {
        Node from = Nodes.any(ask, rest.required("from"));
        Node to = Nodes.any(ask, rest.required("to"));
        return ask.path(from, to).map(path -> Trees.path(from, to, path)).orElseThrow(() -> WebException.notFound(
            "no chain of mentions leads from \"" + from.label() + "\" to \"" + to.label() + "\""));
    }

    private Map<String, Object> explain(Request rest) {
        Node first = Nodes.any(ask, rest.required("a"));
        return Whole.connection(ask.connection(first, Nodes.any(ask, rest.required("b"))));
    }

    private static Answer json(Map<String, Object> tree) {
        return Answer.of(200, Answer.JSON, Json.text(tree));
    }

    /** Returns the part of a list that is asked for, and where the next part is. */
    private static <T> Answer page(Request request, List<T> all, Function<T, Map<String, Object>> tree) {
        return page(request, Part.of(request, USUAL_PAGE), all, tree);
    }

    private static <T> Answer page(Request request, Part part, List<T> all, Function<T, Map<String, Object>> tree) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("offset", part.offset());
        page.put("limit", part.limit());
        Map<String, String> headers = new LinkedHashMap<>();
        if (part.end() < all.size()) {
            String next = next(request, (int) part.end());
            page.put("next", next);
            headers.put("Link", "<" + next + ">; rel=\"next\"");
        }
        page.put("items", all.stream().skip(part.offset()).limit(part.limit()).map(tree).toList());
        return Answer.of(200, Answer.JSON, Json.text(page), headers);
    }

    /** Which part of a list is asked for. */
    private record Part(int offset, int limit) {

        static Part of(Request request, int usual) {
            return new Part(request.number("offset", 0, 0, Integer.MAX_VALUE),
                request.number("limit", usual, 1, LARGEST_PAGE));
        }

        long end() {
            return offset + (long) limit;
        }
    }

    private static String next(Request request, int offset) {
        StringBuilder address = new StringBuilder(request.target().replaceFirst("\\?.*", "")).append("?offset=")
            .append(offset);
        request.query().forEach((name, value) -> {
            if (!name.equals("offset")) {
                address.append('&').append(Links.encoded(name)).append('=').append(Links.encoded(value));
            }
        });
        return address.toString();
    }
}
