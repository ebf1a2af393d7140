package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.model.ConceptKind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All concepts, the most named first, of one kind or of all. */
final class ConceptsView {

    private static final int PAGE = 300;

    private final TopicList topics;

    ConceptsView(TopicList topics) {
        this.topics = topics;
    }

    Page page(Request request) {
        String kind = request.words("kind").orElse("");
        int from = request.number("from", 0, 0, Integer.MAX_VALUE);
        List<Node> chosen = topics.all().stream().filter(node -> kind.isEmpty() || kind(node).equals(kind)).toList();
        return Page.of("Concepts", "/concepts", html -> {
            html.element("h1", "Concepts");
            kinds(html, kind);
            if (chosen.isEmpty()) {
                html.open("p").text("No concept of that kind is named. ").link("/concepts", "See all kinds").close();
                return;
            }
            html.element("p", "A number says in how many episodes a concept is named.", "class", "faint");
            html.open("ul", "class", "chips");
            chosen.stream().skip(from).limit(PAGE)
                .forEach(node -> Parts.chip(html, node, String.valueOf(TopicList.episodes(node))));
            html.close();
            EpisodesView.more(html, "/concepts" + (kind.isEmpty() ? "" : "?kind=" + Links.encoded(kind)), from,
                chosen.size(), PAGE);
        });
    }

    private void kinds(Html html, String chosen) {
        Map<ConceptKind, Integer> counts = new TreeMap<>();
        topics.all().forEach(node -> Trees.concept(node)
            .ifPresent(concept -> counts.merge(concept.kind(), 1, Integer::sum)));
        html.open("nav", "aria-label", "Kinds").open("ul", "class", "kinds");
        kind(html, "All", "", topics.all().size(), chosen);
        counts.forEach((kind, count) -> kind(html, kind.toString(), kind.toString(), count, chosen));
        html.close().close();
    }

    private static void kind(Html html, String name, String kind, int count, String chosen) {
        String address = "/concepts" + (kind.isEmpty() ? "" : "?kind=" + kind);
        html.open("li");
        if (kind.equals(chosen)) {
            html.open("a", "href", address, "aria-current", "true", "class", "kind k-" + kind);
        } else {
            html.open("a", "href", address, "class", "kind k-" + kind);
        }
        html.text(name + " ").element("span", String.valueOf(count), "class", "note").close().close();
    }

    private static String kind(Node node) {
        return Trees.concept(node).map(concept -> concept.kind().toString()).orElse("");
    }
}
