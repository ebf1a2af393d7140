package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import java.util.List;

/** Answers for a browser: which view an address means. Immutable. */
final class Pages {

    private final Questions ask;
    private final TopicList topics;
    private final MapView map;

    Pages(Questions ask) {
        this.ask = ask;
        this.topics = new TopicList(ask.graph());
        this.map = new MapView(ask, topics);
    }

    Answer answer(Request request) {
        List<String> path = request.path();
        if (path.size() == 2) {
            return second(request, path.get(1));
        }
        if (path.size() == 3 && path.get(0).equals("episode") && path.get(2).equals("sources")) {
            return new SourcesView(Nodes.episode(ask, path.get(1))).page().answer(200);
        }
        if (path.size() > 1) {
            throw missing(request);
        }
        return switch (request.first()) {
            case "" -> map.page().answer(200);
            case "map.css" -> map.sheet();
            case "episodes" -> new EpisodesView(ask).page(request).answer(200);
            case "concepts" -> new ConceptsView(topics).page(request).answer(200);
            case "timeline" -> new TimelineView(ask, topics).page(request).answer(200);
            case "gaps" -> new GapsView(ask).page().answer(200);
            case "search" -> new SearchView(ask).page(request).answer(200);
            case "why" -> why(request);
            case "path" -> path(request);
            case "favicon.ico" -> Assets.answer("icon.svg");
            default -> throw missing(request);
        };
    }

    private Answer second(Request request, String id) {
        return switch (request.first()) {
            case "assets" -> Assets.answer(id);
            case "episode" -> new EpisodeView(ask, Nodes.episode(ask, id)).page().answer(200);
            case "concept" -> new ConceptView(ask, Nodes.concept(ask, id)).page().answer(200);
            default -> throw missing(request);
        };
    }

    private Answer why(Request request) {
        Node first = Nodes.any(ask, request.required("a"));
        return new WhyView(ask.connection(first, Nodes.any(ask, request.required("b")))).page().answer(200);
    }

    private Answer path(Request request) {
        Node from = Nodes.any(ask, request.required("from"));
        Node to = Nodes.any(ask, request.required("to"));
        return new PathView(from, to, ask.path(from, to)).page().answer(200);
    }

    private static WebException missing(Request request) {
        return WebException.notFound("nothing is at " + request.target());
    }

    /** Returns a page that says what stood in the way, and where to go on. */
    Answer trouble(WebException trouble) {
        return Page.of(WebException.title(trouble.status()), "", html -> {
            html.open("div", "class", "trouble").element("h1", heading(trouble.status()))
                .open("p", "dir", "auto").text(sentence(trouble.getMessage())).close();
            if (!trouble.candidates().isEmpty()) {
                html.element("h2", "You may mean").open("ul", "class", "plain");
                for (Node node : trouble.candidates()) {
                    html.open("li").link(Links.to(node), node.label()).text(" ")
                        .element("span", node.type(), "class", "faint").close();
                }
                html.close();
            }
            html.open("p").text("Search above, look at ").link("/", "the map").text(", or go through ")
                .link("/episodes", "all episodes").text(" or ").link("/concepts", "all concepts").text(".")
                .close().close();
        }).answer(trouble.status());
    }

    private static String heading(int status) {
        return switch (status) {
            case 404 -> "Not here";
            case 409 -> "Which one?";
            case 400 -> "Not quite a question";
            default -> WebException.title(status);
        };
    }

    private static String sentence(String message) {
        return message.isEmpty() ? "" : message.substring(0, 1).toUpperCase(java.util.Locale.ROOT)
            + message.substring(1) + (message.endsWith("?") || message.endsWith(".") ? "" : ".");
    }
}
