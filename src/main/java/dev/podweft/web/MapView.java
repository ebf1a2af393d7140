package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.map.MapOptions;
import dev.podweft.map.TopicMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The topic map, whose places lead to the explorer's own pages. Draws it when first asked. Safe to share. */
final class MapView {

    private static final int NEWEST = 6;
    private static final int MOST_NAMED = 14;

    private static final String PAGES = "/{type}/{id}";

    private final Questions ask;
    private final TopicList topics;
    private String drawn;

    MapView(Questions ask, TopicList topics) {
        this.ask = ask;
        this.topics = topics;
    }

    Page page() {
        return Page.of("Podweft", "/", html -> {
            int episodes = ask.episodes().size();
            html.open("div", "class", "lead").element("h1", shows(), "dir", "auto").element("p",
                Amounts.of(episodes, "episode") + ", " + Amounts.of(topics.all().size(), "concept")
                    + ". Lands are what is discussed together; a dot is a concept, a square an episode.").close();
            if (episodes == 0) {
                html.element("p", "This graph holds no episodes. Build one with: podweft build INPUT…");
                return;
            }
            map(html);
            html.open("div", "class", "columns").open("section").element("h2", "Newest episodes");
            EpisodesView.list(html, ask.episodes().stream().limit(NEWEST).toList());
            html.open("p").link("/episodes", "All episodes").close().close();
            html.open("section").element("h2", "Most spoken of").open("ul", "class", "chips");
            topics.all().stream().limit(MOST_NAMED).forEach(node -> Parts.chip(html, node,
                String.valueOf(TopicList.episodes(node))));
            html.close().open("p").link("/concepts", "All concepts").close().close().close();
        });
    }

    private String shows() {
        List<String> shows = ask.graph().graph().nodes(Node.Show.class).stream().map(Node.Show::label).toList();
        return switch (shows.size()) {
            case 0 -> "The topic map";
            case 1 -> shows.get(0);
            default -> Amounts.of(shows.size(), "show") + " on one map";
        };
    }

    private void map(Html html) {
        html.open("div", "class", "map", "id", "map")
            .open("div", "class", "map-tools", "hidden", "", "role", "group", "aria-label", "Zoom")
            .element("button", "+", "type", "button", "data-zoom", "in", "aria-label", "Zoom in")
            .element("button", "−", "type", "button", "data-zoom", "out", "aria-label", "Zoom out")
            .element("button", "Whole map", "type", "button", "data-zoom", "all").close()
            .element("a", "Skip the map", "class", "skip", "href", "#after-map")
            .open("div", "class", "map-sheet").drawing(svg()).close()
            .element("p", "Zoom with a double click, Ctrl and the wheel, two fingers, or + and −; drag to move.",
                "class", "hint", "hidden", "")
            .close().open("div", "id", "after-map", "tabindex", "-1").close();
    }

    /** Returns the map without its style sheet, since a page may bring none of its own. */
    private String svg() {
        String svg = drawn();
        return svg.substring(0, svg.indexOf("<style>"))
            .replace("role=\"img\"", "role=\"group\"")
            + svg.substring(svg.indexOf("</style>") + "</style>".length());
    }

    Answer sheet() {
        String svg = drawn();
        return Answer.of(200, "text/css; charset=utf-8",
            svg.substring(svg.indexOf("<style>") + "<style>".length(), svg.indexOf("</style>")));
    }

    private synchronized String drawn() {
        if (drawn == null) {
            StringBuilder out = new StringBuilder();
            try {
                new TopicMap(MapOptions.DEFAULTS.withHref(PAGES)).write(ask.graph(), out);
            } catch (IOException impossible) {
                throw new UncheckedIOException("memory takes all that is written", impossible);
            }
            drawn = out.toString().replaceAll(" xlink:href=\"[^\"]*\"", "");
        }
        return drawn;
    }
}
