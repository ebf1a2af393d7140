package dev.podweft.web;

import dev.podweft.graph.Node;
import dev.podweft.query.RelatedQuery.Place;
import dev.podweft.query.RelatedQuery.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** What two episodes share, as a person would say it. Stateless. */
final class ReasonWords {

    private static final int MOST_NAMES = 3;

    private ReasonWords() {
    }

    static String of(Reason reason) {
        if (reason.direct()) {
            return "Both speak of " + reason.concept().label() + minutes(reason) + ", which is in "
                + reason.inEpisodes() + " of " + Amounts.of(reason.ofEpisodes(), "episode") + ".";
        }
        return "Both touch on " + reason.concept().label() + ": this one names " + names(reason.here())
            + ", the other " + names(reason.there()) + ".";
    }

    /** Returns the names under a heading that an episode has. */
    static String names(Place place) {
        List<Node> names = place.names();
        String listed = names.stream().limit(MOST_NAMES).map(Node::label).collect(Collectors.joining(", "));
        String more = names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "";
        return (listed.isEmpty() ? "it" : listed + more)
            + (place.second().isPresent() ? " at " + Amounts.minute(place.second().getAsInt()) : "");
    }

    private static String minutes(Reason reason) {
        StringBuilder words = new StringBuilder();
        reason.here().second().ifPresent(second -> words.append(" (here at ").append(Amounts.minute(second)));
        reason.there().second().ifPresent(second -> words.append(words.isEmpty() ? " (there at " : ", there at ")
            .append(Amounts.minute(second)));
        return words.isEmpty() ? "" : words.append(')').toString();
    }
}
