package dev.podweft.cli;

import dev.podweft.graph.Edge;
import dev.podweft.graph.Evidence;
import dev.podweft.model.Concept;
import dev.podweft.query.Appearance;
import dev.podweft.query.ConceptQuery.Answer;
import dev.podweft.query.ConceptQuery.Companion;
import dev.podweft.query.ConceptQuery.Relative;
import dev.podweft.query.ConceptQuery.VersionSeen;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A concept's answer for a person. */
final class ConceptPage {

    private static final int MOST_QUOTES = 3;
    private static final int MOST_COMPANIONS = 10;
    private static final int MOST_VERSIONS = 12;
    private static final int MOST_ALIASES = 8;

    private final Screen screen;
    private final Answer answer;

    ConceptPage(Screen screen, Answer answer) {
        this.screen = screen;
        this.answer = answer;
    }

    /** In how many episodes the concept stands, and how many there are. */
    record Episodes(int mentioning, int all) {
    }

    void print(Episodes episodes) throws IOException {
        head();
        episodes(episodes);
        versions("Versions of it", answer.versions());
        versions("Versions near it", answer.versionsNear());
        companions();
    }

    private void head() throws IOException {
        Concept concept = answer.concept();
        screen.print(2, Rich.of(Ink.TITLE, answer.node().label()).add("  ")
            .add(Ink.FAINT, concept.kind() + " · " + concept.id()));
        List<Screen.Row> rows = new ArrayList<>();
        List<String> aliases = concept.aliases().stream().limit(MOST_ALIASES).toList();
        row(rows, "also", String.join(", ", aliases));
        for (Edge.Relation relation : Edge.Relation.values()) {
            row(rows, above(relation), names(relation, answer.above()));
            row(rows, below(relation), names(relation, answer.below()));
        }
        row(rows, "community", answer.community().orElse(""));
        row(rows, "home", concept.url().orElse(""));
        screen.table(2, rows);
    }

    private static void row(List<Screen.Row> rows, String left, String right) {
        if (!right.isEmpty() && !left.isEmpty()) {
            rows.add(new Screen.Row(Ink.FAINT, left, Rich.of(right)));
        }
    }

    private static String above(Edge.Relation relation) {
        return switch (relation) {
            case BROADER -> "a kind of";
            case PART_OF -> "part of";
            case USES -> "built on";
            case IN_SHOW, HAS_VERSION -> "";
        };
    }

    private static String below(Edge.Relation relation) {
        return switch (relation) {
            case BROADER -> "kinds of it";
            case PART_OF -> "parts of it";
            case USES -> "built on it";
            case IN_SHOW, HAS_VERSION -> "";
        };
    }

    private static String names(Edge.Relation relation, List<Relative> relatives) {
        return String.join(", ", relatives.stream().filter(relative -> relative.relation() == relation)
            .map(relative -> relative.node().label()).toList());
    }

    private void episodes(Episodes episodes) throws IOException {
        List<Appearance> appearances = answer.appearances();
        boolean some = appearances.size() < episodes.mentioning();
        screen.heading(appearances.isEmpty() ? "Named in no episode"
            : "In " + episodes.mentioning() + " of " + Nodes.count(episodes.all(), "episode")
                + (some ? "; most about it are" : ""));
        for (Appearance appearance : appearances) {
            String date = appearance.episode().date().map(day -> day + "  ").orElse("");
            screen.print(4, Rich.of("  ").add(Ink.FAINT, date).add(appearance.episode().label()));
            quotes(appearance.evidence());
        }
    }

    private void quotes(List<Evidence> evidence) throws IOException {
        for (Evidence item : evidence.stream().limit(MOST_QUOTES).toList()) {
            screen.block(6, Nodes.words(item));
        }
        if (evidence.size() > MOST_QUOTES) {
            screen.block(6, Rich.of(Ink.FAINT, "… and " + (evidence.size() - MOST_QUOTES) + " more"));
        }
    }

    private void versions(String title, List<VersionSeen> versions) throws IOException {
        if (versions.isEmpty()) {
            return;
        }
        screen.heading(title);
        List<Screen.Row> rows = new ArrayList<>();
        for (VersionSeen seen : versions.stream().limit(MOST_VERSIONS).toList()) {
            rows.add(new Screen.Row(Ink.CONCEPT, seen.version().label(), where(seen)));
        }
        screen.table(2, rows);
    }

    /** The episodes, with the minutes in which they name the version. */
    private static Rich where(VersionSeen seen) {
        Rich line = new Rich();
        for (Appearance appearance : seen.appearances()) {
            line.add(line.length() == 0 ? "" : "; ").add(appearance.episode().label());
            appearance.evidence().stream().flatMapToInt(evidence -> evidence.second().stream()).distinct()
                .limit(MOST_QUOTES).forEach(second -> line.add(" ").add(Ink.NUMBER, Times.mark(second)));
        }
        return line;
    }

    private void companions() throws IOException {
        if (answer.companions().isEmpty()) {
            return;
        }
        screen.heading("Often together with");
        List<Screen.Row> rows = new ArrayList<>();
        for (Companion companion : answer.companions().stream().limit(MOST_COMPANIONS).toList()) {
            rows.add(new Screen.Row(Ink.CONCEPT, companion.node().label(),
                Rich.of(Ink.FAINT, "in " + Nodes.count(companion.count(), "episode") + ", strength ")
                    .add(Ink.NUMBER, Nodes.score(companion.weight()))));
        }
        screen.table(2, rows);
    }
}
