package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.query.PathQuery;
import java.util.Optional;

/** How one episode or concept leads to another, step by step. */
final class PathView {

    private final Node from;
    private final Node to;
    private final Optional<PathQuery.Path> path;

    PathView(Node from, Node to, Optional<PathQuery.Path> path) {
        this.from = from;
        this.to = to;
        this.path = path;
    }

    Page page() {
        return Page.of("From " + from.label() + " to " + to.label(), "", html -> {
            html.element("p", "The shortest way", "class", "up").open("h1", "class", "pair")
                .element("span", "from ", "class", "faint")
                .open("a", "href", Links.to(from), "dir", "auto").text(from.label()).close()
                .element("span", " to ", "class", "faint")
                .open("a", "href", Links.to(to), "dir", "auto").text(to.label()).close().close();
            if (path.isEmpty()) {
                html.open("p").text("No chain of mentions leads from the one to the other. ")
                    .link(Links.to(from), "Look around the first").text(", or ")
                    .link(Links.to(to), "around the second").text(".").close();
            } else if (path.get().steps().isEmpty()) {
                html.element("p", "They are one and the same.");
            } else {
                steps(html, from, path.get());
            }
        });
    }

    static void steps(Html html, Node from, PathQuery.Path path) {
        html.open("ol", "class", "way").open("li").open("a", "href", Links.to(from), "class", Parts.kind(from))
            .text(from.label()).close().close();
        for (PathQuery.Step step : path.steps()) {
            html.open("li").element("span", Relations.words(step.edge(), step.from()) + " ", "class", "faint")
                .open("a", "href", Links.to(step.to()), "class", Parts.kind(step.to())).text(step.to().label()).close();
            if (!step.quotes().isEmpty()) {
                html.open("ul", "class", "plain");
                step.quotes().forEach(quote -> Parts.quote(html, quote));
                html.close();
            }
            html.close();
        }
        html.close();
    }
}
