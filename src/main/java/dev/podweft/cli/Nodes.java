package dev.podweft.cli;

import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.Concept;
import dev.podweft.query.Quote;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** How nodes and the words they came from are named and written, for persons and for programs. Stateless. */
final class Nodes {

    private static final String BETWEEN = " · ";

    private static final int MILLION = 1_000_000;

    private Nodes() {
    }

    /** Returns the id that a person gives back: an episode's own key, a concept's id, else the id of the node. */
    static String key(Node node) {
        return node instanceof Node.Episode episode
            ? episode.key() : concept(node).map(concept -> concept.id().value()).orElse(node.id());
    }

    static Optional<Concept> concept(Node node) {
        if (node instanceof Node.Topic topic) {
            return Optional.of(topic.concept());
        }
        if (node instanceof Node.Person person) {
            return Optional.of(person.concept());
        }
        return node instanceof Node.Organization organization
            ? Optional.of(organization.concept()) : Optional.empty();
    }

    /** Returns an episode's title, or a concept's name, in the ink of its kind. */
    static Rich name(Node node) {
        boolean named = !(node instanceof Node.Episode || node instanceof Node.Show);
        return Rich.of(named ? Ink.CONCEPT : Ink.PLAIN, node.label());
    }

    /** Returns date, length, show and id of an episode; the show is left out where it is {@code knownShow}. */
    static Rich particulars(Node.Episode episode, String knownShow) {
        Rich line = new Rich();
        episode.date().ifPresent(date -> line.add(Ink.FAINT, date + BETWEEN));
        episode.durationSeconds().ifPresent(seconds -> line.add(Ink.FAINT, Times.length(seconds) + BETWEEN));
        if (!episode.show().isBlank() && !episode.show().equals(knownShow)) {
            line.add(Ink.FAINT, episode.show() + BETWEEN);
        }
        return line.add(Ink.FAINT, episode.key());
    }

    /** Returns the minute, where known, and the words around a mention with the mention in its ink. */
    static Rich words(Evidence evidence) {
        Rich line = new Rich();
        evidence.second().ifPresent(second -> line.add(Ink.NUMBER, Times.mark(second)).add("  "));
        int at = evidence.context().indexOf(evidence.text());
        int start = line.length() + 1;
        line.add(Ink.PLAIN, "“" + evidence.context() + "”");
        return at < 0 ? line : line.mark(Ink.CONCEPT, start + at, start + at + evidence.text().length());
    }

    static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    /** Returns a score from 0 to 1 with two or three digits that count. */
    static String score(double score) {
        // Without a Formatter, which has to load the numbers of a locale first: each start would be 5 ms slower.
        long millionths = Math.round(score * MILLION);
        return score < 0.1 ? decimals(millionths, 3) : decimals(millionths, 2);
    }

    private static String decimals(long millionths, int places) {
        long step = 1;
        for (int place = places; place < 6; place++) {
            step *= 10;
        }
        String digits = String.valueOf((millionths + step / 2) / step);
        String padded = "0".repeat(Math.max(0, places + 1 - digits.length())) + digits;
        return padded.substring(0, padded.length() - places) + "." + padded.substring(padded.length() - places);
    }

    /** Returns the number with its noun in the right number. */
    static String count(int number, String noun) {
        return count(number, noun, noun + "s");
    }

    static String count(int number, String noun, String nouns) {
        return number + " " + (number == 1 ? noun : nouns);
    }

    /** Writes what tells a node: {@code type}, {@code id}, {@code node}, {@code name}. */
    static void write(JsonLines json, Node node) throws IOException {
        json.field("type", node.type()).field("id", key(node)).field("node", node.id()).field("name", node.label());
    }

    static void write(JsonLines json, Evidence evidence) throws IOException {
        json.field("field", evidence.field().name().toLowerCase(Locale.ROOT))
            .field("file", evidence.source().file()).field("line", evidence.source().line())
            .field("start", evidence.span().start()).field("end", evidence.span().end())
            .field("text", evidence.text()).field("context", evidence.context())
            .field("second", evidence.second()).field("score", evidence.score()).field("reason", evidence.reason());
    }

    static void write(JsonLines json, String name, Iterable<Evidence> evidence) throws IOException {
        json.list(name);
        for (Evidence item : evidence) {
            json.start();
            write(json, item);
            json.end();
        }
        json.endList();
    }

    static void writeQuotes(JsonLines json, Iterable<Quote> quotes) throws IOException {
        json.list("quotes");
        for (Quote quote : quotes) {
            json.start().field("episode", key(quote.episode())).field("concept", key(quote.concept()));
            write(json, quote.evidence());
            json.end();
        }
        json.endList();
    }
}
