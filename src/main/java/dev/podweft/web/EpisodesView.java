package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import java.util.List;

/** All episodes, the newest first, a part at a time. */
final class EpisodesView {

    private static final int PAGE = 100;

    private final Questions ask;

    EpisodesView(Questions ask) {
        this.ask = ask;
    }

    Page page(Request request) {
        List<Node.Episode> all = ask.episodes();
        int from = request.number("from", 0, 0, Integer.MAX_VALUE);
        List<Node.Episode> part = all.stream().skip(from).limit(PAGE).toList();
        return Page.of("Episodes", "/episodes", html -> {
            html.element("h1", "Episodes");
            if (part.isEmpty()) {
                html.open("p").text("No episodes are here. ").link("/episodes", "Go to the first").close();
                return;
            }
            html.element("p", Amounts.of(all.size(), "episode") + ", the newest first.", "class", "faint");
            byYear(html, part);
            more(html, "/episodes", from, all.size(), PAGE);
        });
    }

    private static void byYear(Html html, List<Node.Episode> part) {
        String before = "";
        int start = 0;
        for (int i = 0; i <= part.size(); i++) {
            String year = i < part.size() ? year(part.get(i)) : "";
            if (i > 0 && !year.equals(before)) {
                html.element("h2", before);
                list(html, part.subList(start, i));
                start = i;
            }
            before = year;
        }
    }

    private static String year(Node.Episode episode) {
        return episode.date().map(date -> String.valueOf(date.getYear())).orElse("Without a date");
    }

    static void list(Html html, List<Node.Episode> episodes) {
        html.open("ul", "class", "episodes");
        for (Node.Episode episode : episodes) {
            html.open("li").open("a", "href", Links.to(episode), "dir", "auto").text(episode.label()).close().text(" ");
            Parts.particulars(html, episode);
            html.close();
        }
        html.close();
    }

    /** Writes ways to the parts before and after this one. */
    static void more(Html html, String address, int from, int size, int page) {
        if (size <= page) {
            return;
        }
        String join = address.contains("?") ? "&" : "?";
        html.open("nav", "aria-label", "Parts of the list", "class", "more");
        if (from > 0) {
            html.element("a", "Before", "href", address + join + "from=" + Math.max(0, from - page), "rel", "prev");
        }
        html.element("span", (from + 1) + " to " + Math.min(size, from + page) + " of " + size, "class", "faint");
        if (from + page < size) {
            html.element("a", "More", "href", address + join + "from=" + (from + page), "rel", "next");
        }
        html.close();
    }
}
