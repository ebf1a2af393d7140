package dev.podweft.web;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Node;
import dev.podweft.query.ExplainQuery.Connection;
import dev.podweft.query.ExplainQuery.Direct;
import dev.podweft.query.ExplainQuery.Shared;
import dev.podweft.query.Quote;
import java.util.List;

/** Why two episodes or concepts belong together: edges between them, what they share, the shortest way. */
final class WhyView {

    private static final int MOST_SHARED = 20;

    private final Connection connection;

    WhyView(Connection connection) {
        this.connection = connection;
    }

    Page page() {
        Node from = connection.from();
        Node to = connection.to();
        return Page.of(from.label() + " and " + to.label(), "", html -> {
            html.element("p", "What links", "class", "up").open("h1", "class", "pair")
                .open("a", "href", Links.to(from), "dir", "auto").text(from.label()).close()
                .element("span", " and ", "class", "faint")
                .open("a", "href", Links.to(to), "dir", "auto").text(to.label()).close().close();
            connection.direct().forEach(direct -> direct(html, direct));
            shared(html);
            if (connection.direct().isEmpty()) {
                way(html);
            }
        });
    }

    private void direct(Html html, Direct direct) {
        html.open("section").element("h2", heading(direct.edge()));
        if (connection.from() instanceof Node.Episode here && connection.to() instanceof Node.Episode there) {
            html.element("p", "What they share, the strongest first; the fewer episodes name a thing, the more it"
                + " says.", "class", "faint");
            Parts.reasons(html, here, there, direct.reasons());
            if (direct.edge() instanceof Edge.Related like && !like.wording().words().isEmpty()) {
                html.element("p", "Both use the words " + String.join(", ", like.wording().words()) + ", which make up "
                    + Amounts.percent(like.wording().share() / like.weight()) + " of it.", "class", "faint");
            }
        }
        quotes(html, direct.quotes());
        html.close();
    }

    private String heading(Edge edge) {
        if (edge instanceof Edge.Related) {
            return "They are alike: " + Amounts.score(edge.weight());
        }
        return "The first " + Relations.words(edge, connection.from()) + " the second";
    }

    private static void quotes(Html html, List<Quote> quotes) {
        if (!quotes.isEmpty()) {
            html.open("ul", "class", "plain");
            quotes.forEach(quote -> Parts.quote(html, quote));
            html.close();
        }
    }

    private void shared(Html html) {
        if (connection.shared().isEmpty()) {
            return;
        }
        html.open("section").element("h2", connection.from() instanceof Node.Episode
            ? "Both mention, in their own words" : "Both stand in");
        for (Shared shared : connection.shared().stream().limit(MOST_SHARED).toList()) {
            html.open("h3").element("a", shared.node().label(), "href", Links.to(shared.node()),
                "class", Parts.kind(shared.node()), "dir", "auto").close().open("ul", "class", "plain");
            Parts.quote(html, shared.first());
            if (!shared.second().equals(shared.first())) {
                Parts.quote(html, shared.second());
            }
            html.close();
        }
        if (connection.shared().size() > MOST_SHARED) {
            html.element("p", "… and " + (connection.shared().size() - MOST_SHARED) + " more", "class", "faint");
        }
        html.close();
    }

    private void way(Html html) {
        html.open("section").element("h2", "The shortest way");
        if (connection.path().isEmpty()) {
            html.element("p", "No chain of mentions leads from the one to the other.");
        } else {
            PathView.steps(html, connection.from(), connection.path().get());
        }
        html.close();
    }
}
