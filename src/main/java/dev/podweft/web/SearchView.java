package dev.podweft.web;

import dev.podweft.Questions;
import dev.podweft.graph.Node;
import dev.podweft.query.SearchQuery.Hit;
import dev.podweft.query.SearchQuery.Mark;
import java.util.List;

/** Episodes and concepts that have the words asked for, with the sentence that fits best. */
final class SearchView {

    private static final int MOST = 100;
    private static final int MOST_CONCEPTS = 12;
    private static final int PAGE = 20;
    private static final int FEW_MORE = 20;

    private final Questions ask;

    SearchView(Questions ask) {
        this.ask = ask;
    }

    Page page(Request request) {
        String words = request.words("q").orElse("");
        int from = request.number("from", 0, 0, MOST);
        int most = Math.min(2 * MOST, FEW_MORE + 2 * (from + PAGE));
        List<Hit> hits = words.isEmpty() ? List.of() : ask.search(words, most);
        return new Page(words.isEmpty() ? "Search" : words + ": search", "", words, html -> {
            html.element("h1", "Search");
            if (words.isEmpty()) {
                html.element("p", "Type words above: names of technologies, ideas, people, or words of the notes.");
            } else if (hits.isEmpty()) {
                nothing(html, words);
            } else {
                concepts(html, hits.stream().filter(hit -> !(hit.node() instanceof Node.Episode)).toList());
                episodes(html, hits.stream().filter(hit -> hit.node() instanceof Node.Episode).toList(), words, from);
            }
        });
    }

    private static void nothing(Html html, String words) {
        html.open("p").text("Nothing has the words “" + words + "”. Try fewer words or the beginning of one; or go"
            + " through ").link("/concepts", "all concepts").text(".").close();
    }

    private static void concepts(Html html, List<Hit> hits) {
        if (hits.isEmpty()) {
            return;
        }
        html.element("h2", "Concepts").open("ul", "class", "chips");
        hits.stream().limit(MOST_CONCEPTS).forEach(hit ->
            Parts.chip(html, hit.node(), number(TopicList.episodes(hit.node()))));
        html.close();
    }

    private static String number(int episodes) {
        return episodes == 0 ? "" : String.valueOf(episodes);
    }

    private static void episodes(Html html, List<Hit> hits, String words, int from) {
        html.element("h2", "Episodes");
        if (hits.isEmpty()) {
            html.element("p", "No episode has them in its notes.");
            return;
        }
        html.open("ol", "class", "hits");
        for (Hit hit : hits.stream().skip(from).limit(PAGE).toList()) {
            Node.Episode episode = (Node.Episode) hit.node();
            html.open("li").open("a", "href", Links.to(episode), "class", "title", "dir", "auto");
            marked(html, episode.label(), hit.inLabel());
            html.close().text(" ");
            Parts.particulars(html, episode);
            if (!hit.sentence().isEmpty()) {
                html.open("p");
                Parts.minute(html, episode, hit.second());
                html.text(" ").open("span", "dir", "auto");
                marked(html, hit.sentence(), hit.inSentence());
                html.close().close();
            }
            html.close();
        }
        html.close();
        if (from > 0 || hits.size() > from + PAGE) {
            html.open("nav", "aria-label", "Parts of the list", "class", "more");
            if (from > 0) {
                html.link(Links.search(words) + "&from=" + Math.max(0, from - PAGE), "Before");
            }
            if (hits.size() > from + PAGE && from + PAGE < MOST) {
                html.link(Links.search(words) + "&from=" + (from + PAGE), "More");
            }
            html.close();
        }
    }

    private static void marked(Html html, String text, List<Mark> marks) {
        int done = 0;
        for (Mark mark : marks) {
            html.text(text.substring(done, mark.start())).element("mark", text.substring(mark.start(), mark.end()));
            done = mark.end();
        }
        html.text(text.substring(done));
    }
}
