package dev.podweft.cli;

import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery.Neighbour;
import dev.podweft.query.RelatedQuery.Next;
import dev.podweft.query.RelatedQuery.Place;
import dev.podweft.query.RelatedQuery.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Why two episodes are alike, as a person would say it. Stateless. */
final class ReasonSentence {

    private static final int MOST_TOPICS = 3;

    private static final int MOST_NAMES = 2;

    private static final int MOST_UNDER = 2;

    /** Below this part of the score a reason is not worth saying, if there is a better one. */
    private static final double WORTH_SAYING = 0.03;

    /** From this part of the score on, the words are worth naming beside shared topics. */
    private static final double TELLING_WORDS = 0.4;

    private ReasonSentence() {
    }

    /** Returns one sentence, or two, without indent. */
    static Rich of(Neighbour neighbour) {
        List<Rich> clauses = new ArrayList<>();
        List<Reason> worth = neighbour.reasons().stream()
            .filter(reason -> reason.share() >= WORTH_SAYING || reason == neighbour.reasons().get(0)).toList();
        topics(worth, clauses);
        names(worth, clauses);
        worth.stream().filter(reason -> !reason.direct()).limit(1)
            .forEach(reason -> clauses.add(heading(reason)));
        if (!neighbour.words().isEmpty() && (clauses.isEmpty() || neighbour.wordShare() >= TELLING_WORDS)) {
            clauses.add(words(neighbour.words()));
        }
        if (clauses.isEmpty()) {
            clauses.add(Rich.of("both in much the same words"));
        }
        Rich sentence = join(clauses, "; ", "; ").capitalized("both");
        neighbour.next().ifPresent(next -> sentence.add(". This one goes on to ").add(next(next)));
        return sentence.add(".");
    }

    private static void topics(List<Reason> reasons, List<Rich> clauses) {
        List<Rich> named = reasons.stream()
            .filter(reason -> reason.direct() && !isName(reason.concept()) && !isSaidByVersion(reason, reasons))
            .limit(MOST_TOPICS)
            .map(ReasonSentence::topic).toList();
        if (!named.isEmpty()) {
            clauses.add(Rich.of("both about ").add(join(named, ", ", " and ")));
        }
    }

    private static void names(List<Reason> reasons, List<Rich> clauses) {
        List<Rich> named = reasons.stream()
            .filter(reason -> reason.direct() && isName(reason.concept())).limit(MOST_NAMES)
            .map(reason -> Rich.of(Ink.CONCEPT, reason.concept().label())).toList();
        if (!named.isEmpty()) {
            clauses.add(Rich.of(clauses.isEmpty() ? "both name " : "with ").add(join(named, ", ", " and ")));
        }
    }

    /** Whether both also name one version of a topic, which says more. */
    private static boolean isSaidByVersion(Reason topic, List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.direct() && reason.concept() instanceof Node.Version version
            && version.topic().equals(topic.concept().id()));
    }

    private static boolean isName(Node node) {
        return node instanceof Node.Person || node instanceof Node.Organization;
    }

    private static Rich topic(Reason reason) {
        Rich words = Rich.of(Ink.CONCEPT, reason.concept().label())
            .add(Ink.FAINT, " (" + reason.inEpisodes() + " of " + Nodes.count(reason.ofEpisodes(), "episode"));
        reason.there().second().ifPresent(second -> words.add(Ink.FAINT, ", at ").add(Ink.NUMBER, Times.mark(second)));
        return words.add(Ink.FAINT, ")");
    }

    private static Rich heading(Reason reason) {
        if (reason.there().isOnly(reason.concept())) {
            return under(reason.here()).add(" here belongs to ").add(under(reason.there())).add(" there");
        }
        if (reason.here().isOnly(reason.concept())) {
            return under(reason.there()).add(" there belongs to ").add(under(reason.here())).add(" here");
        }
        return under(reason.here()).add(" here and ").add(under(reason.there())).add(" there both belong to ")
            .add(Ink.CONCEPT, reason.concept().label());
    }

    private static Rich under(Place place) {
        List<Rich> names = place.names().stream().limit(MOST_UNDER)
            .map(node -> Rich.of(Ink.CONCEPT, node.label())).toList();
        return join(names, ", ", " and ");
    }

    private static Rich words(List<String> words) {
        return Rich.of("both speak of ")
            .add(join(words.stream().map(word -> Rich.of("“" + word + "”")).toList(), ", ", " and "));
    }

    private static Rich next(Next next) {
        Rich words = Rich.of(Ink.CONCEPT, next.topic().label());
        OptionalInt second = next.second();
        second.ifPresent(at -> words.add(" at ").add(Ink.NUMBER, Times.mark(at)));
        return words;
    }

    private static Rich join(List<Rich> parts, String between, String last) {
        Rich joined = new Rich();
        for (int i = 0; i < parts.size(); i++) {
            joined.add(i == 0 ? "" : i == parts.size() - 1 ? last : between).add(parts.get(i));
        }
        return joined;
    }
}
