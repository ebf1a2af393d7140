package dev.podweft.cli;

import dev.podweft.cli.EvalCommand.Measured;
import dev.podweft.eval.Counts;
import dev.podweft.eval.Evaluation;
import dev.podweft.eval.Evaluation.FrequentFault;
import dev.podweft.eval.Evaluation.Interval;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/** Writes what {@code podweft eval} measured, for a program: one object a line for each tagger. Stateless. */
final class EvalJson {

    private EvalJson() {
    }

    /** Writes at most {@code errors} faults of each type. */
    static void write(Output out, List<Measured> measured, int errors) throws IOException {
        try (JsonLines json = new JsonLines(out)) {
            for (Measured one : measured) {
                Evaluation evaluation = one.evaluation();
                json.start().field("tagger", one.tagger()).field("episodes", evaluation.scores().size());
                sets(json, "topics", evaluation, ConceptKind::isTopic);
                sets(json, "technology", evaluation, ConceptKind::isTechnology);
                json.start("types");
                for (ConceptKind kind : ConceptKind.values()) {
                    counts(json.start(kind.toString()), evaluation.sets(kind::equals)).end();
                }
                json.end();
                counts(json.start("mentions"), evaluation.mentions(ConceptKind::isTopic)).end();
                counts(json.start("detection"), evaluation.detection(ConceptKind::isTopic)).end();
                Counts versions = evaluation.versions();
                int all = versions.right() + versions.wrong() + versions.missed();
                json.start("versions").field("accuracy", share(all, versions.accuracy()))
                    .field("right", versions.right()).field("wrong", versions.wrong())
                    .field("missed", versions.missed()).end();
                if (errors > 0) {
                    faults(json, evaluation.faults(), errors);
                }
                json.endLine();
            }
        }
    }

    private static void sets(JsonLines json, String name, Evaluation evaluation, Predicate<ConceptKind> kinds)
            throws IOException {
        Interval interval = evaluation.interval(kinds);
        counts(json.start(name), evaluation.sets(kinds)).field("low", interval.low()).field("high", interval.high())
            .end();
    }

    /** Writes shares of nothing as {@code null}. */
    private static JsonLines counts(JsonLines json, Counts counts) throws IOException {
        return json.field("precision", share(counts.right() + counts.wrong(), counts.precision()))
            .field("recall", share(counts.right() + counts.missed(), counts.recall()))
            .field("f1", share(counts.right() + counts.wrong() + counts.missed(), counts.f1()))
            .field("right", counts.right()).field("wrong", counts.wrong()).field("missed", counts.missed());
    }

    private static OptionalDouble share(int of, double value) {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    private static void faults(JsonLines json, List<FrequentFault> faults, int most) throws IOException {
        Map<Object, Integer> written = new HashMap<>();
        json.list("errors");
        for (FrequentFault fault : faults) {
            if (written.merge(fault.first().type(), 1, Integer::sum) <= most) {
                json.start().field("error", fault.first().type().name().toLowerCase(Locale.ROOT))
                    .field("name", fault.first().name()).field("type", fault.first().kind().toString())
                    .field("instead", fault.first().instead()).field("episodes", fault.episodes())
                    .field("context", fault.first().context()).end();
            }
        }
        json.endList();
    }
}
