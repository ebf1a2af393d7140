package dev.podweft.cli;

import dev.podweft.Duplicates;
import dev.podweft.Duplicates.Point;
import dev.podweft.eval.Counts;
import dev.podweft.eval.LabelledPair;
import dev.podweft.eval.PairEvaluation;
import dev.podweft.eval.PairEvaluation.Tally;
import dev.podweft.eval.PairSet;
import dev.podweft.model.SourceLocation;
import dev.podweft.model.SourceRecord;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes what {@code podweft eval-dedupe} measured. */
final class EvalDedupePage {

    private static final int KIND = 30;

    private final Screen screen;

    EvalDedupePage(Screen screen) {
        this.screen = screen;
    }

    /** Writes a line of JSON for each point. */
    static void write(Output out, List<Point> points) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Point point : points) {
                Counts counts = point.evaluation().decided();
                json.start().field("threshold", point.threshold()).field("shipped", isShipped(point))
                    .field("precision", counts.precision()).field("recall", counts.recall()).field("f1", counts.f1())
                    .field("right", counts.right()).field("wrong", counts.wrong()).field("missed", counts.missed())
                    .list("kinds");
                for (Map.Entry<String, Tally> kind : point.evaluation().byKind().entrySet()) {
                    json.start().field("kind", kind.getKey()).field("same", kind.getValue().same())
                        .field("pairs", kind.getValue().pairs()).field("faults", kind.getValue().faults()).end();
                }
                json.endList().endLine();
            }
        }
    }

    private static boolean isShipped(Point point) {
        return point.threshold() == Duplicates.threshold();
    }

    void print(PairSet set, List<Point> points, int errors) throws IOException {
        Point shipped = points.stream().filter(EvalDedupePage::isShipped).findFirst().orElseThrow();
        long same = set.pairs().stream().filter(LabelledPair::same).count();
        long sources = set.records().stream().map(record -> record.location().file()).distinct().count();
        screen.print(Rich.of(Nodes.count(set.pairs().size(), "labelled pair") + ", " + same + " of them one episode; "
            + Nodes.count(set.records().size(), "record") + " of " + Nodes.count((int) sources, "source")));
        head("score a pair needs, in bits", "precision  recall      F1    right wrong missed");
        for (Point point : points) {
            Counts counts = point.evaluation().decided();
            screen.line(pad(String.format(Locale.ROOT, "%6.1f", point.threshold())
                + (isShipped(point) ? "   shipped" : "")) + String.format(Locale.ROOT, "%9.4f%8.4f%8.4f   %6d%6d%7d",
                counts.precision(), counts.recall(), counts.f1(), counts.right(), counts.wrong(), counts.missed()));
        }
        kinds(shipped.evaluation());
        if (errors > 0) {
            faults(set, shipped.evaluation(), true, errors);
            faults(set, shipped.evaluation(), false, errors);
        }
    }

    private void kinds(PairEvaluation evaluation) throws IOException {
        head("kind of pair", "labelled      pairs  wrongly decided");
        for (Map.Entry<String, Tally> kind : evaluation.byKind().entrySet()) {
            Tally tally = kind.getValue();
            screen.line(pad(kind.getKey().isEmpty() ? "(none)" : kind.getKey()) + String.format(Locale.ROOT,
                "%-9s%10d%17d", tally.same() ? "same" : "not same", tally.pairs(), tally.faults()));
        }
    }

    private void faults(PairSet set, PairEvaluation evaluation, boolean missed, int most) throws IOException {
        Map<SourceLocation, SourceRecord> records = new HashMap<>();
        set.records().forEach(record -> records.put(record.location(), record));
        List<LabelledPair> faults = evaluation.faults().stream().filter(pair -> pair.same() == missed).toList();
        screen.heading((missed ? "One episode, and not found: " : "Joined, and not one episode: ") + faults.size());
        for (LabelledPair pair : faults.subList(0, Math.min(most, faults.size()))) {
            screen.print(2, Rich.of(Ink.FAINT, pair.kind()));
            screen.block(4, shown(records.get(pair.left())));
            screen.block(4, shown(records.get(pair.right())));
        }
    }

    private static Rich shown(SourceRecord record) {
        String text = record.description().strip().replaceAll("\\s+", " ");
        return Rich.of(record.title().orElse("(no title)")).add(Ink.FAINT, " · "
            + record.date().map(Object::toString).orElse("no date") + " · "
            + (record.durationSeconds().isPresent() ? record.durationSeconds().getAsInt() + " s" : "no length") + " · "
            + record.location() + " · " + text.substring(0, Math.min(90, text.length())));
    }

    private void head(String title, String columns) throws IOException {
        screen.blank();
        screen.print(Rich.of(Ink.TITLE, pad(title)).add(Ink.FAINT, columns));
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, KIND - text.length()));
    }
}
