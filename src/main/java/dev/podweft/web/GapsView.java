package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.analyze.Gaps.Gap;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import java.util.List;
import java.util.Optional;

/** Strong topics that no episode joins: ideas for the next one. */
final class GapsView {

    private static final int MOST_SHARED = 8;

    private final Questions ask;

    GapsView(Questions ask) {
        this.ask = ask;
    }

    Page page() {
        List<Gap> gaps = ask.gaps();
        return Page.of("Gaps", "/gaps", html -> {
            html.element("h1", "Gaps");
            if (gaps.isEmpty()) {
                html.element("p", "There are none: every two topics that several episodes name, and that others link,"
                    + " were discussed together.");
                return;
            }
            html.element("p", "Two topics of several episodes each that no episode joins, although others lead from one"
                + " to the other: ideas for the next one.", "class", "faint");
            html.open("ol", "class", "hits");
            gaps.forEach(gap -> gap(html, gap));
            html.close();
        });
    }

    private void gap(Html html, Gap gap) {
        Node first = Ideas.node(ask, gap.first());
        Node second = Ideas.node(ask, gap.second());
        html.open("li").open("h2", "class", "pair").open("a", "href", Links.to(first), "class", Parts.kind(first))
            .text(first.label()).close().element("span", " and ", "class", "faint")
            .open("a", "href", Links.to(second), "class", Parts.kind(second)).text(second.label()).close().close();
        html.element("p", "No episode has both; each was discussed with:").open("ul", "class", "chips small");
        List<Node> shared = Ideas.shared(ask, gap);
        shared.stream().limit(MOST_SHARED).forEach(node -> Parts.chip(html, node, ""));
        html.close().open("ul", "class", "plain");
        side(html, first);
        side(html, second);
        html.close().open("p").link(Links.path(first, second), "The shortest way from one to the other").close();
        html.close();
    }

    private void side(Html html, Node topic) {
        Optional<Appearance> most = Ideas.most(ask, topic);
        if (most.isPresent()) {
            html.open("li", "class", "quote").element("span", topic.label() + ", in "
                + Amounts.of(TopicList.episodes(topic), "episode") + ", most in ", "class", "faint")
                .link(Links.to(most.get().episode()), most.get().episode().label()).text(" ");
            most.get().evidence().stream().findFirst().ifPresent(evidence -> {
                Parts.minute(html, most.get().episode(), evidence.second());
                html.text(" ");
                Parts.sentence(html, evidence, topic);
            });
            html.close();
        }
    }
}
