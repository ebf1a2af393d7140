package dev.podweft.cli;

import dev.podweft.Duplicates;
import dev.podweft.Duplicates.Point;
import dev.podweft.eval.PairSet;
import dev.podweft.eval.PairsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code podweft eval-dedupe}: how well it is found which entries are one episode, on labelled pairs. */
@Command(name = "eval-dedupe", description = "Measure the finding of duplicates on pairs that were labelled.",
    footerHeading = "%nExample:%n", footer = "  podweft eval-dedupe pairs.jsonl --errors 20")
final class EvalDedupeCommand implements Callable<Integer> {

    private static final String MORE = "20";
    private static final int AROUND = 8;

    @Mixin
    private Standard standard;

    @Parameters(paramLabel = "PAIRS", description = "Records and labelled pairs, JSON Lines; docs/formats.md describes "
        + "them.")
    private Path file;

    @Option(names = "--errors", paramLabel = "N", arity = "0..1", fallbackValue = MORE,
        preprocessor = OptionalNumber.class,
        description = "List N pairs of each kind that were decided wrongly (default: " + MORE + ").")
    private Integer errors;

    @Option(names = "--json", description = "Answer as JSON, one object a line for each threshold.")
    private boolean json;

    private final Doors doors;
    private final Output out;
    private final Screen screen;

    EvalDedupeCommand(Doors doors, Output out, Screen screen) {
        this.doors = doors;
        this.out = out;
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (errors != null && errors < 1) {
            throw Failure.error("--errors must be at least 1, and is " + errors);
        }
        PairSet set = PairsFile.read(file);
        List<Double> thresholds = thresholds();
        List<Point> points;
        try (Progress progress = doors.progress(standard)) {
            progress.at("comparing " + set.records().size() + " records");
            points = Duplicates.measure(set, thresholds);
        }
        if (json) {
            EvalDedupePage.write(out, points);
        } else {
            new EvalDedupePage(screen).print(set, points, errors == null ? 0 : errors);
        }
        return Failure.DONE;
    }

    /** The shipped threshold and others on both sides of it, the lowest first. */
    private static List<Double> thresholds() {
        List<Double> thresholds = new ArrayList<>();
        IntStream.rangeClosed(-AROUND / 2, AROUND).forEach(step -> thresholds.add(Duplicates.threshold() + 2 * step));
        return thresholds;
    }
}
