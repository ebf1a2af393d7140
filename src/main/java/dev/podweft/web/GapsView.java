package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.query.Appearance;
import dev.podweft.query.GapsQuery.Gap;
import dev.podweft.query.GapsQuery.Side;
import java.util.List;

/** Strong topics that the field relates and no episode joins: ideas for the next one. */
final class GapsView {

    private final Questions ask;

    GapsView(Questions ask) {
        this.ask = ask;
    }

    Page page() {
        List<Gap> gaps = ask.gaps(Ideas.MOST);
        return Page.of("Gaps", "/gaps", html -> {
            html.element("h1", "Gaps");
            if (gaps.isEmpty()) {
                html.element("p", "There are none: all strong topics that the field relates were discussed together.");
                return;
            }
            html.element("p", "Strong topics that the field relates and that no episode joins: ideas for the next one.",
                "class", "faint");
            html.open("ol", "class", "hits");
            gaps.forEach(gap -> gap(html, gap));
            html.close();
        });
    }

    private static void gap(Html html, Gap gap) {
        Node first = gap.first().node();
        Node second = gap.second().node();
        html.open("li").open("h2", "class", "pair").open("a", "href", Links.to(first), "class", Parts.kind(first))
            .text(first.label()).close().element("span", " and ", "class", "faint")
            .open("a", "href", Links.to(second), "class", Parts.kind(second)).text(second.label()).close().close();
        html.element("p", Ideas.words(gap)).open("ul", "class", "plain");
        side(html, gap.first());
        side(html, gap.second());
        html.close().open("p").link(Links.path(first, second), "The shortest way from one to the other").close();
        html.close();
    }

    private static void side(Html html, Side side) {
        Appearance most = side.most();
        html.open("li", "class", "quote").element("span", side.node().label() + ", in "
            + Amounts.of(side.episodes(), "episode") + ", most in ", "class", "faint")
            .link(Links.to(most.episode()), most.episode().label()).text(" ");
        most.evidence().stream().findFirst().ifPresent(evidence -> {
            Parts.minute(html, most.episode(), evidence.second());
            html.text(" ");
            Parts.sentence(html, evidence, side.node());
        });
        html.close();
    }
}
