package dev.podweft.cli;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.graph.Node;
import dev.podweft.model.MergeReason;
import dev.podweft.model.SourceLocation;
import dev.podweft.query.Appearance;
import dev.podweft.query.ExplainQuery.Connection;
import dev.podweft.query.ExplainQuery.Direct;
import dev.podweft.query.ExplainQuery.Mentioned;
import dev.podweft.query.ExplainQuery.Shared;
import dev.podweft.query.Quote;
import dev.podweft.query.RelatedQuery.Reason;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Explanations for a person. */
final class ExplainPage {

    private static final int MOST_SHARED = 12;

    private final Screen screen;

    ExplainPage(Screen screen) {
        this.screen = screen;
    }

    void print(Node.Episode episode, List<Mentioned> mentions) throws IOException {
        screen.print(Rich.of(Ink.TITLE, episode.label()).add(Ink.FAINT, episode.titleDerived() ? "  (derived)" : ""));
        screen.print(Nodes.particulars(episode, ""));
        if (!episode.description().isBlank()) {
            screen.blank();
            screen.block(2, Rich.of(episode.description()));
        }
        sources(episode);
        screen.heading("Mentions " + Nodes.count(mentions.size(), "thing"));
        for (Mentioned mentioned : mentions) {
            screen.print(4, Rich.of("  ").add(Nodes.name(mentioned.node())).add("  ")
                .add(Ink.NUMBER, Nodes.score(mentioned.appearance().weight())));
            evidence(mentioned.appearance().evidence());
        }
    }

    private void sources(Node.Episode episode) throws IOException {
        screen.heading(episode.sources().size() == 1
            ? "Read from one source" : "Merged from " + episode.sources().size() + " sources");
        for (SourceLocation source : episode.sources()) {
            screen.block(2, Rich.of(source.toString()));
        }
        if (!episode.reasons().isEmpty()) {
            screen.heading("Why they are one episode");
            screen.print(Rich.of(Ink.FAINT, "  +1 makes it twice as likely, +10 a thousand times"));
        }
        Map<String, List<MergeReason>> byPair = episode.reasons().stream().collect(Collectors.groupingBy(
            reason -> reason.left() + " and " + reason.right(), LinkedHashMap::new, Collectors.toList()));
        for (Map.Entry<String, List<MergeReason>> pair : byPair.entrySet()) {
            double sum = pair.getValue().stream().mapToDouble(MergeReason::weight).sum();
            screen.print(10, weight(sum).add("  " + pair.getKey()));
            for (MergeReason reason : pair.getValue()) {
                screen.print(18, Rich.of(" ".repeat(8)).add(weight(reason.weight()))
                    .add(Ink.FAINT, "  " + reason.evidence()));
            }
        }
    }

    private static Rich weight(double bits) {
        return Rich.of(Ink.NUMBER, String.format(Locale.ROOT, "%+8.1f", bits));
    }

    void print(Node concept, List<Appearance> appearances) throws IOException {
        screen.print(2, Rich.of(Ink.TITLE, concept.label()).add(Ink.FAINT, "  " + Nodes.key(concept)));
        for (Appearance appearance : appearances) {
            screen.blank();
            screen.print(2, Rich.of(appearance.episode().label()).add("  ")
                .add(Ink.NUMBER, Nodes.score(appearance.weight())));
            evidence(appearance.evidence());
        }
    }

    private void evidence(List<Evidence> evidence) throws IOException {
        for (Evidence item : evidence) {
            screen.block(6, Nodes.words(item));
            screen.block(8, Rich.of(Ink.FAINT, item.source() + " · " + Nodes.score(item.score()) + " · "
                + item.reason()));
        }
    }

    void print(Connection connection) throws IOException {
        screen.print(Rich.of(Ink.TITLE, connection.from().label()).add(Ink.FAINT, "  and  ")
            .add(Ink.TITLE, connection.to().label()));
        for (Direct direct : connection.direct()) {
            direct(direct, connection.from());
        }
        shared(connection);
        if (connection.path().isPresent() && connection.direct().isEmpty()) {
            screen.heading("The shortest way");
            screen.block(2, Nodes.name(connection.from()));
            Paths.print(screen, connection.path().get());
        }
    }

    private void direct(Direct direct, Node from) throws IOException {
        screen.heading(heading(direct.edge(), from));
        for (Reason reason : direct.reasons()) {
            screen.print(Reasons.INDENT, Reasons.words(reason));
        }
        for (Quote quote : direct.quotes()) {
            screen.block(2, Nodes.words(quote.evidence()).add(Ink.FAINT, "  " + quote.episode().label()));
        }
    }

    private static String heading(Edge edge, Node from) {
        if (edge instanceof Edge.Related) {
            return "They are alike, " + Nodes.score(edge.weight());
        }
        String weight = edge instanceof Edge.Known ? "" : ", " + Nodes.score(edge.weight());
        return "The first " + Paths.relation(edge, from) + " the second" + weight;
    }

    private void shared(Connection connection) throws IOException {
        List<Shared> shared = connection.shared();
        if (shared.isEmpty()) {
            return;
        }
        boolean episodes = connection.from() instanceof Node.Episode;
        screen.heading(episodes ? "Both mention" : "Both stand in");
        for (Shared one : shared.stream().limit(MOST_SHARED).toList()) {
            screen.print(4, Rich.of("  ").add(Nodes.name(one.node())).add("  ")
                .add(Ink.NUMBER, Nodes.score(one.strength())));
            screen.block(6, Nodes.words(one.first().evidence()));
            if (!one.second().evidence().context().equals(one.first().evidence().context())) {
                screen.block(6, Nodes.words(one.second().evidence()));
            }
        }
        if (shared.size() > MOST_SHARED) {
            screen.block(2, Rich.of(Ink.FAINT, "… and " + (shared.size() - MOST_SHARED) + " more"));
        }
    }
}
