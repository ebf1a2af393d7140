package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** From which entries an episode was merged, and what spoke for their being one. */
final class SourcesView {

    private final Node.Episode episode;

    SourcesView(Node.Episode episode) {
        this.episode = episode;
    }

    Page page() {
        return Page.of("Sources of " + episode.label(), "", html -> {
            html.open("p", "class", "up").link(Links.to(episode), episode.label()).close();
            html.element("h1", episode.sources().size() == 1 ? "Read from one entry"
                : "Merged from " + episode.sources().size() + " entries");
            html.open("ul", "class", "plain");
            for (SourceLocation source : episode.sources()) {
                html.open("li").element("code", source.toString()).close();
            }
            html.close();
            if (episode.reasons().isEmpty()) {
                html.element("p", episode.sources().size() == 1 ? "There was nothing to merge."
                    : "The entries carry the same id, so nothing else was weighed.");
                return;
            }
            html.element("h2", "Why they are one episode").element("p", "Each line is what was compared and how much"
                + " it speaks for one episode: +1 makes it twice as likely, +10 a thousand times; what stands below"
                + " zero speaks against.", "class", "faint");
            pairs().forEach((pair, reasons) -> pair(html, pair, reasons));
        });
    }

    private Map<String, List<MergeReason>> pairs() {
        return episode.reasons().stream().collect(Collectors.groupingBy(
            reason -> reason.left() + " and " + reason.right(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void pair(Html html, String pair, List<MergeReason> reasons) {
        double sum = reasons.stream().mapToDouble(MergeReason::weight).sum();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", pair)
            .open("table").open("caption").element("code", pair).close().open("tbody");
        for (MergeReason reason : reasons) {
            html.open("tr").element("td", bits(reason.weight()), "class", "number")
                .element("td", reason.evidence(), "dir", "auto").close();
        }
        html.open("tr", "class", "sum").element("td", bits(sum), "class", "number").element("td", "together")
            .close().close().close().close();
    }

    private static String bits(double weight) {
        return String.format(Locale.ROOT, "%+.1f", weight).replace('-', '−');
    }
}
