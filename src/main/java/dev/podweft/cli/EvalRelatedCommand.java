package dev.podweft.cli;

import dev.podweft.RelatedEvaluation;
import dev.podweft.eval.Interval;
import dev.podweft.eval.RankingScore;
import dev.podweft.eval.RelatedGold;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft eval-related}: how often hosts' own links stand high among the related episodes. */
@Command(name = "eval-related", description = {"Measure related episodes on links that hosts put into their notes.",
    "Beside the answer as it is: without each ingredient, with weights chosen on other questions, and plain rankers."},
    footerHeading = "%nExample:%n", footer = "  podweft eval-related gold/related")
final class EvalRelatedCommand implements Callable<Integer> {

    private static final List<Measure> MEASURES = List.of(
        new Measure("MRR", "mrr", RankingScore::reciprocalRank),
        new Measure("recall@5", "recall5", RankingScore::recall5),
        new Measure("recall@10", "recall10", RankingScore::recall10),
        new Measure("nDCG@10", "ndcg10", RankingScore::ndcg10));

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "DIR", description = "Folder of SHOW.jsonl, notes without those links, and "
        + "SHOW.pairs.tsv, lines of two ids with a tab between them.")
    private Path folder;

    @Option(names = "--json", description = "Answer as JSON, one object a line for each way to rank.")
    private boolean json;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    EvalRelatedCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    /** A number that is measured. */
    private record Measure(String name, String field, ToDoubleFunction<RankingScore> of) {
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw Failure.error(folder + " is no folder; eval-related wants one that holds SHOW.jsonl and "
                + "SHOW.pairs.tsv");
        }
        List<RelatedGold> shows = RelatedGold.readAll(folder);
        RelatedEvaluation evaluation = new RelatedEvaluation(doors.podweft().get());
        try (Progress progress = doors.progress(standard)) {
            for (RelatedGold show : shows) {
                progress.at("relating " + show.show());
                evaluation.add(show);
            }
            progress.at("choosing weights on other questions");
            Map<String, List<RankingScore>> results = evaluation.results();
            progress.at("");
            if (json) {
                writeJson(evaluation, results);
            } else {
                print(shows, evaluation, results);
            }
        }
        return Failure.DONE;
    }

    private void print(List<RelatedGold> shows, RelatedEvaluation evaluation, Map<String, List<RankingScore>> results)
            throws IOException {
        int questions = evaluation.shows().size();
        screen.print(Rich.of(Nodes.count(questions, "episode") + " of " + Nodes.count(shows.size(), "show")
            + " that link to others; the first 20 answers count; in brackets, where 95 of 100 samples lie"));
        screen.blank();
        StringBuilder head = new StringBuilder(String.format(Locale.ROOT, "%-27s", ""));
        MEASURES.forEach(measure -> head.append(String.format(Locale.ROOT, "%-21s", measure.name())));
        screen.line(head.toString().stripTrailing());
        for (Map.Entry<String, List<RankingScore>> row : results.entrySet()) {
            screen.line(line(row.getKey(), row.getValue()));
            if (row.getKey().equals("podweft related") && shows.size() > 1) {
                for (RelatedGold show : shows) {
                    screen.line(line("  " + show.show(), of(show.show(), evaluation, row.getValue())));
                }
            }
        }
    }

    private static List<RankingScore> of(String show, RelatedEvaluation evaluation, List<RankingScore> scores) {
        List<RankingScore> own = new ArrayList<>();
        for (int i = 0; i < scores.size(); i++) {
            if (evaluation.shows().get(i).equals(show)) {
                own.add(scores.get(i));
            }
        }
        return own;
    }

    private static Interval interval(Measure measure, List<RankingScore> scores) {
        return Interval.of(scores.stream().map(measure.of()::applyAsDouble).toList());
    }

    private static String line(String name, List<RankingScore> scores) {
        StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-26s ", name));
        for (Measure measure : MEASURES) {
            Interval interval = interval(measure, scores);
            line.append(String.format(Locale.ROOT, "%.3f (%.3f-%.3f) ", interval.mean(), interval.low(),
                interval.high())).append(' ');
        }
        return line.toString().stripTrailing();
    }

    private void writeJson(RelatedEvaluation evaluation, Map<String, List<RankingScore>> results) throws IOException {
        try (JsonLines lines = new JsonLines(out)) {
            for (Map.Entry<String, List<RankingScore>> row : results.entrySet()) {
                lines.start().field("ranker", row.getKey()).field("questions", evaluation.shows().size());
                for (Measure measure : MEASURES) {
                    Interval interval = interval(measure, row.getValue());
                    lines.start(measure.field()).field("mean", interval.mean()).field("low", interval.low())
                        .field("high", interval.high()).end();
                }
                lines.endLine();
            }
        }
    }
}
