package dev.podweft.web;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.query.Quote;
import dev.podweft.query.RelatedQuery.Neighbour;
import dev.podweft.query.RelatedQuery.Place;
import dev.podweft.query.RelatedQuery.Reason;
import java.util.List;
import java.util.OptionalInt;

/** Pieces that several views have. Stateless. */
final class Parts {

    /** From this part of the score on, words are worth naming beside concepts. */
    private static final double TELLING_WORDS = 0.4;

    private Parts() {
    }

    /** Returns the class that colours a node by its kind. */
    static String kind(Node node) {
        return "kind k-" + Trees.concept(node).map(concept -> concept.kind().toString()).orElse(node.type());
    }

    /** Writes a concept as an item of a list of such, with a small note behind it. */
    static void chip(Html html, Node node, String note) {
        html.open("li").open("a", "href", Links.to(node), "class", kind(node)).text(node.label());
        if (!note.isEmpty()) {
            html.text(" ").element("span", note, "class", "note");
        }
        html.close().close();
    }

    /** Writes date, length and show. */
    static void particulars(Html html, Node.Episode episode) {
        html.open("span", "class", "faint");
        episode.date().ifPresent(date -> html.element("time", date.toString(), "datetime", date.toString()));
        episode.durationSeconds().ifPresent(seconds ->
            html.text((episode.date().isPresent() ? " · " : "") + Amounts.length(seconds)));
        html.close();
    }

    /** Writes a link to a minute of an episode, where it is known. */
    static void minute(Html html, Node.Episode episode, OptionalInt second) {
        second.ifPresent(at -> html.element("a", Amounts.minute(at), "href", Links.to(episode, second),
            "class", "minute", "aria-label", Amounts.minute(at) + " of " + episode.label()));
    }

    /** Writes the sentence around a mention, with the mention marked. */
    static void sentence(Html html, Evidence evidence, Node node) {
        String context = evidence.context();
        int at = evidence.text().isEmpty() ? -1 : context.indexOf(evidence.text());
        html.open("q", "dir", "auto");
        if (at < 0) {
            html.text(context);
        } else {
            html.text(context.substring(0, at)).element("mark", evidence.text(), "class", kind(node))
                .text(context.substring(at + evidence.text().length()));
        }
        html.close();
    }

    static void quote(Html html, Quote quote) {
        html.open("li", "class", "quote");
        minute(html, quote.episode(), quote.evidence().second());
        html.text(" ");
        sentence(html, quote.evidence(), quote.concept());
        html.text(" ").open("span", "class", "faint").text("in ").link(Links.to(quote.episode()),
            quote.episode().label()).close().close();
    }

    /** Writes what two episodes share, the strongest first. */
    static void reasons(Html html, Node.Episode here, Node.Episode there, List<Reason> reasons) {
        html.open("ul", "class", "reasons");
        for (Reason reason : reasons) {
            html.open("li").open("a", "href", Links.to(reason.concept()), "class", kind(reason.concept()))
                .text(reason.concept().label()).close();
            if (reason.direct()) {
                html.element("span", " in " + reason.inEpisodes() + " of "
                    + Amounts.of(reason.ofEpisodes(), "episode"), "class", "faint");
                minutes(html, here, reason.here(), " · here at ");
                minutes(html, there, reason.there(), " · there at ");
            } else {
                html.element("span", " here " + names(reason.here()) + "; there " + names(reason.there()),
                    "class", "faint");
                minutes(html, here, reason.here(), " · here at ");
                minutes(html, there, reason.there(), " · there at ");
            }
            html.close();
        }
        html.close();
    }

    /** Writes the words that both use and that tell most, where they say more than concepts; and what comes next. */
    static void sharedWords(Html html, Neighbour neighbour) {
        boolean tell = neighbour.reasons().isEmpty() || neighbour.wordShare() >= TELLING_WORDS;
        if (tell && !neighbour.words().isEmpty()) {
            html.element("p", "Both use the words " + String.join(", ", neighbour.words()) + ".", "class", "faint",
                "dir", "auto");
        }
        neighbour.next().ifPresent(next -> {
            html.open("p", "class", "faint").text("Goes on to ").open("a", "href", Links.to(next.topic()), "class",
                kind(next.topic())).text(next.topic().label()).close();
            if (next.second().isPresent()) {
                html.text(" at ");
                minute(html, neighbour.episode(), next.second());
            }
            html.close();
        });
    }

    private static String names(Place place) {
        return ReasonWords.names(new Place(place.names(), OptionalInt.empty()));
    }

    private static void minutes(Html html, Node.Episode episode, Place place, String words) {
        if (place.second().isPresent()) {
            html.element("span", words, "class", "faint");
            minute(html, episode, place.second());
        }
    }
}
