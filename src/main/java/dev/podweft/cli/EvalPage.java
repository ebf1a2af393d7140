package dev.podweft.cli;

import dev.podweft.cli.EvalCommand.Measured;
import dev.podweft.eval.Counts;
import dev.podweft.eval.Evaluation;
import dev.podweft.eval.Evaluation.FrequentFault;
import dev.podweft.eval.Evaluation.Interval;
import dev.podweft.eval.Fault;
import dev.podweft.eval.GoldEpisode;
import dev.podweft.model.ConceptKind;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Writes what {@code podweft eval} measured, for a person. */
final class EvalPage {

    private static final int NAME = 30;
    private static final Predicate<ConceptKind> TOPICS = ConceptKind::isTopic;
    private static final Predicate<ConceptKind> TECHNOLOGY = ConceptKind::isTechnology;

    private final Screen screen;

    EvalPage(Screen screen) {
        this.screen = screen;
    }

    /** Returns how fast a tagger was, in seconds of its thread, the JVM still cold. */
    static String speed(String name, List<GoldEpisode> gold, double seconds) {
        long words = gold.stream().mapToLong(episode ->
            (episode.title() + " " + episode.description()).strip().split("\\s+").length).sum();
        return String.format(Locale.ROOT, "%s: %d episodes of %,d words in %.1f CPU seconds, %,.0f words/s", name,
            gold.size(), words, seconds, words / seconds);
    }

    void print(List<GoldEpisode> gold, List<Measured> measured, int errors) throws IOException {
        long shows = gold.stream().map(GoldEpisode::show).distinct().count();
        Counts topics = measured.get(0).evaluation().topics();
        screen.print(Rich.of(Nodes.count(gold.size(), "episode") + " of " + Nodes.count((int) shows, "show") + ", "
            + Nodes.count(topics.right() + topics.missed(), "topic") + " to find in all"));
        summary("Topics of an episode", measured, TOPICS);
        summary("Technology alone", measured, TECHNOLOGY);
        for (Measured one : measured) {
            details(one);
        }
        screen.blank();
        screen.print(Rich.of(Ink.FAINT, "Topics are all but organizations and persons, which count apart. The figures "
            + "of podweft are those of the model it is shipped with; where that has learned from these very episodes, "
            + "only --leave-one-show-out tells how good it is on a show it has not seen."));
        if (errors > 0) {
            Measured honest = measured.stream().filter(one -> one.tagger().contains(",")).findFirst()
                .orElse(measured.get(0));
            faults(honest, errors);
        }
    }

    private void summary(String title, List<Measured> measured, Predicate<ConceptKind> kinds) throws IOException {
        head(title, "95 % interval");
        for (Measured one : measured) {
            Counts counts = one.evaluation().sets(kinds);
            Interval interval = one.evaluation().interval(kinds);
            screen.line(pad(one.tagger()) + rates(counts)
                + String.format(Locale.ROOT, "   %.3f to %.3f", interval.low(), interval.high()));
        }
    }

    private void details(Measured measured) throws IOException {
        Evaluation evaluation = measured.evaluation();
        head(measured.tagger(), " right wrong missed");
        row("topics of an episode", evaluation.topics());
        row("  technology", evaluation.sets(TECHNOLOGY));
        for (ConceptKind kind : ConceptKind.values()) {
            if (kind.isTopic()) {
                row((kind.isTechnology() ? "    " : "  ") + kind, evaluation.sets(kind::equals));
            }
        }
        row("topics, each mention", evaluation.mentions(TOPICS));
        row("topics, spans alone", evaluation.detection(TOPICS));
        Counts versions = evaluation.versions();
        String share = versions.equals(Counts.NONE) ? "–"
            : String.format(Locale.ROOT, "%.3f", versions.accuracy());
        screen.line(pad("versions of those found") + right(share, 9) + " ".repeat(16) + numbers(versions));
        row("apart: organizations", evaluation.sets(ConceptKind.ORGANIZATION::equals));
        row("apart: persons", evaluation.sets(ConceptKind.PERSON::equals));
    }

    private void head(String title, String last) throws IOException {
        screen.blank();
        screen.print(Rich.of(Ink.TITLE, pad(title)).add(Ink.FAINT, "precision  recall      F1   " + last));
    }

    private void row(String name, Counts counts) throws IOException {
        screen.line(pad(name) + rates(counts) + numbers(counts));
    }

    private static String rates(Counts counts) {
        return right(counts.right() + counts.wrong() == 0 ? "–" : number(counts.precision()), 9)
            + right(counts.right() + counts.missed() == 0 ? "–" : number(counts.recall()), 8)
            + right(counts.equals(Counts.NONE) ? "–" : number(counts.f1()), 8);
    }

    private static String numbers(Counts counts) {
        return String.format(Locale.ROOT, "   %6d%6d%7d", counts.right(), counts.wrong(), counts.missed());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String pad(String text) {
        return text + " ".repeat(Math.max(1, NAME - text.length()));
    }

    private static String right(String text, int width) {
        return " ".repeat(width - text.length()) + text;
    }

    private void faults(Measured measured, int most) throws IOException {
        List<FrequentFault> faults = measured.evaluation().faults();
        faults("False positives of " + measured.tagger(), faults, Fault.Type.FALSE_POSITIVE, most);
        faults("Wrong links of " + measured.tagger(), faults, Fault.Type.WRONG_LINK, most);
        faults("Misses of " + measured.tagger(), faults, Fault.Type.MISS, most);
    }

    private void faults(String title, List<FrequentFault> all, Fault.Type type, int most) throws IOException {
        List<FrequentFault> faults = all.stream().filter(fault -> fault.first().type() == type
            && fault.first().kind().isTopic()).toList();
        int episodes = faults.stream().mapToInt(FrequentFault::episodes).sum();
        screen.heading(title + ": " + episodes + " of " + Nodes.count(faults.size(), "name"));
        for (FrequentFault fault : faults.subList(0, Math.min(most, faults.size()))) {
            Fault first = fault.first();
            String beside = first.instead().isEmpty() ? ""
                : (type == Fault.Type.MISS ? ", tagged as " : ", meant was ") + first.instead();
            screen.print(6, Rich.of(Ink.NUMBER, right(String.valueOf(fault.episodes()), 4) + "  ")
                .add(Ink.CONCEPT, first.name()).add(" (" + first.kind() + ")" + beside + "  ")
                .add(Ink.FAINT, first.context()));
        }
    }
}
