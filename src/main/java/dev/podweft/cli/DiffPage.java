package dev.podweft.cli;

import dev.podweft.store.Difference;
import dev.podweft.store.Difference.Change;
import dev.podweft.store.Difference.What;
import dev.podweft.store.Fact;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A difference, for a person at a terminal. */
final class DiffPage {

    private static final int MOST = 20;

    private final Screen screen;
    private final boolean all;

    /** Creates a page with {@code all} changes, or the first of each kind. */
    DiffPage(Screen screen, boolean all) {
        this.screen = screen;
        this.all = all;
    }

    void print(Sides sides, Difference difference, boolean quiet) throws IOException {
        if (!quiet) {
            screen.print(Rich.of(Ink.TITLE, sides.old().name() + " → " + sides.now().name()));
        }
        if (difference.changes().isEmpty()) {
            screen.print(Rich.of("nothing came, went or changed"));
        }
        for (Fact.Kind kind : Fact.Kind.values()) {
            List<Change> changes = difference.of(kind);
            if (!changes.isEmpty()) {
                screen.heading(plural(kind) + ": " + counts(changes));
                print(changes);
            }
        }
    }

    private void print(List<Change> changes) throws IOException {
        long shown = all ? changes.size() : MOST;
        for (Change change : changes.stream().limit(shown).toList()) {
            Rich line = Rich.of("  " + sign(change.what()) + " ").add(change.fact().label());
            screen.print(6, line.add(Ink.FAINT, "  " + particulars(change)));
        }
        if (changes.size() > shown) {
            screen.print(Rich.of(Ink.FAINT, "    … and " + (changes.size() - shown) + " more; --all shows them"));
        }
    }

    /** Returns how many of {@code changes} came, went and changed, in words. */
    static String counts(List<Change> changes) {
        return Arrays.stream(What.values()).map(what ->
            changes.stream().filter(change -> change.what() == what).count() + " " + word(what))
            .collect(Collectors.joining(", "));
    }

    /** Returns what there is to say of a change beside its label. */
    static String particulars(Change change) {
        if (change.what() == What.CHANGED) {
            return change.details().stream()
                .map(detail -> detail.name() + ": " + detail.old() + " → " + detail.now())
                .collect(Collectors.joining("; "));
        }
        return switch (change.fact().kind()) {
            case EPISODE -> change.fact().values().getOrDefault("date", "").replace("none", "");
            case CONCEPT -> change.fact().values().getOrDefault("kind", "");
            case LINK -> "";
            case MERGE -> change.fact().values().getOrDefault("records", "");
        };
    }

    private static char sign(What what) {
        return switch (what) {
            case CAME -> '+';
            case WENT -> '-';
            case CHANGED -> '~';
        };
    }

    /** Returns the word for a kind or a change in files. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the heading over facts of one kind. */
    static String plural(Fact.Kind kind) {
        return switch (kind) {
            case EPISODE -> "Episodes";
            case CONCEPT -> "Concepts";
            case LINK -> "Links";
            case MERGE -> "Merges";
        };
    }
}
