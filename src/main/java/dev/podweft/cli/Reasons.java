package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery.Neighbour;
import dev.podweft.query.RelatedQuery.Place;
import dev.podweft.query.RelatedQuery.Reason;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How what two episodes share is written, for persons and for programs. Stateless. */
final class Reasons {

    /** Where the words start, behind the share. */
    static final int INDENT = 11;

    private static final int MOST_NAMES = 4;

    private Reasons() {
    }

    /** Returns the share, the concept, and where each of the two comes to it or what each names under it. */
    static Rich words(Reason reason) {
        Rich line = share(reason.share()).add(Ink.CONCEPT, reason.concept().label());
        if (!reason.direct()) {
            return line.add(Ink.FAINT, "  ").add(names(reason.here(), "here")).add(Ink.FAINT, ", ")
                .add(names(reason.there(), "there"));
        }
        line.add(Ink.FAINT, "  in " + reason.inEpisodes() + " of " + Nodes.count(reason.ofEpisodes(), "episode"));
        mark(line, "; here at ", reason.here().second());
        mark(line, reason.here().second().isPresent() ? ", there at " : "; there at ", reason.there().second());
        return line;
    }

    static Rich share(double share) {
        return Rich.of(Ink.NUMBER, String.format(Locale.ROOT, "%8s", Nodes.percent(share))).add("   ");
    }

    private static void mark(Rich line, String words, OptionalInt second) {
        second.ifPresent(at -> line.add(Ink.FAINT, words).add(Ink.NUMBER, Times.mark(at)));
    }

    private static Rich names(Place place, String where) {
        List<String> names = place.names().stream().limit(MOST_NAMES).map(Node::label).toList();
        Rich line = Rich.of(String.join(", ", names)).add(Ink.FAINT, " " + where);
        mark(line, " at ", place.second());
        return line;
    }

    /** Writes a line for each of {@code neighbours} of the episode, or the text, that {@code from} names. */
    static void write(JsonLines json, String from, List<Neighbour> neighbours) throws IOException {
        for (Neighbour neighbour : neighbours) {
            json.start().field("from", from).field("to", neighbour.episode().key())
                .field("rank", neighbour.rank()).field("score", neighbour.score())
                .field("title", neighbour.episode().label()).date("date", neighbour.episode().date()).list("reasons");
            for (Reason reason : neighbour.reasons()) {
                write(json, reason);
            }
            if (neighbour.wordShare() > 0) {
                writeWords(json, neighbour);
            }
            json.endList();
            if (neighbour.next().isPresent()) {
                json.start("next");
                Nodes.write(json, neighbour.next().get().topic());
                json.field("second", neighbour.next().get().second()).end();
            }
            json.endLine();
        }
    }

    private static void writeWords(JsonLines json, Neighbour neighbour) throws IOException {
        String words = String.join(", ", neighbour.words());
        json.start().field("type", "words").field("id", words).field("node", Optional.empty()).field("name", words)
            .field("share", neighbour.wordShare()).list("words", neighbour.words()).end();
    }

    static void write(JsonLines json, Reason reason) throws IOException {
        json.start();
        Nodes.write(json, reason.concept());
        json.field("share", reason.share()).field("inEpisodes", reason.inEpisodes())
            .field("ofEpisodes", reason.ofEpisodes())
            .field("fromSecond", reason.here().second()).field("toSecond", reason.there().second())
            .list("fromNames", reason.here().names().stream().map(Node::label).toList())
            .list("toNames", reason.there().names().stream().map(Node::label).toList()).end();
    }
}
